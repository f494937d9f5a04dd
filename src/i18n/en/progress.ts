import type { FailureTexts, NoticeTexts } from '../zh/progress.ts';
import type { Messages } from '../zh.ts';
import { counted } from './counted.ts';

const failure: FailureTexts = {
  'no-home': () =>
    'there is no home directory to keep progress in; name one with --data DIR or TAIZHANG_DATA',
  'not-a-directory': ({ path }) =>
    `${path} should be a directory but is something else; move it away, or use --data DIR`,
  'no-permission': ({ path, owner }) =>
    `no permission to read or write ${path}${owner === undefined ? '' : ` (it belongs to user ${owner})`}; correct its owner or mode, or use --data DIR`,
  'read-only': ({ path }) => `${path} is on a read-only disk; use --data DIR on a writable one`,
  'disk-full': ({ path }) => `the disk is full, ${path} was not written; free some space and retry`,
  locked: ({ path, pid, host, since }) =>
    pid === 0
      ? `another program is using ${path}; retry in a moment`
      : `process ${pid} on ${host} has been using ${path} since ${since}; end it and retry`,
  'no-locks': ({ path }) =>
    `the disk of ${path} has no locks; use --data DIR on a disk of this machine`,
  'newer-format': ({ path, found, known }) =>
    `${path} was written by a newer version (format ${found}, this one knows ${known}) and was left alone; upgrade taizhang`,
  'not-a-file': ({ path }) =>
    `${path} is a device, a pipe or a directory, not a file, and was left alone; move it away, or use --data DIR`,
  'too-large': ({ path, limit }) =>
    `${path} is over ${limit / 1024 / 1024} MB, was not read and was left alone; move it away, or use --data DIR`,
  'too-large-to-save': ({ path }) =>
    `${path} would become too large to be opened again, so this change was not saved; write shorter remarks, or use --data DIR`,
  system: ({ path, errno }) =>
    `the system failed to read or write ${path} (${errno}); check the disk and retry`,
};

const notice: NoticeTexts = {
  'set-aside': ({ path, aside, restored }) =>
    restored === undefined
      ? `the record was damaged and has no backup, so it starts empty; the file ${path} is kept as ${aside}`
      : `the record was damaged and restored from a backup, check your latest changes; the file ${path} is kept as ${aside}, the backup is ${restored}`,
  restored: ({ path, restored }) =>
    `${path} was gone and restored from the backup ${restored}; check your latest changes`,
  migrated: ({ path, copy }) =>
    `${path} was converted to the new format; the old file is kept as ${copy}`,
};

const change: Messages['progress']['change'] = {
  step: (step, done) => `step ${step} ${done ? 'done' : 'open'}`,
  star: (starred) => (starred ? 'starred' : 'star removed'),
  due: (due) => (due === undefined ? 'own due date removed' : `own due date ${due}`),
  remark: (remark) => (remark === '' ? 'remark removed' : `remark: “${remark}”`),
  confirm: () => 'reviewed and confirmed',
};

const ledger: Messages['progress']['ledger'] = {
  time: 'time',
  task: 'task',
  what: 'change',
  undo: (what) => `undo: ${what}`,
  redo: (what) => `redo: ${what}`,
  imported: (source) => `merged ${source}`,
  isUndone: '(undone)',
  isImported: '(merged)',
  tasks: (named, all) =>
    named.length === 0
      ? counted(all, 'task')
      : `${named.join(', ')}${all > named.length ? ` and ${all - named.length} more` : ''}`,
  changes: (tasks) => `${counted(tasks, 'task')} changed`,
  list: (changes) => changes.join(', '),
  undid: (what) => `undone: ${what}`,
  redid: (what) => `redone: ${what}`,
  nothingToUndo: 'there is nothing to undo',
  nothingToRedo: 'there is nothing to redo',
  nothingRecorded: 'nothing is recorded yet',
  nothingNew: 'it holds nothing new; nothing was changed',
  wouldMerge: (tasks) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} would change (nothing was written; leave out --dry-run to merge)`,
  merged: (tasks) =>
    `merged, ${tasks} ${tasks === 1 ? 'task' : 'tasks'} changed; taizhang undo takes it back`,
  otherPlan: (theirs, mine) => `note: the file belongs to “${theirs}”, it is merged into “${mine}”`,
  unreadable: (file) =>
    `${file} is no export of taizhang and holds no progress of this plan; check the path`,
  newer: (file) => `${file} was exported by a newer version; upgrade taizhang`,
  cannotRead: (file, reason) => `cannot read ${file} (${reason}); check the path`,
  notAFile: (file) =>
    `${file} is a device or a named pipe, not a file, and was not read; name an exported file, or pass it to - on standard input`,
  tooLarge: (file, megabytes) => `${file} is over ${megabytes} MB and was not read; check the path`,
  vanished: (id) => `${id} (no longer in the plan)`,
  vanishedTitle: (tasks) =>
    `${tasks} ${tasks === 1 ? 'task is' : 'tasks are'} no longer in the plan; the records are kept:`,
  vanishedTask: (id, status, text) => `${id} ${status}: ${text}`,
  before: 'before',
  after: 'after',
  field: {
    status: 'status',
    stepsDone: 'steps done',
    starred: 'starred',
    due: 'own due date',
    remark: 'remark',
    needsReview: 'to be reviewed',
  },
  yes: 'yes',
  no: 'no',
};

export const progress: Messages['progress'] = {
  failure,
  notice,
  change,
  ledger,
  marked: (tasks) => `recorded ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  allStepsDone: (id) => `all steps of ${id} are done; if it is finished: taizhang mark ${id} done`,
  invalidDate: (typed) =>
    `“${typed}” is not a date; write it like 2026-12-31, or none to remove it`,
  invalidStatus: (typed, statuses) => `there is no status “${typed}”; use ${statuses.join(', ')}`,
  invalidStep: (typed, task, steps) => `${task} has no step “${typed}”; use 1 to ${steps}`,
  nothingToMark: () => 'nothing to record; give a status, or --note, --due, --step, --confirm',
};
