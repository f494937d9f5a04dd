import type { Change } from '../progress/change.ts';
import type { Status } from '../progress/status.ts';
import { calmly, type Step } from './action.ts';
import { shownProgressOf } from './desk.ts';
import type { Job } from './job.ts';
import type { JobResult } from './keeper.ts';
import type { State } from './state.ts';

/** Puts a job in the row: its changes are shown at once, but not as saved. */
export const enqueue = (state: State, job: Job): Step => ({
  state: {
    ...state,
    warning: undefined,
    pending: [...state.pending, job],
    saving: state.saving.kind === 'failed' ? state.saving : { kind: 'saving' },
  },
  effects: [{ kind: 'save' }],
});

/** Remembers what tasks were before they were marked done. */
const doneFrom = (state: State, changes: readonly Change[]): State['doneFrom'] => {
  const marked = changes.flatMap((change): readonly (readonly [string, Status])[] =>
    change.kind === 'status' && change.status === 'done'
      ? [[change.task, shownProgressOf(state, change.task).status]]
      : [],
  );
  return marked.length === 0 ? state.doneFrom : new Map([...state.doneFrom, ...marked]);
};

/** Makes changes, to be undone at once, and tells of them. */
export const changing = (state: State, changes: readonly Change[]): Step =>
  changes.length === 0
    ? calmly(state)
    : enqueue(
        { ...state, notice: { kind: 'changed', changes }, doneFrom: doneFrom(state, changes) },
        { kind: 'change', changes },
      );

/** Takes the oldest job out of the row when it is done; a failed one stays and is shown as unsaved. */
export const performed = (state: State, result: JobResult): Step => {
  if (result.kind === 'failed') {
    const hasWaited = state.leaving === 'waiting';
    return calmly({
      ...state,
      saving: { kind: 'failed', why: result.why },
      leaving: hasWaited ? 'warned' : state.leaving,
      notice: hasWaited ? { kind: 'unsaved' } : state.notice,
    });
  }
  const [job, ...pending] = state.pending;
  const isDone = pending.length === 0;
  const next: State = {
    ...state,
    pending,
    progress: result.kind === 'saved' ? result.progress : state.progress,
    saving: { kind: isDone ? 'saved' : 'saving' },
  };
  const told = withOutcome(next, job, result);
  return { state: told, effects: isDone && state.leaving === 'waiting' ? [{ kind: 'quit' }] : [] };
};

/** What undo and redo did; what was changed has been told when the key was pressed. */
const withOutcome = (state: State, job: Job | undefined, result: JobResult): State => {
  if (job === undefined || job.kind === 'change') return state;
  if (result.kind === 'nothing') {
    return {
      ...state,
      notice: { kind: job.kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' },
    };
  }
  if (result.kind === 'failed') return state;
  const kind = job.kind === 'undo' ? 'undone' : 'redone';
  return { ...state, notice: { kind, changes: result.changes } };
};

/** Quits once all is saved; when that can't be, only when asked a second time. */
export const leave = (state: State): Step => {
  if (state.pending.length === 0 || state.leaving === 'warned') {
    return { state, effects: [{ kind: 'quit' }] };
  }
  return state.saving.kind === 'failed'
    ? {
        state: { ...state, leaving: 'warned', notice: { kind: 'unsaved' } },
        effects: [{ kind: 'save' }],
      }
    : calmly({ ...state, leaving: 'waiting' });
};
