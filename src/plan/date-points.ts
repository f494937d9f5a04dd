import type { PrintedDate } from './calendar.ts';
import { before, day, month, part, year } from './date-words.ts';
import { matchesIn } from './matches.ts';
import { numeralValue } from './numerals.ts';

/** A date as it stands in a field for dates, before its year is known. */
export type DatePoint = {
  readonly start: number;
  readonly end: number;
  readonly printed: PrintedDate;
};

const to = '[至到~～—–－-]';
const hour = '(?:\\s*(?:上午|下午|晚)?\\d{1,2}(?:[时点]|:\\d{2})(?:\\d{1,2}分|半|整)?)?';
const tail = `${hour}${before}?`;
// 2026-2028年, 3-6月, 10-20日: a span ends at its end.
const spanOfYears = `(?:(?<!\\d)\\d{4}年?${to}{1,2})?`;
const spanOfMonths = `(?:(?<!\\d)(?<fromMonth>\\d{1,2})${to}{1,2})?(?<!\\d)`;
const spanOfDays = `(?:(?<!\\d)(?<fromDay>\\d{1,2})[日号]?${to}{1,2})?`;
const someYear = `${spanOfYears}(?:${year}度?|(?<next>[次翌])年)`;
const numbers = '(?<year>(?<!\\d)\\d{4})';

// A month or a year alone lasts to its end, unless what follows narrows it: 6月初, 2026年春季.
const wholeMonth = '(?!初|第|中|[上下前后]半|[\\d〇一二三四五六七八九十])';
const wholeYear =
  '(?=[^\\p{Script=Han}\\d]|$|前|之前|以前|[起至到和及或]|完成|建成|建立|实现|达到|全面|全部|基本|印发|出台|启动|落实|取得|形成)';

/** One row a form, over folded text; of two at one place the longer holds. */
const forms: readonly RegExp[] = [
  `(?:${someYear})?${spanOfMonths}${month}${spanOfDays}${day}${tail}`,
  `(?:${someYear})?${spanOfMonths}${month}${part}${tail}`,
  `(?:${someYear})?${spanOfMonths}${month}${wholeMonth}${tail}`,
  `(?:${someYear})?第?(?<quarter>[一二三四1-4])季度(?:底|末|内)?${tail}`,
  `(?:${someYear})?(?<half>[上下]半年)(?:底|末|内)?${tail}`,
  `${someYear}年?(?<whole>底|末|内|终)${tail}`,
  `(?<![年每\\d一二两三四五六七八九十几多半])年(?<whole>底|末|内|终)${tail}`,
  `${someYear}${wholeYear}${tail}`,
  `${numbers}(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})日?(?!\\d)${tail}`,
  `${numbers}[./-](?:(?<fromMonth>\\d{1,2})${to}{1,2})?(?<month>\\d{1,2})月?(?<part>底|末)?(?!\\d|[./-]\\d{1,2}(?!\\d))${tail}`,
].map((form) => new RegExp(form, 'gu'));

/** 11-3月: the year, or the month, has changed between them, and which it is now one would have to guess. */
export const runsBackward = ({ fromMonth, month, fromDay, day }: PrintedDate): boolean =>
  Number(fromMonth ?? 0) > (numeralValue(month ?? '12') ?? 0) ||
  Number(fromDay ?? 0) > (numeralValue(day ?? '31') ?? 0);

/**
 * Finds the dates in folded text that stands in a field for dates, in order: to the day, the month, the
 * quarter or the year.
 *
 * @example datePoints('2026年6月、12月') // 2026年6月 and 12月
 */
export const datePoints = (folded: string): readonly DatePoint[] => {
  const matches = forms
    .flatMap((form) => matchesIn(form, folded))
    .toSorted((one, other) => one.index - other.index || other[0].length - one[0].length);
  const points: DatePoint[] = [];
  let passed = 0;
  for (const { index: start, 0: whole, groups = {} } of matches) {
    if (start < passed) continue;
    passed = start + whole.length;
    points.push({ start, end: passed, printed: groups });
  }
  return points;
};
