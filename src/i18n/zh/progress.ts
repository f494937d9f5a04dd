import type { Notice, StoreFailure } from '../../progress/failure.ts';

/** One text for each failure: what is wrong, where, and what to do; one line. */
export type FailureTexts = {
  readonly [C in StoreFailure['code']]: (
    failure: Extract<StoreFailure, { readonly code: C }>,
  ) => string;
};

/** One text for each notice. */
export type NoticeTexts = {
  readonly [C in Notice['code']]: (notice: Extract<Notice, { readonly code: C }>) => string;
};

const failure: FailureTexts = {
  'no-home': () => '没有可存放进度的主目录;请用 --data 目录 或环境变量 TAIZHANG_DATA 指定一个',
  'not-a-directory': ({ path }) =>
    `${path} 处应为目录,却是别的文件;请移走它,或用 --data 另指定目录`,
  'no-permission': ({ path, owner }) =>
    `没有读写 ${path} 的权限${owner === undefined ? '' : `(属于用户 ${owner})`};请改正权限或属主,或用 --data 另指定目录`,
  'read-only': ({ path }) => `${path} 在只读的磁盘上;请用 --data 另指定可写的目录`,
  'disk-full': ({ path }) => `磁盘已满,写不进 ${path};请腾出空间后重试`,
  locked: ({ path, pid, host, since }) =>
    pid === 0
      ? `另一个程序正占用 ${path};请稍后重试`
      : `${host} 上的进程 ${pid} 自 ${since} 起占用 ${path};请结束它后重试`,
  'no-locks': ({ path }) => `${path} 所在的磁盘不支持加锁;请用 --data 指定本机磁盘上的目录`,
  'newer-format': ({ path, found, known }) =>
    `${path} 由更新的版本写成(格式 ${found},本版本只认到 ${known}),未作改动;请升级 taizhang`,
  'not-a-file': ({ path }) =>
    `${path} 是设备、管道或目录,不是文件,未作改动;请移走它,或用 --data 另指定目录`,
  'too-large': ({ path, limit }) =>
    `${path} 超过 ${limit / 1024 / 1024} MB,未读取也未作改动;请移走它,或用 --data 另指定目录`,
  'too-large-to-save': ({ path }) =>
    `${path} 会大得再也打不开,这次改动没有保存;请把备注写短,或用 --data 另指定目录`,
  system: ({ path, errno }) => `系统读写 ${path} 时出错(${errno});请检查磁盘后重试`,
};

const notice: NoticeTexts = {
  'set-aside': ({ path, aside, restored }) =>
    restored === undefined
      ? `记录文件损坏,又没有可用的备份,从空白开始;原文件 ${path} 移存为 ${aside}`
      : `记录文件损坏,已由备份恢复,请核对最近的改动;原文件 ${path} 移存为 ${aside},备份是 ${restored}`,
  restored: ({ path, restored }) => `找不到 ${path},已由备份 ${restored} 恢复,请核对最近的改动`,
  migrated: ({ path, copy }) => `${path} 已转换为新格式,旧文件保留为 ${copy}`,
};

/** What a change did, after the id of its task. */
const change = {
  step: (step: number, done: boolean) => `举措 ${step} ${done ? '已完成' : '未完成'}`,
  star: (starred: boolean): string => (starred ? '加星' : '去星'),
  due: (due: string | undefined) => (due === undefined ? '取消自定时限' : `自定时限 ${due}`),
  remark: (remark: string) => (remark === '' ? '删除备注' : `备注:“${remark}”`),
  confirm: () => '复核无误',
};

/** The record of progress, read and handed over. */
const ledger = {
  time: '时间',
  task: '任务',
  what: '改动',
  undo: (what: string) => `撤销:${what}`,
  redo: (what: string) => `恢复:${what}`,
  imported: (source: string) => `导入 ${source}`,
  isUndone: '(已撤销)',
  isImported: '(导入)',
  /** Some of so many tasks by number. */
  tasks: (named: readonly string[], all: number) =>
    named.length === 0
      ? `${all} 项任务`
      : `${named.join('、')}${all > named.length ? ` 等 ${all} 项任务` : ''}`,
  /** Tasks of which not all were changed in the same way. */
  changes: (tasks: number) => `${tasks} 项任务有改动`,
  /** What was done to a task, one after the other. */
  list: (changes: readonly string[]) => changes.join(','),
  undid: (what: string) => `已撤销:${what}`,
  redid: (what: string) => `已恢复:${what}`,
  nothingToUndo: '没有可撤销的改动',
  nothingToRedo: '没有可恢复的改动',
  nothingRecorded: '还没有记录',
  nothingNew: '没有新内容,未作改动',
  wouldMerge: (tasks: number) => `将改动 ${tasks} 项任务(未写入;去掉 --dry-run 即导入)`,
  merged: (tasks: number) => `已导入,改动 ${tasks} 项任务;taizhang undo 可撤销`,
  otherPlan: (theirs: string, mine: string) => `提示:文件属于《${theirs}》,现导入《${mine}》`,
  unreadable: (file: string) => `${file} 不是 taizhang 导出的文件,也不含本方案的进度;请检查路径`,
  newer: (file: string) => `${file} 由更新的版本导出;请升级 taizhang`,
  cannotRead: (file: string, reason: string) => `读不了 ${file}(${reason});请检查路径`,
  notAFile: (file: string) =>
    `${file} 是设备或命名管道,不是文件,未读取;请给出导出的文件,或用 - 从标准输入读取`,
  tooLarge: (file: string, megabytes: number) => `${file} 超过 ${megabytes} MB,未读取;请检查路径`,
  vanished: (id: string) => `${id}(方案中已无)`,
  vanishedTitle: (tasks: number) => `方案中已无的任务 ${tasks} 项,记录仍保留:`,
  vanishedTask: (id: string, status: string, text: string) => `${id} ${status}:${text}`,
  before: '原来',
  after: '导入后',
  field: {
    status: '状态',
    stepsDone: '已完成举措',
    starred: '加星',
    due: '自定时限',
    remark: '备注',
    needsReview: '需复核',
  },
  yes: '是',
  no: '否',
};

/** What the record of progress has to say. */
export const progress = {
  failure,
  notice,
  change,
  ledger,
  /** What `mark` answers. */
  marked: (tasks: number) => `已登记 ${tasks} 项任务`,
  allStepsDone: (id: string) => `${id} 的举措已全部完成;如已办结:taizhang mark ${id} done`,
  invalidDate: (typed: string) =>
    `“${typed}”不是日期;请写成 2026-12-31、12月31日、15日、12月底、下周五或 7d,或写 none 取消`,
  invalidStatus: (typed: string, statuses: readonly string[]) =>
    `没有状态“${typed}”;可用:${statuses.join('、')}`,
  invalidStep: (typed: string, task: string, steps: number) =>
    `${task} 没有举措“${typed}”;可用:1 至 ${steps}`,
  nothingToMark: () => '没有要登记的内容;请写状态,或用 --note、--due、--step、--confirm',
};
