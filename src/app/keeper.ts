import type { Change } from '../progress/change.ts';
import type { Settings } from '../progress/settings.ts';
import type { Progress } from '../progress/status.ts';
import type { Settlement } from './settle.ts';

/** How saving went: `why` is a sentence with its remedy, in the user's language. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly why: string };

/** Keeping progress and settings, as the dashboard needs it. */
export type Keeper = {
  /** What is kept now. */
  readonly progress: () => Progress;
  /** Resolves when the changes are on the disk, or can't be; never rejects. */
  readonly save: (changes: readonly Change[]) => Promise<SaveResult>;
  readonly settings: () => Settings;
  /** Resolves with why the settlement holds only until the end, or with nothing when it is kept. */
  readonly settle: (settlement: Settlement) => Promise<string | undefined>;
  /** Calls `listener` when another process has changed what is kept. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
};
