/** A calendar day as this program keeps it: an ISO date, `2026-11-22`, in the user's own time zone. */
export type IsoDay = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a value is a real date, written `2026-11-22`. */
export const isDay = (value: unknown): value is IsoDay =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** The day with these numbers, months counted from 1; undefined when there is none: 2026-02-30. */
export const dayOf = (year: number, month: number, day: number): IsoDay | undefined => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : undefined;
};

/**
 * The local calendar day of an instant.
 *
 * @example isoDay(new Date(2026, 10, 22, 23, 59)) // '2026-11-22'
 */
export const isoDay = (instant: Date): IsoDay =>
  `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;

/** Year, month from 1 and day of a date. */
export const partsOf = (day: IsoDay): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** Days later, or earlier when negative; counted in UTC, where no day has 23 hours. */
export const addDays = (day: IsoDay, days: number): IsoDay => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The first day of the month that is `months` later. */
export const firstOfMonth = (day: IsoDay, months = 0): IsoDay => {
  const { year, month } = partsOf(day);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** The last day of the month that is `months` later. */
export const lastOfMonth = (day: IsoDay, months = 0): IsoDay =>
  addDays(firstOfMonth(day, months + 1), -1);

/**
 * The same day of another month, or its last one where it is shorter.
 *
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export const addMonths = (day: IsoDay, months: number): IsoDay => {
  const last = lastOfMonth(day, months);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
};

/** The Monday of a day's week: ISO 8601 (GB/T 7408) weeks, so Sunday is the last day of one. */
export const mondayOf = (day: IsoDay): IsoDay =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/**
 * The local date and time of an instant, to the minute.
 *
 * @example localMinute(new Date(2026, 10, 22, 9, 5)) // '2026-11-22 09:05'
 */
export const localMinute = (instant: Date): string =>
  `${isoDay(instant)} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
