import { addDays, firstOfMonth, lastOfMonth, mondayOf } from '../../dates/iso-day.ts';
import type { Days } from '../../dates/days.ts';
import { daysBetween } from '../tasks/dates.ts';

/** Up to seven days, up to a month from its first day on, or another stretch of days. */
export type PeriodKind = 'week' | 'month' | 'other';

/** What a period is called after. */
export const kindOfPeriod = ({ from, until }: Days): PeriodKind => {
  if (until <= addDays(from, 6)) return 'week';
  return firstOfMonth(from) === from && until <= lastOfMonth(from) ? 'month' : 'other';
};

/**
 * The days that 下步计划 looks ahead: after a week to the end of the next one, after a month to the end
 * of the next, else as many as the period has.
 *
 * @example daysAhead({from: '2026-11-16', until: '2026-11-20'}) // {from: '2026-11-21', until: '2026-11-29'}
 */
export const daysAhead = ({ from, until }: Days): Days => {
  const next = addDays(until, 1);
  switch (kindOfPeriod({ from, until })) {
    case 'week':
      return { from: next, until: addDays(mondayOf(until), 13) };
    case 'month':
      return { from: next, until: lastOfMonth(until, 1) };
    case 'other':
      return { from: next, until: addDays(next, daysBetween(from, until)) };
  }
};
