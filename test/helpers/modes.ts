import type { Mode } from '../../src/app/state.ts';

/** Keys that lead to each mode from a dashboard that was just opened, as `press` takes them. */
export const wayTo: Readonly<Record<Mode, string>> = {
  list: '',
  sections: '<left>',
  detail: '<enter>',
  units: '2',
  overview: '3',
  deadlines: '4',
  ledger: '5',
  search: '/',
  'unit-picker': 'u',
  'filter-menu': 'f',
  'status-menu': 'm',
  'report-menu': 'w',
  steps: 't',
  due: 'd',
  remark: 'e',
  // The last line of the menu of a person without saved filters keeps the present one.
  'saved-filter-name': 'fG<enter>',
  help: '?',
};

/** Every mode. */
export const modes = Object.keys(wayTo) as readonly Mode[];
