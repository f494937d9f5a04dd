import { diffPlans } from '../../plan/diff.ts';
import type { Plan } from '../../plan/plan.ts';
import { toReviewIn, type Progress } from '../../progress/status.ts';
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
  /** Tasks with something recorded that are gone; their record is kept. */
  readonly vanished: number;
};

const recordedIn = (progress: Progress): number =>
  [...progress.values()].filter(
    ({ status, stepsDone, starred, due, remark }) =>
      status !== 'todo' || stepsDone.length > 0 || starred || due !== undefined || remark !== '',
  ).length;

/** A plan with the progress on it. */
type Recorded = { readonly plan: Plan; readonly progress: Progress };

/** Compares the plan that was shown with the one that was read just now. */
const revisionOf = (before: Recorded, { plan, progress }: Recorded): Revision => {
  const { added, removed, changed } = diffPlans(before.plan, plan);
  return {
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    toReview: toReviewIn(progress),
    // The record goes with the tasks: as many as it no longer covers are gone.
    vanished: Math.max(0, recordedIn(before.progress) - recordedIn(progress)),
  };
};

/** What a plan that was read again is to the one before; large ones are not compared, which would take seconds. */
export const compared = (
  before: Desk,
  now: Desk,
  progress: { readonly before: Progress; readonly now: Progress },
): { readonly revision: Revision | undefined; readonly numbers: Renumbering } => {
  const isCompared = !isLarge(before) && !isLarge(now);
  return {
    revision: isCompared
      ? revisionOf(
          { plan: before.plan, progress: progress.before },
          { plan: now.plan, progress: progress.now },
        )
      : undefined,
    numbers: renumbering(before.plan, now.plan, isCompared),
  };
};
