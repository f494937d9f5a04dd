import { numeralValue } from './numerals.ts';

/** What a pattern for dates caught of one date, as printed in folded text; absent what is not said. */
export type PrintedDate = Readonly<Record<string, string | undefined>>;

const pad = (value: number) => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthEnd = (year: number, month: number) => iso(year, month, lastDay(year, month));

/** Before a month or a year: the last day of the one before it. */
const monthDue = (year: number, month: number, { part, before }: PrintedDate): string => {
  if (part === '上旬') return iso(year, month, 10);
  if (part === '中旬') return iso(year, month, 20);
  if (part !== undefined || before === undefined) return monthEnd(year, month);
  return month === 1 ? iso(year - 1, 12, 31) : monthEnd(year, month - 1);
};

/**
 * The ISO day by which something is done that is due at a printed date of a known year: the last that the
 * words allow. Undefined when the calendar has no such day.
 *
 * @example dueOf({month: '6', part: '底'}, 2026) // '2026-06-30'
 * @example dueOf({month: '6', before: '前'}, 2026) // '2026-05-31'
 */
export const dueOf = (printed: PrintedDate, year: number): string | undefined => {
  const { whole, half, quarter, before, day } = printed;
  if (whole !== undefined) return iso(year, 12, 31);
  if (half !== undefined) return half === '上半年' ? iso(year, 6, 30) : iso(year, 12, 31);
  if (quarter !== undefined) return monthEnd(year, (numeralValue(quarter) ?? 4) * 3);
  if (printed['month'] === undefined) return iso(before === undefined ? year : year - 1, 12, 31);
  const month = numeralValue(printed['month']) ?? 0;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return monthDue(year, month, printed);
  const value = numeralValue(day) ?? 0;
  return value >= 1 && value <= lastDay(year, month) ? iso(year, month, value) : undefined;
};

/** The years that a date without one may mean: that of the plan, and the one named last before it. */
export type KnownYears = {
  readonly planYear: number | undefined;
  readonly named?: number | undefined;
};

/** The year that 2026, 二〇二六, 今, 明 or 次 means. */
export const yearOf = (printed: string, { planYear, named }: KnownYears): number | undefined => {
  if (/[今本]/u.test(printed)) return planYear;
  if (printed === '明') return planYear === undefined ? undefined : planYear + 1;
  if (/[次翌]/u.test(printed)) return named === undefined ? undefined : named + 1;
  return numeralValue(printed);
};
