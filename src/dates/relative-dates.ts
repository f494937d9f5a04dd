import { dayNumber, numberIn, numeral, shiftIn, weekdayIn, weekdays } from './date-words.ts';
import { endOf, monthOf, oneDay, weekFrom, wholeMonth, wholeYear, type Days } from './days.ts';
import {
  addDays,
  addMonths,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  partsOf,
  type IsoDay,
} from './iso-day.ts';

/** Where a date without year, month or week lies. */
export type Lean = 'past' | 'future' | 'near';

/** A form and what it stands for; groups are numerals or words in the order of the expression. */
export type Form = readonly [
  RegExp,
  (groups: readonly string[], today: IsoDay, lean: Lean) => Days | undefined,
];

/** The expression of a form: all that was typed. */
export const form = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

/** Of this, the last and the next one: the one that the leaning asks for; a 31st that this month doesn't have is the next or the last. */
const leaning = (
  [before, now, after]: readonly (IsoDay | undefined)[],
  today: IsoDay,
  lean: Lean,
): IsoDay | undefined => {
  if (lean === 'past' && (now === undefined || now > today)) return before;
  if (lean === 'future' && (now === undefined || now < today)) return after;
  return now;
};

const inYears = (
  dayIn: (year: number) => IsoDay | undefined,
  today: IsoDay,
  lean: Lean,
): Days | undefined => {
  const { year } = partsOf(today);
  return oneDay(leaning([year - 1, year, year + 1].map(dayIn), today, lean));
};

const ofMonth = (today: IsoDay, months: number, day: number): IsoDay | undefined => {
  const { year, month } = partsOf(firstOfMonth(today, months));
  return dayOf(year, month, day);
};

const dayOfMonth = (day: number, today: IsoDay, lean: Lean): Days | undefined =>
  oneDay(
    leaning(
      [-1, 0, 1].map((months) => ofMonth(today, months, day)),
      today,
      lean,
    ),
  );

const dayOfWeek = (
  word: string | undefined,
  day: string | undefined,
  today: IsoDay,
  lean: Lean,
): Days | undefined => {
  const thisOne = addDays(mondayOf(today), weekdayIn(day));
  return oneDay(
    word === undefined
      ? leaning([addDays(thisOne, -7), thisOne, addDays(thisOne, 7)], today, lean)
      : addDays(thisOne, shiftIn(word) * 7),
  );
};

const away = (today: IsoDay, count: number, unit: string): Days | undefined => {
  if (!Number.isFinite(count)) return undefined;
  if (/^(?:d|天|日)/u.test(unit)) return oneDay(addDays(today, count));
  if (/^(?:w|周|个?星期)/u.test(unit)) return oneDay(addDays(today, count * 7));
  return oneDay(addMonths(today, /^(?:y|年)/u.test(unit) ? count * 12 : count));
};

/** 15日 is a day of the month; 15日后 and 15日内 count days. */
const units = 'd|days?|周|个?星期|w|weeks?|个月|m|months?|年|y|years?';
const unit = `(天|日|${units})`;
const plainUnit = `(天|${units})`;
const shiftWord = '(上上|上|本|这|下下|下)个?';

/** Dates seen from today. */
export const relativeForms: readonly Form[] = [
  [
    form(`${numeral}月${numeral}[日号]?|(\\d{1,2})[-/.](\\d{1,2})|(\\d{2})(\\d{2})`),
    ([chineseMonth, chineseDay, plainMonth, plainDay, bareMonth, bareDay], today, lean) => {
      const month = numberIn(chineseMonth ?? plainMonth ?? bareMonth);
      const day = numberIn(chineseDay ?? plainDay ?? bareDay);
      return inYears((year) => dayOf(year, month, day), today, lean);
    },
  ],
  [form(`${dayNumber}[日号]`), ([day], today, lean) => dayOfMonth(numberIn(day), today, lean)],
  [
    form(`${shiftWord}月${dayNumber}[日号]?`),
    ([word, day], today) => oneDay(ofMonth(today, shiftIn(word), numberIn(day))),
  ],
  [form(`${numeral}月份?`), ([month], today) => wholeMonth(partsOf(today).year, numberIn(month))],
  [
    form(`${numeral}月份?[底末]`),
    ([month], today, lean) =>
      inYears((year) => wholeMonth(year, numberIn(month))?.until, today, lean),
  ],
  [
    form('(大前|前|昨|今|明|后|大后)[天日]'),
    ([word], today) => oneDay(addDays(today, shiftIn(word))),
  ],
  [
    form('(yesterday|today|tomorrow)'),
    ([word], today) =>
      oneDay(addDays(today, ['yesterday', 'today', 'tomorrow'].indexOf(word ?? '') - 1)),
  ],
  [
    form(`(?:${shiftWord})?(?:周|星期|礼拜)([一二三四五六日天1-7])`),
    ([word, day], today, lean) => dayOfWeek(word, day, today, lean),
  ],
  [
    form(
      `(?:(last|this|next) )?(${weekdays.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`,
    ),
    ([word, day], today, lean) => dayOfWeek(word, day, today, lean),
  ],
  [
    form(`${shiftWord}(?:周|星期|礼拜)|(last|this|next) week`),
    ([word, english], today) => weekFrom(addDays(mondayOf(today), shiftIn(word ?? english) * 7)),
  ],
  [
    form(`${shiftWord}月|(last|this|next) month`),
    ([word, english], today) => monthOf(firstOfMonth(today, shiftIn(word ?? english))),
  ],
  [
    form('(前|去|今|本|明|后)年|(last|this|next) year'),
    ([word, english], today) => wholeYear(partsOf(today).year + shiftIn(word ?? english)),
  ],
  [form(`(?:${shiftWord})?月[底末]`), ([word], today) => oneDay(lastOfMonth(today, shiftIn(word)))],
  [
    form('(前|去|今|本|明|后)?年?年[底末]'),
    ([word], today) => endOf(wholeYear(partsOf(today).year + shiftIn(word))),
  ],
  [
    form(`${numeral} ?${unit}(?:以?前| ago)`),
    ([count, of = ''], today) => away(today, -numberIn(count), of),
  ],
  [
    form(`${numeral} ?${unit}(?:以?后|之?内)|in ${numeral} ?${unit}`),
    ([count, of, english, englishOf], today) =>
      away(today, numberIn(count ?? english), of ?? englishOf ?? ''),
  ],
  [
    form(`${numeral} ?${plainUnit}`),
    ([count, of = ''], today, lean) =>
      away(today, lean === 'past' ? -numberIn(count) : numberIn(count), of),
  ],
];
