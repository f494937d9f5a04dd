import { addDays, dayOf, firstOfMonth, isDay, lastOfMonth, type IsoDay } from './iso-day.ts';

/** A stretch of days, both ends included. */
export type Days = { readonly from: IsoDay; readonly until: IsoDay };

/** One day; nothing when there is no such day. */
export const oneDay = (day: IsoDay | undefined): Days | undefined =>
  day === undefined || !isDay(day) ? undefined : { from: day, until: day };

/** The month of a day. */
export const monthOf = (day: IsoDay): Days => ({
  from: firstOfMonth(day),
  until: lastOfMonth(day),
});

/** The week that begins on a Monday. */
export const weekFrom = (monday: IsoDay): Days => ({ from: monday, until: addDays(monday, 6) });

/** A whole year. */
export const wholeYear = (year: number): Days | undefined => {
  const from = dayOf(year, 1, 1);
  return from === undefined ? undefined : { from, until: lastOfMonth(from, 11) };
};

/** A month of a year, counted from 1. */
export const wholeMonth = (year: number, month: number): Days | undefined => {
  const first = dayOf(year, month, 1);
  return first === undefined ? undefined : monthOf(first);
};

/** The last day of such a stretch. */
export const endOf = (days: Days | undefined): Days | undefined => oneDay(days?.until);

/** Whether days lie where a plan's can: a year of 1231 is 12月31日, and one of 20226 a slip. */
export const isPlausible = ({ from, until }: Days): boolean =>
  from >= '1949-01-01' && until <= '2199-12-31';
