import { mondayOf } from '../../dates/iso-day.ts';
import type { LedgerEntry } from '../../progress/ledger-entry.ts';
import type { Step } from '../action.ts';
import { reportedTasks, shownProgress, type Desk } from '../desk.ts';
import type { ReportSources } from './report.ts';
import { scopeOf } from './report-scope.ts';
import type { State } from '../state.ts';

/** What can be done with a report, in the order of the menu: copied as text, or written as Markdown or Excel. */
export const reportForms = ['copy', 'md', 'xlsx'] as const;

/** One thing to do with a report. */
export type ReportForm = (typeof reportForms)[number];

/** Takes the line under the cursor of the report menu. */
export const acceptReport = (state: State, cursor: number): Step => {
  const form = reportForms[cursor];
  return {
    state: { ...state, layer: undefined },
    effects: form === undefined ? [] : [{ kind: 'report', form }],
  };
};

/** What the report of this week is made of: the tasks listed, and what narrows the list to them. */
export const reportSources = (
  desk: Desk,
  state: State,
  ledger: readonly LedgerEntry[],
): ReportSources => {
  const { plan, today } = desk;
  const tasks = reportedTasks(desk, state);
  const marked = state.anchor === undefined ? {} : { tasks: tasks.map(({ id }) => id) };
  return {
    plan,
    tasks,
    progress: shownProgress(state),
    ledger,
    period: { from: mondayOf(today), until: today },
    today,
    ...scopeOf({ ...state.filter, ...marked }, state.settings.unit),
  };
};
