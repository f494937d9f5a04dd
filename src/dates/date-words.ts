import { numeralValue } from '../plan/numerals.ts';

/** The source of a number of up to four digits or in characters. */
export const numeral = '(\\d{1,4}|[一二三四五六七八九十两]{1,3})';

/** The source of a day of a month: 两日 is two days, not the second. */
export const dayNumber = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** What a numeral says; not a number when it is none. */
export const numberIn = (typed = ''): number => numeralValue(typed) ?? Number.NaN;

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

/** How many days, weeks, months or years from this one: 上 −1, 明 1, nothing 0. */
export const shiftIn = (word = ''): number => shifts[word] ?? 0;

/** The days of a week in English. */
export const weekdays: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** The day of a week, 0 for Monday: 一, 1, mon → 0. */
export const weekdayIn = (word = ''): number =>
  word === '日' || word === '天'
    ? 6
    : /^[a-z]/u.test(word)
      ? weekdays.findIndex((name) => name.startsWith(word))
      : numberIn(word) - 1;
