import type { Change } from '../progress/change.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { Settings } from '../progress/settings.ts';
import type { Progress } from '../progress/status.ts';
import type { Job } from './record/job.ts';
import type { Settlement } from './record/settle.ts';

/** What is on the disk after a job, others' changes included, and what happened to the file, in words. */
type Performed = { readonly progress: Progress; readonly told?: string };

/**
 * How a job went. `changes` are those that are now made, taken back or put back; `nothing`: there was
 * nothing to undo or redo; `why` is a sentence with its remedy, in the user's language.
 */
export type JobResult =
  | (Performed & { readonly kind: 'saved'; readonly changes: readonly Change[] })
  | (Performed & { readonly kind: 'nothing' })
  | { readonly kind: 'failed'; readonly why: string };

/** Keeping progress and settings, as the dashboard needs it. */
export type Keeper = {
  /** What is kept now. */
  readonly progress: () => Progress;
  /** Resolves when the job is done on the disk, or can't be; never rejects. The same call tries again. */
  readonly perform: (job: Job) => Promise<JobResult>;
  /** All that was changed, oldest first. */
  readonly ledger: () => readonly LedgerEntry[];
  readonly settings: () => Settings;
  /** Resolves with why the settlement holds only until the end, or with nothing when it is kept. */
  readonly settle: (settlement: Settlement) => Promise<string | undefined>;
  /** Calls `listener` when another process has changed what is kept. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
};
