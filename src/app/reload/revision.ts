import { diffPlans } from '../../plan/diff.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Progress } from '../../progress/status.ts';
import { isLarge, type Desk } from '../desk.ts';
import { renumbering, type Renumbering } from './renumber.ts';

/** How a plan that was read again differs from what it was: numbers of tasks. */
export type Revision = {
  readonly added: number;
  readonly removed: number;
  /** Other words, units or dates; a number alone does not count. */
  readonly changed: number;
  /** Of all tasks: how many records are to be looked at again. */
  readonly toReview: number;
};

/** Compares the plan that was shown with the one that was read just now. */
const revisionOf = (before: Plan, now: Plan, progress: Progress): Revision => {
  const { added, removed, changed } = diffPlans(before, now);
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    toReview: [...progress.values()].filter(({ needsReview }) => needsReview === true).length,
  };
};

/** What a plan that was read again is to the one before; large ones are not compared, which would take seconds. */
export const compared = (
  before: Desk,
  now: Desk,
  progress: Progress,
): { readonly revision: Revision | undefined; readonly numbers: Renumbering } => {
  const isCompared = !isLarge(before) && !isLarge(now);
  return {
    revision: isCompared ? revisionOf(before.plan, now.plan, progress) : undefined,
    numbers: renumbering(before.plan, now.plan, isCompared),
  };
};
