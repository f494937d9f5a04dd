import { currentTask, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import { inSight } from './move.ts';
import type { State } from './state.ts';

/** The list of tasks in sight: where a filter is changed, its effect is to be seen. */
export const inTasks = (state: State): State =>
  state.view === 'tasks' ? state : { ...state, view: 'tasks', pane: 'list', trail: [] };

/** Narrows the list; the cursor goes to its first row. */
export const withFilter = (desk: Desk, state: State, filter: Filter): State =>
  inSight(desk, { ...state, filter, cursor: undefined, top: 0, detailTop: 0 });

/** Changes the filter and keeps the cursor on its task, as long as that is still listed. */
export const withFilterAround = (desk: Desk, state: State, filter: Filter): State =>
  inSight(desk, { ...state, filter, cursor: currentTask(desk, state)?.id });

/** Narrows the list to what the search box finds; to nothing in particular when it is blank. */
export const withQuery = (desk: Desk, state: State, query: string | undefined): State => {
  const { query: _, ...others } = state.filter;
  return withFilter(
    desk,
    state,
    query === undefined || query.trim() === '' ? others : { ...others, query },
  );
};

/** The filter without the condition that came last; undefined when it holds none. */
export const withoutLast = (filter: Filter): Filter | undefined => {
  const held = Object.entries(filter).filter(([, value]) => value !== undefined);
  return held.length === 0 ? undefined : Object.fromEntries(held.slice(0, -1));
};

/** Leads to the tasks behind a figure; Esc leads back. */
export const drillInto = (desk: Desk, state: State, filter: Filter): State => {
  const { view, filter: from, cursor } = state;
  const trail = [...state.trail, { view, filter: from, cursor }];
  return withFilter(desk, { ...state, view: 'tasks', pane: 'list', trail }, filter);
};
