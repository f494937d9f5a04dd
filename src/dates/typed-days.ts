import { numberIn } from './date-words.ts';
import { endOf, isPlausible, oneDay, wholeMonth, wholeYear, type Days } from './days.ts';
import { dayOf, type IsoDay } from './iso-day.ts';
import { form, relativeForms, type Form, type Lean } from './relative-dates.ts';

/** What typed days are read by. */
export type Calendar = {
  /** Absent: only dates that name their year are understood. */
  readonly today?: IsoDay;
  /**
   * Where a date without year, month or week lies (11月22日, 15日, 周一), and which way 7d counts: `past`
   * for what has been, `future` for what is due, `near` for this year, this month and this week.
   */
  readonly lean?: Lean;
};

/** Dates that say everything themselves. */
const absoluteForms: readonly Form[] = [
  [
    form('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})'),
    ([y, , m, d]) => oneDay(dayOf(numberIn(y), numberIn(m), numberIn(d))),
  ],
  [
    form('(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?'),
    ([y, m, d]) => oneDay(dayOf(numberIn(y), numberIn(m), numberIn(d))),
  ],
  [
    form('(\\d{4})(\\d{2})(\\d{2})'),
    ([y, m, d]) => oneDay(dayOf(numberIn(y), numberIn(m), numberIn(d))),
  ],
  [form('(\\d{4})[-/.年](\\d{1,2})月?'), ([y, m]) => wholeMonth(numberIn(y), numberIn(m))],
  [form('(\\d{4})年(\\d{1,2})月[底末]'), ([y, m]) => endOf(wholeMonth(numberIn(y), numberIn(m)))],
  [form('(\\d{4})年?'), ([y]) => wholeYear(numberIn(y))],
  [form('(\\d{4})年年?[底末]'), ([y]) => endOf(wholeYear(numberIn(y)))],
];

/**
 * Reads a day, a week, a month or a year as office staff type it, in either language. Own code because
 * chrono-node, which knows both languages, starts its weeks on Sunday (上周一 typed on a Sunday is
 * six days ago there and thirteen here), doesn't know 本月, 上周, 月底 or 7d and takes 4 MB.
 *
 * @returns undefined when it is no date, none that the calendar can place, or none from 1949 to 2199
 * @example daysIn('11月22日', {today: '2026-12-01'}) // {from: '2026-11-22', until: '2026-11-22'}
 * @example daysIn('上周', {today: '2026-11-22'}) // {from: '2026-11-09', until: '2026-11-15'}
 * @example daysIn('7d', {today: '2026-11-22', lean: 'past'}) // 2026-11-15
 * @example daysIn('1231', {today: '2026-11-22'}) // 2026-12-31: there is no plan of the year 1231
 */
export const daysIn = (typed: string, { today, lean = 'near' }: Calendar): Days | undefined => {
  const whole = typed.normalize('NFKC').trim().toLowerCase();
  // What is due 15日前 is due by the 15th, not 15 days ago.
  const plain = lean === 'future' ? whole.replace(/(?<=[日号底末])[之以]?前$/u, '') : whole;
  const forms = today === undefined ? absoluteForms : [...absoluteForms, ...relativeForms];
  for (const [expression, daysOf] of forms) {
    const match = expression.exec(plain);
    const days = match === null ? undefined : daysOf(match.slice(1), today ?? '', lean);
    if (days !== undefined && isPlausible(days)) return days;
  }
  return undefined;
};
