import type { Change } from '../../progress/change.ts';
import type { Filter } from '../filter/filter.ts';
import type { Revision } from '../reload/revision.ts';

/** Something to tell once, as data; the next key press takes it away. */
export type Notice =
  /** What was changed just now; it can be undone. */
  | { readonly kind: 'changed' | 'undone' | 'redone'; readonly changes: readonly Change[] }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' | 'nothing-to-confirm' }
  /** What is to be undone or redone is known on the disk, which can't be written now. */
  | { readonly kind: 'undo-waits' | 'redo-waits' }
  /** Every step of the task is ticked. */
  | { readonly kind: 'offers-done' }
  /** Quitting now would lose what is not saved. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'nothing-to-close' }
  /** Esc took this condition off the filter. */
  | { readonly kind: 'widened'; readonly condition: Filter }
  /** What is being written is not saved; asked again, it is given up. */
  | { readonly kind: 'unsaved-remark' }
  /** There is no search, or nothing of it in this task. */
  | { readonly kind: 'no-match' }
  /** What a record was about is no longer in the plan. */
  | { readonly kind: 'vanished' }
  /** The command does nothing where the help was opened. */
  | { readonly kind: 'not-here' }
  /** A field holds no more than `most` characters; what came after them was left out. */
  | { readonly kind: 'left-out'; readonly most: number }
  /** No field was open for what was pasted. */
  | { readonly kind: 'paste-dropped' }
  /** A range is marked; the next change is made to all of it. */
  | { readonly kind: 'range' | 'changed-elsewhere' | 'settings-elsewhere' }
  /** The plan was read again; without `revision` the two were not compared. */
  | { readonly kind: 'reloaded'; readonly revision: Revision | undefined }
  | { readonly kind: 'copied'; readonly tasks: number; readonly isSent: boolean }
  | { readonly kind: 'my-unit'; readonly unit: string }
  /** What names my unit is listed; collectives of `maybe` other tasks may include it. */
  | { readonly kind: 'mine'; readonly maybe: number }
  | { readonly kind: 'maybe-mine' }
  | {
      readonly kind:
        | 'saved-filter-kept'
        | 'saved-filter-replaced'
        | 'saved-filter-dropped'
        | 'saved-filter-restored'
        | 'saved-filter-opened'
        | 'starts-with'
        | 'starts-with-all';
      readonly name: string;
    }
  | { readonly kind: 'no-saved-filter'; readonly number: number }
  /** From outside, in words already. */
  | { readonly kind: 'told'; readonly text: string };
