import { numeralValue } from '../plan/numerals.ts';
import {
  addDays,
  addMonths,
  dayOf,
  firstOfMonth,
  isDay,
  lastOfMonth,
  mondayOf,
  partsOf,
  type IsoDay,
} from './iso-day.ts';

/** A stretch of days, both ends included. */
export type Days = { readonly from: IsoDay; readonly until: IsoDay };

/** What typed days are read by. */
export type Calendar = {
  /** Absent: only dates that name their year are understood. */
  readonly today?: IsoDay;
  /**
   * Where a date without year or week lies (11月22日, 周一), and which way 7d counts: `past` for what
   * has been, `future` for what is due, `near` for this year and this week.
   */
  readonly lean?: 'past' | 'future' | 'near';
};

type Lean = NonNullable<Calendar['lean']>;

/** A form and what it stands for; groups are numerals or words in the order of the expression. */
type Form = readonly [
  RegExp,
  (groups: readonly string[], today: IsoDay, lean: Lean) => Days | undefined,
];

const numeral = '(\\d{1,4}|[一二三四五六七八九十两]{1,3})';
const form = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

const number = (typed = ''): number => numeralValue(typed) ?? Number.NaN;
const single = (day: IsoDay | undefined): Days | undefined =>
  day === undefined || !isDay(day) ? undefined : { from: day, until: day };
const months = (day: IsoDay): Days => ({ from: firstOfMonth(day), until: lastOfMonth(day) });
const week = (monday: IsoDay): Days => ({ from: monday, until: addDays(monday, 6) });
const year = (value: number): Days | undefined => {
  const from = dayOf(value, 1, 1);
  return from === undefined ? undefined : { from, until: lastOfMonth(from, 11) };
};

const month = (value: number, of: number): Days | undefined => {
  const first = dayOf(value, of, 1);
  return first === undefined ? undefined : months(first);
};

const shifts: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
  上上: -2,
  上: -1,
  last: -1,
  去: -1,
  本: 0,
  这: 0,
  this: 0,
  下: 1,
  next: 1,
  下下: 2,
};
const shift = (word = ''): number => shifts[word] ?? 0;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** 0 for Monday. */
const weekday = (word = ''): number =>
  word === '日' || word === '天'
    ? 6
    : /^[a-z]/u.test(word)
      ? weekdays.findIndex((name) => name.startsWith(word))
      : number(word) - 1;

/** Of this, the last and the next one: the one that the leaning asks for. */
const leaning = (
  candidates: readonly (IsoDay | undefined)[],
  today: IsoDay,
  lean: Lean,
): IsoDay | undefined => {
  const [before, now, after] = candidates;
  if (lean === 'past' && now !== undefined && now > today) return before;
  if (lean === 'future' && now !== undefined && now < today) return after;
  return now;
};

const away = (today: IsoDay, count: number, unit: string): Days | undefined => {
  if (!Number.isFinite(count)) return undefined;
  if (/^(?:d|天|日)/u.test(unit)) return single(addDays(today, count));
  if (/^(?:w|周|个?星期)/u.test(unit)) return single(addDays(today, count * 7));
  return single(addMonths(today, /^(?:y|年)/u.test(unit) ? count * 12 : count));
};

const unit = '(天|日|d|days?|周|个?星期|w|weeks?|个?月|m|months?|年|y|years?)';
const shiftWord = '(上上|上|本|这|下下|下)个?';

/** Dates that say everything themselves. */
const absolute: readonly Form[] = [
  [
    form('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})'),
    ([y, , m, d]) => single(dayOf(number(y), number(m), number(d))),
  ],
  [
    form('(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?'),
    ([y, m, d]) => single(dayOf(number(y), number(m), number(d))),
  ],
  [form('(\\d{4})(\\d{2})(\\d{2})'), ([y, m, d]) => single(dayOf(number(y), number(m), number(d)))],
  [form('(\\d{4})[-/.年](\\d{1,2})月?'), ([y, m]) => month(number(y), number(m))],
  [form('(\\d{4})年?'), ([y]) => year(number(y))],
];

