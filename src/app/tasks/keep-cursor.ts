import type { Task } from '../../plan/plan.ts';
import { visibleTasks, type Desk } from '../desk.ts';
import { inSight } from '../move.ts';
import type { State } from '../state.ts';

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

/** Whether the list is the one that was shown, whatever was recorded of its tasks meanwhile. */
const isSameList = (before: State, state: State): boolean =>
  before.view === state.view &&
  before.filter === state.filter &&
  before.listSort === state.listSort &&
  before.trail === state.trail;

/** The task that had the cursor on the screen: the first one stood in where none was chosen, or that one was hidden. */
const seenUnder = (before: State, listed: readonly Task[], state: State): string | undefined => {
  const { cursor } = state;
  const hasStoodIn =
    isSameList(before, state) &&
    before.found === state.found &&
    before.cursor === cursor &&
    (cursor === undefined || !isListed(listed, cursor));
  return hasStoodIn ? listed[0]?.id : cursor;
};

/**
 * Keeps the cursor near its task when a change, made here or elsewhere, takes that off the list or moves it: a
 * jump to the first row would send the next key press to a task far away. A task that was shown in full gives way
 * to the list, so that nobody takes its neighbour for it.
 *
 * @param listed the tasks that were listed before the change
 */
export const keepCursor = (
  before: State,
  listed: readonly Task[],
  desk: Desk,
  state: State,
): State => {
  const now = visibleTasks(desk, state);
  if (now === listed) return state;
  const cursor = seenUnder(before, listed, state);
  if (cursor === undefined) return state;
  if (isListed(now, cursor)) {
    return cursor === state.cursor ? state : inSight(desk, { ...state, cursor });
  }
  return inSight(desk, {
    ...state,
    cursor: neighbourOf(cursor, listed, now),
    pane: state.pane === 'detail' ? 'list' : state.pane,
    detailTop: 0,
  });
};

/** Lets a marked range go when the list it was marked in is not the one that is shown: it would be another range. */
export const keepRange = (before: State, state: State): State =>
  state.anchor === undefined || isSameList(before, state) ? state : { ...state, anchor: undefined };
