import type { Task } from '../../plan/plan.ts';
import type { Change } from '../../progress/change.ts';
import { offersDone } from '../../progress/steps.ts';
import { statuses, type Status } from '../../progress/status.ts';
import { calmly, type Step } from '../action.ts';
import {
  currentTask,
  cursorRow,
  shownProgressOf,
  stepsOf,
  targets,
  visibleTasks,
  type Desk,
} from '../desk.ts';
import { typedDue } from './due-field.ts';
import { cursorOn } from '../move.ts';
import { changing } from './saving.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';
import { fieldWith } from '../screen/text-field.ts';

const idsOf = (tasks: readonly Task[]): readonly string[] => tasks.map(({ id }) => id);

/** Changes tasks as one; a range that was marked for it is let go. */
const changeAll = (
  state: State,
  tasks: readonly string[],
  change: (task: string) => readonly Change[],
): Step => {
  const step = changing(state, tasks.flatMap(change));
  return { ...step, state: { ...step.state, anchor: undefined } };
};

const withStatus = (
  state: State,
  tasks: readonly string[],
  statusFor: (task: string) => Status,
): Step =>
  changeAll(state, tasks, (task) => {
    const status = statusFor(task);
    return shownProgressOf(state, task).status === status ? [] : [{ kind: 'status', task, status }];
  });

/**
 * Goes on to the next task of the list, from the last one nowhere. A task that the filter hides after the
 * change has given its row to the next one already; a range leaves the cursor where it is.
 */
const movedOn = (desk: Desk, before: State, step: Step): Step => {
  if (before.pane === 'detail' || before.anchor !== undefined) return step;
  const id = currentTask(desk, before)?.id;
  const row = cursorRow(desk, before);
  const tasks = visibleTasks(desk, step.state);
  const next = tasks[row]?.id === id ? row + 1 : row;
  return { ...step, state: cursorOn(desk, step.state, Math.min(next, tasks.length - 1)) };
};

/**
 * Marks the task under the cursor, or the range, done; when all of it is, gives each task the status
 * back that it had before. Goes on to the next.
 */
export const toggleDone = (desk: Desk, state: State): Step => {
  const tasks = idsOf(targets(desk, state));
  const own = (task: string) => shownProgressOf(state, task);
  const isDone = tasks.every((task) => own(task).status === 'done');
  return tasks.length === 0
    ? calmly(state)
    : movedOn(
        desk,
        state,
        withStatus(state, tasks, (task) => (isDone ? (own(task).beforeDone ?? 'todo') : 'done')),
      );
};

/** Gives the task under the cursor, or the range, a star, or takes it when all have one. */
export const toggleStar = (desk: Desk, state: State): Step => {
  const tasks = idsOf(targets(desk, state));
  const starred = !tasks.every((task) => shownProgressOf(state, task).starred);
  return changeAll(state, tasks, (task) =>
    shownProgressOf(state, task).starred === starred ? [] : [{ kind: 'star', task, starred }],
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

/** Says that what is recorded still holds for the changed text of the task under the cursor, or of the range. */
export const confirm = (desk: Desk, state: State): Step => {
  const toConfirm = idsOf(targets(desk, state)).filter(
    (task) => shownProgressOf(state, task).needsReview,
  );
  return toConfirm.length === 0
    ? calmly({ ...state, notice: { kind: 'nothing-to-confirm' } })
    : changeAll(state, toConfirm, (task) => [{ kind: 'confirm', task }]);
};

/** Opens a layer about the task under the cursor; what can be changed of several at once is about the range. */
export const openOnTask = (
  desk: Desk,
  state: State,
  kind: 'status-menu' | 'steps' | 'due' | 'remark',
): Step => {
  const task = currentTask(desk, state)?.id;
  if (task === undefined) return calmly(state);
  const tasks = idsOf(targets(desk, state));
  const own = shownProgressOf(state, task);
  const dues = new Set(tasks.map((id) => shownProgressOf(state, id).due));
  const due = dues.size === 1 ? (own.due ?? '') : '';
  const layers: Readonly<Record<typeof kind, Layer>> = {
    'status-menu': { kind: 'status-menu', tasks, cursor: statuses.indexOf(own.status) },
    steps: { kind: 'steps', task, cursor: 0, isTicked: false },
    due: { kind: 'due', tasks, field: fieldWith(due), isWrong: false },
    remark: {
      kind: 'remark',
      task,
      field: fieldWith(own.remark, true),
      before: own.remark,
      isWarned: false,
    },
  };
  return calmly({ ...state, layer: layers[kind] });
};

const closed = (state: State): State => ({ ...state, layer: undefined });

/** Takes the status under the cursor of the status menu. */
export const acceptStatus = (
  state: State,
  { tasks, cursor }: Extract<Layer, { kind: 'status-menu' }>,
): Step => {
  const status = statuses[cursor];
  return status === undefined
    ? calmly(closed(state))
    : withStatus(closed(state), tasks, () => status);
};

/** Ticks the step under the cursor, or takes the tick, and goes on to the next step. */
export const toggleStep = (desk: Desk, state: State): Step => {
  const { layer } = state;
  if (layer?.kind !== 'steps') return calmly(state);
  const { task, cursor } = layer;
  const count = stepsOf(desk.plan, task).length;
  const isDone = shownProgressOf(state, task).stepsDone.includes(cursor);
  const step = changing(state, [{ kind: 'step', task, step: cursor, done: !isDone }]);
  const next = { ...layer, cursor: Math.min(cursor + 1, count - 1), isTicked: !isDone };
  const offers = !isDone && offersDone(shownProgressOf(step.state, task), count);
  return {
    ...step,
    state: {
      ...step.state,
      layer: next,
      ...(offers && { notice: { kind: 'offers-done' as const } }),
    },
  };
};

/** Closes the steps; when the last of them was ticked here, as offered, marks the task done. */
export const acceptSteps = (
  desk: Desk,
  state: State,
  { task, isTicked }: Extract<Layer, { kind: 'steps' }>,
): Step =>
  isTicked && offersDone(shownProgressOf(state, task), stepsOf(desk.plan, task).length)
    ? changing(closed(state), [{ kind: 'status', task, status: 'done' }])
    : calmly(closed(state));

/** Keeps the date that was typed; nothing typed takes the date away. */
export const acceptDue = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'due' }>,
): Step => {
  const typed = layer.field.text.trim();
  const due = typed === '' ? undefined : typedDue(desk, typed);
  if (typed !== '' && due === undefined) {
    return calmly({ ...state, layer: { ...layer, isWrong: true } });
  }
  return changeAll(closed(state), layer.tasks, (task) =>
    shownProgressOf(state, task).due === due ? [] : [{ kind: 'due', task, due }],
  );
};
