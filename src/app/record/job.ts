import type { Change } from '../../progress/change.ts';

/** Something that has to reach the disk, in the order of the key presses. */
export type Job =
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo' | 'redo' };

type Changes = readonly Change[];

/**
 * What jobs come to, each undo taking back the newest that is left. Where no change among the jobs is left, an undo
 * is of something on the disk: it stands as no changes here, so that its redo isn't taken for one of ours.
 */
type Outcome = {
  readonly made: readonly Changes[];
  readonly undone: readonly Changes[];
  /** A change was made: nothing that was undone before it can come back. */
  readonly hasChanged: boolean;
};

const after = ({ made, undone, hasChanged }: Outcome, job: Job): Outcome => {
  switch (job.kind) {
    case 'change':
      return { made: [...made, job.changes], undone: [], hasChanged: true };
    case 'undo':
      return { made: made.slice(0, -1), undone: [...undone, made.at(-1) ?? []], hasChanged };
    case 'redo': {
      const back = undone.at(-1) ?? (hasChanged ? undefined : []);
      return back === undefined
        ? { made, undone, hasChanged }
        : { made: [...made, back], undone: undone.slice(0, -1), hasChanged };
    }
  }
};

const outcomeOf = (jobs: readonly Job[]): Outcome =>
  jobs.reduce(after, { made: [], undone: [], hasChanged: false });

/** The changes among jobs that are still in force after all of them, oldest first. */
export const changesIn = (jobs: readonly Job[]): Changes => outcomeOf(jobs).made.flat();

/** The changes that an undo or a redo at the end of these jobs would take back or bring back; empty when only the disk knows. */
export const nextOf = (kind: 'undo' | 'redo', jobs: readonly Job[]): Changes => {
  const { made, undone } = outcomeOf(jobs);
  return (kind === 'undo' ? made : undone).at(-1) ?? [];
};