/** Dates seen from today. */
const relative: readonly Form[] = [
  [
    form(`${numeral}月${numeral}[日号]?|(\\d{1,2})[-/](\\d{1,2})`),
    ([chineseMonth, chineseDay, plainMonth, plainDay], today, lean) => {
      const [m, d] = [number(chineseMonth ?? plainMonth), number(chineseDay ?? plainDay)];
      const { year: now } = partsOf(today);
      return single(
        leaning(
          [now - 1, now, now + 1].map((y) => dayOf(y, m, d)),
          today,
          lean,
        ),
      );
    },
  ],
  [form(`${numeral}月份?`), ([m], today) => month(partsOf(today).year, number(m))],
  [
    form('(大前|前|昨|今|明|后|大后)[天日]'),
    ([word], today) => single(addDays(today, shift(word))),
  ],
  [
    form('(yesterday|today|tomorrow)'),
    ([word], today) =>
      single(addDays(today, ['yesterday', 'today', 'tomorrow'].indexOf(word ?? '') - 1)),
  ],
  [
    form(`(?:${shiftWord})?(?:周|星期|礼拜)([一二三四五六日天1-7])`),
    ([word, day], today, lean) => {
      const thisOne = addDays(mondayOf(today), weekday(day));
      return single(
        word === undefined
          ? leaning([addDays(thisOne, -7), thisOne, addDays(thisOne, 7)], today, lean)
          : addDays(thisOne, shift(word) * 7),
      );
    },
  ],
  [
    form(
      `(?:(last|this|next) )?(${weekdays.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`,
    ),
    ([word, day], today, lean) => {
      const thisOne = addDays(mondayOf(today), weekday(day));
      return single(
        word === undefined
          ? leaning([addDays(thisOne, -7), thisOne, addDays(thisOne, 7)], today, lean)
          : addDays(thisOne, shift(word) * 7),
      );
    },
  ],
  [
    form(`${shiftWord}(?:周|星期|礼拜)|(last|this|next) week`),
    ([word, english], today) => week(addDays(mondayOf(today), shift(word ?? english) * 7)),
  ],
  [
    form(`${shiftWord}月|(last|this|next) month`),
    ([word, english], today) => months(firstOfMonth(today, shift(word ?? english))),
  ],
  [
    form('(前|去|今|本|明|后)年|(last|this|next) year'),
    ([word, english], today) => year(partsOf(today).year + shift(word ?? english)),
  ],
  [form('本?月底'), (_, today) => single(lastOfMonth(today))],
  [form('年底'), (_, today) => single(dayOf(partsOf(today).year, 12, 31))],
  [
    form(`${numeral} ?${unit}(?:以?前| ago)`),
    ([count, of = ''], today) => away(today, -number(count), of),
  ],
  [
    form(`${numeral} ?${unit}(?:以?后|之?内)|in ${numeral} ?${unit}`),
    ([count, of, english, englishOf], today) =>
      away(today, number(count ?? english), of ?? englishOf ?? ''),
  ],
  [
    form(`${numeral} ?${unit}`),
    ([count, of = ''], today, lean) =>
      away(today, lean === 'past' ? -number(count) : number(count), of),
  ],
];

/**
 * Reads a day, a week, a month or a year as office staff type it, in either language. Own code because
 * chrono-node, which knows both languages, starts its weeks on Sunday (上周一 typed on a Sunday is
 * six days ago there and thirteen here), doesn't know 本月, 上周, 月底 or 7d and takes 4 MB.
 *
 * @returns undefined when it is no date, or none that the calendar can place
 * @example daysIn('11月22日', {today: '2026-12-01'}) // {from: '2026-11-22', until: '2026-11-22'}
 * @example daysIn('上周', {today: '2026-11-22'}) // {from: '2026-11-09', until: '2026-11-15'}
 * @example daysIn('7d', {today: '2026-11-22', lean: 'past'}) // 2026-11-15
 */
export const daysIn = (typed: string, { today, lean = 'near' }: Calendar): Days | undefined => {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  for (const [expression, days] of today === undefined ? absolute : [...absolute, ...relative]) {
    const match = expression.exec(plain);
    if (match !== null) return days(match.slice(1), today ?? '', lean);
  }
  return undefined;
};
