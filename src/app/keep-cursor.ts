import type { Task } from '../plan/plan.ts';
import { visibleTasks, type Desk } from './desk.ts';
import { inSight } from './move.ts';
import type { State } from './state.ts';

const isListed = (tasks: readonly Task[], task: string): boolean =>
  tasks.some(({ id }) => id === task);

/** The task nearest to one that is gone: the next of those that are left, else the one before. */
const neighbourOf = (
  task: string,
  before: readonly Task[],
  now: readonly Task[],
): string | undefined => {
  const at = before.findIndex(({ id }) => id === task);
  if (at < 0) return undefined;
  const left = new Set(now.map(({ id }) => id));
  const next = before.slice(at + 1).find(({ id }) => left.has(id));
  return (next ?? before.slice(0, at).findLast(({ id }) => left.has(id)))?.id;
};

/**
 * Keeps the cursor near its task when a change, made here or elsewhere, takes that off the list: a jump to
 * the first row would send the next key press to a task far away. A task that was shown in full gives way
 * to the list, so that nobody takes its neighbour for it.
 *
 * @param before the tasks that were listed before the change
 */
export const keepCursor = (before: readonly Task[], desk: Desk, state: State): State => {
  const { cursor } = state;
  const now = visibleTasks(desk, state);
  if (cursor === undefined || now === before || isListed(now, cursor)) return state;
  return inSight(desk, {
    ...state,
    cursor: neighbourOf(cursor, before, now),
    pane: state.pane === 'detail' ? 'list' : state.pane,
    detailTop: 0,
  });
};

/** Lets a marked range go when the list it was marked in is not the one that is shown: it would be another range. */
export const keepRange = (before: State, state: State): State =>
  state.anchor === undefined ||
  (before.view === state.view &&
    before.filter === state.filter &&
    before.listSort === state.listSort &&
    before.trail === state.trail)
    ? state
    : { ...state, anchor: undefined };
