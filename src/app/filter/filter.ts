import type { Role } from '../../plan/plan.ts';
import type { Status } from '../../progress/status.ts';

/** A stretch of days, both ends included, ISO dates; an absent end is open. */
export type DateRange = { readonly from?: string; readonly to?: string };

/** What the list is narrowed to: conditions are ANDed, the values of one condition ORed; absent ones don't narrow. */
export type Filter = {
  /** Ids of tasks: those that an entry of the ledger is about. */
  readonly tasks?: readonly string[];
  readonly sections?: readonly number[];
  /** Canonical unit names. */
  readonly units?: readonly string[];
  /** The roles that `units` must have; without `units`, that anyone must have. */
  readonly roles?: readonly Role[];
  readonly statuses?: readonly Status[];
  /** `overdue`: past and not done; `soon`: within 30 days and not done. */
  readonly due?: 'overdue' | 'soon' | DateRange;
  readonly isStarred?: true;
  /** Only what is to be looked at again, since its text has changed. */
  readonly needsReview?: true;
  /** Only what concerns my unit. */
  readonly isMine?: true;
  /** Only what doesn't name my unit, but a collective that may include it. */
  readonly isMaybeMine?: true;
  /** What stands in the search box. */
  readonly query?: string;
};

/** The condition of a filter that came last, as a filter; undefined when it holds none. */
export const lastCondition = (filter: Filter): Filter | undefined => {
  const last = Object.entries(filter).findLast(([, value]) => value !== undefined);
  return last === undefined ? undefined : Object.fromEntries([last]);
};

/** A filter without those conditions that another one holds. */
export const withoutConditions = (filter: Filter, others: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => !(name in others)));
