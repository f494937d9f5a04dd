import type { Messages } from '../zh.ts';
import { counted } from './counted.ts';

export const report: Messages['report'] = {
  part: {
    completed: 'Done in this period',
    doing: 'Progress',
    blocked: 'To be coordinated',
    overdue: 'Overdue',
    next: 'Next steps',
  },
  kind: { week: 'weekly report', month: 'monthly report', other: 'report' },
  conditions: {
    sections: (names) =>
      `${names.length === 1 ? 'section' : 'sections'} ${names.map((name) => `“${name}”`).join(', ')}`,
    units: (names) => `unit ${names.join(' or ')}`,
    roles: (names) => `role ${names.join(' or ')}`,
    statuses: (names) => `status ${names.join(' or ')}`,
    tasks: (tasks) => `${counted(tasks, 'task')} chosen`,
    overdue: 'overdue',
    soon: 'due within 30 days',
    due: (from, to) => {
      if (from === '' && to === '') return 'with a due date';
      if (from === '') return `due by ${to}`;
      return to === '' ? `due from ${from} on` : `due from ${from} to ${to}`;
    },
    starred: 'starred',
    needsReview: 'to be reviewed',
    mine: 'my unit',
    maybeMine: 'may include my unit',
    query: (typed) => `search “${typed}”`,
  },
  scope: (conditions) => `Scope: ${conditions.join('; ')}`,
  title: (unit, kind) => (unit === '' ? kind : `${unit}: ${kind}`),
  period: (from, until) => `${from} to ${until}`,
  plan: (title) => `Plan: ${title}`,
  counts: (total, done, doing, blocked, todo) =>
    `${counted(total, 'task')}: ${done} done, ${doing} in progress, ${blocked} blocked, ${todo} not started.`,
  partTitle: (name, tasks) => `${name} (${tasks})`,
  partTitleInText: (index, title) => `${index + 1}. ${title}`,
  none: 'none',
  units: (role, units) => `${role}: ${units.join(', ')}`,
  due: (day, isLate) => `due ${day}${isLate ? ', overdue' : ''}`,
  doneOn: (day) => `done ${day}`,
  steps: (done, total) => `${done} of ${total} steps`,
  openSteps: (words) => `still to do: ${words}`,
  andMore: (first, all) => `${first} and ${all - 1} more`,
  andMoreSteps: (first, all) => `${first} (and ${all - 1} more ${all === 2 ? 'step' : 'steps'})`,
  remark: (text) => `remark: ${text}`,
  facts: (facts) => ` (${facts.join('; ')})`,
  sheet: 'worksheet',
  needsFile: 'xlsx is no text and is not written to standard output; name a file with -o FILE.xlsx',
  needsUnit: 'roles are those of a unit; add --unit or --mine, or use --group section',
  cannotSave: (file, reason) =>
    `${file} can’t be written (${reason}); choose a place on the command line: taizhang report -o FILE`,
  emptyPeriod: (from, until) =>
    `the end ${until} is before the start ${from}; change --since or --until`,
  invalidDate: (option, typed) =>
    `${option} can’t be “${typed}”; write 2026-11-22, 11月22日, last monday, last month or 7d`,
};
