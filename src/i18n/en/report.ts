import type { Messages } from '../zh.ts';

export const report: Messages['report'] = {
  part: {
    completed: 'Done in this period',
    doing: 'In progress',
    next: 'Next steps',
    blocked: 'To be coordinated',
    overdue: 'Overdue',
  },
  kind: { week: 'weekly report', month: 'monthly report', other: 'report' },
  title: (unit, kind) => (unit === '' ? kind : `${unit}: ${kind}`),
  period: (from, until) => `${from} to ${until}`,
  plan: (title) => `Plan: ${title}`,
  counts: (total, done, doing, blocked, todo) =>
    `${total} tasks: ${done} done, ${doing} in progress, ${blocked} blocked, ${todo} not started.`,
  partTitle: (name, tasks) => `${name} (${tasks})`,
  partTitleInText: (index, title) => `${index + 1}. ${title}`,
  none: 'none',
  units: (role, units) => `${role}: ${units.join(', ')}`,
  due: (day) => `due ${day}`,
  doneOn: (day) => `done ${day}`,
  steps: (done, total) => `${done} of ${total} steps`,
  openSteps: (steps) => `open steps: ${steps.join(' ')}`,
  remark: (text) => `remark: ${text}`,
  facts: (facts) => ` (${facts.join('; ')})`,
  sheet: 'tasks',
  needsFile: 'xlsx is no text and is not written to standard output; name a file with -o FILE.xlsx',
  needsUnit: 'roles are those of a unit; add --unit or --mine, or use --group section',
  saved: (file) => `written to ${file}`,
  emptyPeriod: (from, until) =>
    `the end ${until} is before the start ${from}; change --since or --until`,
  invalidDate: (option, typed) =>
    `${option} can't be "${typed}"; write 2026-11-22, 11月22日, last monday, last month or 7d`,
};
