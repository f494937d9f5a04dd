import type { FailureTexts, NoticeTexts } from '../zh/progress.ts';
import type { Messages } from '../zh.ts';

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
  system: ({ path, errno }) =>
    `the system failed to read or write ${path} (${errno}); check the disk and retry`,
};

const notice: NoticeTexts = {
  'set-aside': ({ path, aside, restored }) =>
    restored === undefined
      ? `${path} could not be understood and was kept as ${aside}; there is no backup, so the record starts empty`
      : `${path} could not be understood and was kept as ${aside}; it was restored from ${restored}: check your latest changes`,
  migrated: ({ path, copy }) =>
    `${path} was converted to the new format; the old file is kept as ${copy}`,
};

export const progress: Messages['progress'] = {
  failure,
  notice,
  marked: (tasks) => `recorded ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  invalidDate: (typed) => `“${typed}” is no date; write it like 2026-12-31, or none to remove it`,
  invalidStatus: (typed, statuses) => `there is no status “${typed}”; use ${statuses.join(', ')}`,
  invalidStep: (typed, task, steps) => `${task} has no step “${typed}”; use 1 to ${steps}`,
  nothingToMark: () => 'nothing to record; give a status, or --note, --due, --step',
  directory: 'directory',
  progressFile: 'progress',
  settingsFile: 'settings',
};
