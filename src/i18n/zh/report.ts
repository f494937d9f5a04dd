import type { PeriodKind } from '../../app/report/report-days.ts';
import type { ReportPart } from '../../app/report/report-parts.ts';

const part: Readonly<Record<ReportPart, string>> = {
  completed: '本期完成',
  doing: '推进情况',
  blocked: '需协调事项',
  overdue: '逾期',
  next: '下步计划',
};

const kind: Readonly<Record<PeriodKind, string>> = {
  week: '周报',
  month: '月报',
  other: '工作报告',
};

/** What narrows a report, one condition each. */
const conditions = {
  sections: (names: readonly string[]) => `章节${names.map((name) => `“${name}”`).join('、')}`,
  units: (names: readonly string[]) => `单位为${names.join('或')}`,
  roles: (names: readonly string[]) => `角色为${names.join('或')}`,
  statuses: (names: readonly string[]) => `状态为${names.join('或')}`,
  tasks: (tasks: number) => `选定的 ${tasks} 项任务`,
  overdue: '已逾期',
  soon: '30 天内到期',
  /** Either end may be empty. */
  due: (from: string, to: string) => {
    if (from === '' && to === '') return '有时限';
    if (from === '') return `时限不晚于 ${to}`;
    return to === '' ? `时限不早于 ${from}` : `时限在 ${from} 至 ${to}`;
  },
  starred: '已加星',
  needsReview: '需复核',
  mine: '涉及本单位',
  maybeMine: '可能包含本单位',
  query: (typed: string) => `搜索“${typed}”`,
};

/** 周报、月报 and the 工作台账. */
export const report = {
  part,
  kind,
  conditions,
  scope: (conditions: readonly string[]) => `范围:${conditions.join(';')}`,
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
  due: (day: string, isLate: boolean) => `时限 ${day}${isLate ? ',已逾期' : ''}`,
  doneOn: (day: string) => `${day} 完成`,
  steps: (done: number, total: number) => `举措 ${done}/${total}`,
  openSteps: (words: string) => `待办举措:${words}`,
  /** The first of several, its sentence without its stop. */
  andMore: (first: string, all: number) => `${first}等 ${all} 项`,
  andMoreSteps: (first: string, all: number) => `${first}等 ${all} 项举措`,
  remark: (text: string) => `备注:${text}`,
  facts: (facts: readonly string[]) => `(${facts.join(';')})`,
  sheet: '工作台账',
  needsFile: 'xlsx 是二进制文件,不能写到标准输出;请用 -o 文件名.xlsx 指定文件',
  needsUnit: '按角色分组要有单位;请加 --unit 或 --mine,或用 --group section',
  cannotSave: (file: string, reason: string) =>
    `写不进 ${file}(${reason});可在命令行另选位置:taizhang report -o 文件`,
  emptyPeriod: (from: string, until: string) =>
    `期末 ${until} 早于期初 ${from};请改 --since 或 --until`,
  invalidDate: (option: string, typed: string) =>
    `${option} 不能是“${typed}”;请写成 2026-11-22、11月22日、上周一、上月或 7d`,
};
