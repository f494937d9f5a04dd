import type { ReportPart } from '../../app/report.ts';

const part: Readonly<Record<ReportPart, string>> = {
  completed: '本期完成',
  doing: '推进中',
  next: '下步计划',
  blocked: '需协调事项',
  overdue: '逾期',
};

/** 周报、月报 and the 工作台账. */
export const report = {
  part,
  kind: { week: '周报', month: '月报', other: '工作报告' },
  title: (unit: string, kind: string) => `${unit}${kind}`,
  period: (from: string, until: string) => `${from} 至 ${until}`,
  plan: (title: string) => `方案:${title}`,
  counts: (total: number, done: number, doing: number, blocked: number, todo: number) =>
    `共 ${total} 项任务:已完成 ${done},推进中 ${doing},需协调 ${blocked},未启动 ${todo}。`,
  partTitle: (name: string, tasks: number) => `${name}(${tasks} 项)`,
  partTitleInText: (index: number, title: string) =>
    `${['一', '二', '三', '四', '五'][index] ?? ''}、${title}`,
  none: '无',
  units: (role: string, units: readonly string[]) => `${role}:${units.join('、')}`,
  due: (day: string) => `时限 ${day}`,
  doneOn: (day: string) => `${day} 完成`,
  steps: (done: number, total: number) => `举措 ${done}/${total}`,
  openSteps: (steps: readonly string[]) => `待办举措:${steps.join('')}`,
  remark: (text: string) => `备注:${text}`,
  facts: (facts: readonly string[]) => `(${facts.join(';')})`,
  sheet: '工作台账',
  needsFile: 'xlsx 是二进制文件,不能写到标准输出;请用 -o 文件名.xlsx 指定文件',
  needsUnit: '按角色分组要有单位;请加 --unit 或 --mine,或用 --group section',
  saved: (file: string) => `已写入 ${file}`,
  emptyPeriod: (from: string, until: string) =>
    `期末 ${until} 早于期初 ${from};请改 --since 或 --until`,
  invalidDate: (option: string, typed: string) =>
    `${option} 不能是“${typed}”;请写成 2026-11-22、11月22日、上周一、上月或 7d`,
};
