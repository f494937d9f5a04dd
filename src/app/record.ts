import type { Task } from '../plan/plan.ts';
import type { Change } from '../progress/change.ts';
import { offersDone } from '../progress/steps.ts';
import { daysIn } from '../dates/typed-days.ts';
import { statuses, type Status } from '../progress/status.ts';
import { cleanText } from '../text/clean.ts';
import { calmly, type Step } from './action.ts';
import {
  currentTask,
  cursorRow,
  shownProgressOf,
  targets,
  visibleTasks,
  type Desk,
} from './desk.ts';
import { cursorOn } from './move.ts';
import { changing } from './saving.ts';
import type { Layer, State } from './state.ts';
import { fieldWith } from './text-field.ts';

/** The tasks that a layer or key is about, all changed as one. */
const changeAll = (
  state: State,
  tasks: readonly Task[],
  change: (task: Task) => readonly Change[],
): Step => {
  const step = changing(state, tasks.flatMap(change));
  return { ...step, state: { ...step.state, anchor: undefined } };
};

/**
 * Goes on to the next task in the list after a change of one; where the filter hides what was
 * changed, the next has moved up already. A range leaves the cursor where it is.
 */
const movedOn = (desk: Desk, before: State, step: Step): Step => {
  if (before.pane === 'detail' || before.anchor !== undefined) return step;
  const id = currentTask(desk, before)?.id;
  const row = cursorRow(desk, before);
  const isStillThere = currentTask(desk, { ...step.state, cursor: id })?.id === id;
  return { ...step, state: cursorOn(desk, step.state, isStillThere ? row + 1 : row) };
};

const withStatus = (desk: Desk, state: State, statusFor: (id: string) => Status): Step => {
  const step = changeAll(state, targets(desk, state), ({ id }) => {
    const status = statusFor(id);
    return shownProgressOf(state, id).status === status
      ? []
      : [{ kind: 'status', task: id, status }];
  });
  return movedOn(desk, state, step);
};

/**
 * Marks the task under the cursor, or the range, done; when all of it is, gives each task the status
 * back that it had before it was marked here. Goes on to the next.
 */
export const toggleDone = (desk: Desk, state: State): Step => {
  const tasks = targets(desk, state);
  const isDone = tasks.every(({ id }) => shownProgressOf(state, id).status === 'done');
  return tasks.length === 0
    ? calmly(state)
    : withStatus(desk, state, (id) => (isDone ? (state.doneFrom.get(id) ?? 'todo') : 'done'));
};

/** Gives the task under the cursor, or the range, a star, or takes it when all have one. */
export const toggleStar = (desk: Desk, state: State): Step => {
  const tasks = targets(desk, state);
  const starred = !tasks.every(({ id }) => shownProgressOf(state, id).starred);
  return changeAll(state, tasks, ({ id }) =>
    shownProgressOf(state, id).starred === starred ? [] : [{ kind: 'star', task: id, starred }],
  );
};

/** Marks a range from here on, or lets it go. */
export const toggleRange = (desk: Desk, state: State): State => {
  const task = currentTask(desk, state);
  return state.anchor !== undefined || task === undefined
    ? { ...state, anchor: undefined }
    : { ...state, anchor: task.id, notice: { kind: 'range' } };
};

/** Marks everything that is listed. */
export const markAll = (desk: Desk, state: State): State => {
  const tasks = visibleTasks(desk, state);
  const marked: State = { ...state, anchor: tasks[0]?.id, notice: { kind: 'range' } };
  return cursorOn(desk, marked, tasks.length - 1);
};

/** Says that what is recorded still holds for the changed text of the task under the cursor. */
export const confirm = (desk: Desk, state: State): Step => {
  const task = currentTask(desk, state);
  return task !== undefined && shownProgressOf(state, task.id).needsReview
    ? changing(state, [{ kind: 'confirm', task: task.id }])
    : calmly(state);
};

/** Opens a layer about the task under the cursor. */
export const openOnTask = (
  desk: Desk,
  state: State,
  kind: 'status-menu' | 'steps' | 'due' | 'remark',
): Step => {
  const task = currentTask(desk, state);
  if (task === undefined) return calmly(state);
  const { id } = task;
  const own = shownProgressOf(state, id);
  const layers: Readonly<Record<typeof kind, Layer>> = {
    'status-menu': { kind: 'status-menu', task: id, cursor: statuses.indexOf(own.status) },
    steps: { kind: 'steps', task: id, cursor: 0 },
    due: { kind: 'due', task: id, field: fieldWith(own.due ?? ''), isWrong: false },
    remark: { kind: 'remark', task: id, field: fieldWith(own.remark) },
  };
  return calmly({ ...state, layer: layers[kind] });
};

const closed = (state: State): State => ({ ...state, layer: undefined });

/** Takes the status under the cursor of the status menu. */
export const acceptStatus = (
  desk: Desk,
  state: State,
  { cursor }: Extract<Layer, { kind: 'status-menu' }>,
): Step => {
  const status = statuses[cursor];
  return status === undefined
    ? calmly(closed(state))
    : withStatus(desk, closed(state), () => status);
};

/** Ticks the step under the cursor, or takes the tick, and goes on to the next step. */
export const toggleStep = (desk: Desk, state: State): Step => {
  const { layer } = state;
  if (layer?.kind !== 'steps') return calmly(state);
  const { task: id, cursor } = layer;
  const count = desk.plan.tasks.find((task) => task.id === id)?.steps.length ?? 0;
  const isDone = shownProgressOf(state, id).stepsDone.includes(cursor);
  const step = changing(state, [{ kind: 'step', task: id, step: cursor, done: !isDone }]);
  const next = { ...layer, cursor: Math.min(cursor + 1, count - 1) };
  const offers = offersDone(shownProgressOf(step.state, id), count);
  return {
    ...step,
    state: {
      ...step.state,
      layer: next,
      ...(offers && { notice: { kind: 'offers-done' as const } }),
    },
  };
};

/** Closes the steps; when all of them are ticked, marks the task done. */
export const acceptSteps = (
  desk: Desk,
  state: State,
  { task: id }: Extract<Layer, { kind: 'steps' }>,
): Step => {
  const count = desk.plan.tasks.find((task) => task.id === id)?.steps.length ?? 0;
  return offersDone(shownProgressOf(state, id), count)
    ? changing(closed(state), [{ kind: 'status', task: id, status: 'done' }])
    : calmly(closed(state));
};

/** Keeps the date that was typed; nothing typed takes the date away. */
export const acceptDue = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'due' }>,
): Step => {
  const { today } = desk;
  const typed = layer.field.text.trim();
  const due = typed === '' ? undefined : daysIn(typed, { today, lean: 'future' })?.until;
  if (typed !== '' && due === undefined) {
    return calmly({ ...state, layer: { ...layer, isWrong: true } });
  }
  return changeAll(closed(state), targets(desk, state), ({ id }) =>
    shownProgressOf(state, id).due === due ? [] : [{ kind: 'due', task: id, due }],
  );
};

/** Keeps a remark as it was written, without what a terminal can't show. */
export const keepRemark = (state: State, task: string, written: string): Step => {
  const remark = cleanText(written).trimEnd();
  return remark === shownProgressOf(state, task).remark
    ? calmly(closed(state))
    : changing(closed(state), [{ kind: 'remark', task, remark }]);
};
