import { currentTask, standingOf, type Desk } from '../desk.ts';
import type { Filter } from './filter.ts';
import { inSight } from '../move.ts';
import { passes } from './select.ts';
import type { Place, State } from '../state.ts';

/** Where the state stands now, to lead back to; `led` is what the list is narrowed to on leaving. */
const placeOf = ({ view, filter, cursor }: State, led: Filter, isToTask: boolean): Place => ({
  view,
  filter,
  cursor,
  led,
  isToTask,
});

/**
 * The list of tasks in sight: where a filter is changed, its effect is to be seen. From another view Esc
 * leads back there.
 */
export const inTasks = (state: State): State =>
  state.view === 'tasks'
    ? { ...state, pane: 'list' }
    : {
        ...state,
        view: 'tasks',
        pane: 'list',
        trail: [...state.trail, placeOf(state, state.filter, false)],
      };

/** Narrows the list; the cursor goes to its first row. */
export const withFilter = (desk: Desk, state: State, filter: Filter): State =>
  inSight(desk, { ...state, filter, cursor: undefined, top: 0, detailTop: 0, match: undefined });

/** Changes the filter and keeps the cursor on its task, as long as that is still listed. */
export const withFilterAround = (desk: Desk, state: State, filter: Filter): State => {
  const task = currentTask(desk, state);
  const isListed = task !== undefined && passes(task, filter, standingOf(desk, state));
  return inSight(desk, { ...state, filter, cursor: isListed ? task.id : undefined });
};

/** Narrows the list to what the search box finds; to nothing in particular when it is blank. */
export const withQuery = (desk: Desk, state: State, query: string | undefined): State => {
  const { query: _, ...others } = state.filter;
  return withFilter(
    desk,
    state,
    query === undefined || query.trim() === '' ? others : { ...others, query },
  );
};

/** Leads to the tasks behind a figure; Esc leads back. */
export const drillInto = (desk: Desk, state: State, filter: Filter): State =>
  withFilter(
    desk,
    {
      ...state,
      view: 'tasks',
      pane: 'list',
      trail: [...state.trail, placeOf(state, filter, false)],
    },
    filter,
  );

/** Leads to one task in full, among all tasks; Esc leads back at once. */
export const drillToTask = (desk: Desk, state: State, task: string): State =>
  inSight(desk, {
    ...state,
    view: 'tasks',
    pane: 'detail',
    filter: {},
    cursor: task,
    detailTop: 0,
    trail: [...state.trail, placeOf(state, {}, true)],
  });
