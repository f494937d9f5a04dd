import type { Messages } from '../zh.ts';

/** What the dashboard says to a screen reader besides its usual words. */
export const reader: Messages['reader'] = {
  panes: { sections: 'list of sections', list: 'list of tasks', detail: 'task in full' },
  plan: (title) => `Plan: ${title}`,
  view: (name, count) => `View: ${name}, ${count}`,
  units: (units) => `${units} units`,
  typed: 'typed',
  place: (row, rows) => `row ${row} of ${rows}`,
  labelled: (label, text) => `${label}: ${text}`,
  empty: 'empty',
  tickedOrNot: (isTicked) => (isTicked ? 'ticked' : 'not ticked'),
  step: (step, isDone, text) => `Step ${step}, ${isDone ? 'done' : 'not done'}: ${text}`,
  tasks: (tasks) => `${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  keys: (keys) => `Keys: ${keys.join(', ')}`,
  comma: ', ',
};
