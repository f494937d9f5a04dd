import type { Role } from '../plan/plan.ts';
import type { Status } from '../progress/status.ts';

/** A stretch of days, both ends included, ISO dates; an absent end is open. */
export type DateRange = { readonly from?: string; readonly to?: string };

/** What the list is narrowed to: conditions are ANDed, the values of one condition ORed; absent ones don't narrow. */
export type Filter = {
  readonly sections?: readonly number[];
  /** Canonical unit names. */
  readonly units?: readonly string[];
  /** The roles that `units` must have; without `units`, that anyone must have. */
  readonly roles?: readonly Role[];
  readonly statuses?: readonly Status[];
  readonly due?: 'overdue' | DateRange;
  readonly isStarred?: true;
  /** Only what concerns my unit. */
  readonly isMine?: true;
  /** Only what doesn't name my unit, but a collective that may include it. */
  readonly isMaybeMine?: true;
  /** What stands in the search box. */
  readonly query?: string;
};
