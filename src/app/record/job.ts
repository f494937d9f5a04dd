import type { Change } from '../../progress/change.ts';

/** Something that has to reach the disk, in the order of the key presses. */
export type Job =
  | { readonly kind: 'change'; readonly changes: readonly Change[] }
  | { readonly kind: 'undo' | 'redo' };

/** The changes among jobs, oldest first. */
export const changesIn = (jobs: readonly Job[]): readonly Change[] =>
  jobs.flatMap((job) => (job.kind === 'change' ? job.changes : []));
