import type { Change } from '../../progress/change.ts';
import { calmly, type Step } from '../action.ts';
import { visibleTasks, type Desk } from '../desk.ts';
import { nextOf, type Job } from './job.ts';
import type { JobResult } from '../keeper.ts';
import { inSight } from '../move.ts';
import type { Notice } from '../screen/notice.ts';
import type { State } from '../state.ts';

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

/** Makes changes, to be undone at once, and tells of them. */
export const changing = (state: State, changes: readonly Change[]): Step =>
  changes.length === 0
    ? calmly(state)
    : enqueue({ ...state, notice: { kind: 'changed', changes } }, { kind: 'change', changes });

/** The cursor of the list on the task that undo or redo changed, where it is listed. */
const onChanged = (desk: Desk, state: State, [first]: readonly Change[]): State =>
  first !== undefined &&
  state.pane === 'list' &&
  visibleTasks(desk, state).some(({ id }) => id === first.task)
    ? inSight(desk, { ...state, cursor: first.task })
    : state;

/**
 * Takes the last change back, or brings it back. One that is not yet on the disk shows at once; any other has to be
 * looked up there, which is told where that can't be done now: the key would seem dead and be pressed again.
 */
export const turning = (desk: Desk, state: State, kind: 'undo' | 'redo'): Step => {
  const changes = nextOf(kind, state.pending);
  const step = enqueue(state, { kind });
  if (changes.length > 0) {
    const notice = { kind: kind === 'undo' ? 'undone' : 'redone', changes } as const;
    return { ...step, state: { ...onChanged(desk, step.state, changes), notice } };
  }
  return state.saving.kind === 'failed'
    ? { ...step, state: { ...step.state, notice: { kind: `${kind}-waits` } } }
    : step;
};

const ofChanges: readonly (Notice['kind'] | undefined)[] = [
  'changed',
  'undone',
  'redone',
  'undo-waits',
  'redo-waits',
];

/** Why saving failed stands where notices do: what was told of a change that is not saved gives way to it. */
const afterFailure = (notice: Notice | undefined): Notice | undefined =>
  ofChanges.includes(notice?.kind) ? undefined : notice;

/** Takes the oldest job out of the row when it is done; a failed one stays and is shown as unsaved. */
export const performed = (desk: Desk, state: State, result: JobResult): Step => {
  if (result.kind === 'failed') {
    const hasWaited = state.leaving === 'waiting';
    return calmly({
      ...state,
      saving: { kind: 'failed', why: result.why },
      leaving: hasWaited ? 'warned' : state.leaving,
      notice: hasWaited ? { kind: 'unsaved' } : afterFailure(state.notice),
    });
  }
  const [job, ...pending] = state.pending;
  const isDone = pending.length === 0;
  const next: State = {
    ...state,
    pending,
    progress: result.progress,
    saving: { kind: isDone ? 'saved' : 'saving' },
    // Tell the person why the file had to be repaired.
    warning: result.told ?? state.warning,
    ...(isDone && withdrawn(state)),
  };
  const told = withOutcome(desk, next, job, result);
  return { state: told, effects: isDone && state.leaving === 'waiting' ? [{ kind: 'quit' }] : [] };
};

/** That something is not saved is no longer true, nor that quitting gives it up. */
const withdrawn = ({ leaving, notice }: State): Partial<State> => ({
  ...(leaving === 'warned' && { leaving: 'no' }),
  ...(notice?.kind === 'unsaved' && { notice: undefined }),
});

/** What undo and redo did; what was changed has been told when the key was pressed. */
const withOutcome = (
  desk: Desk,
  state: State,
  job: Job | undefined,
  result: Exclude<JobResult, { kind: 'failed' }>,
): State => {
  if (job === undefined || job.kind === 'change') return state;
  if (result.kind === 'nothing') {
    return {
      ...state,
      notice: { kind: job.kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' },
    };
  }
  const kind = job.kind === 'undo' ? 'undone' : 'redone';
  const { changes } = result;
  return { ...onChanged(desk, state, changes), notice: { kind, changes } };
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
