import { matchesIn } from './matches.ts';
import { numeralValue } from './numerals.ts';

/** A deadline and where it stands; `due` is absent when no year could be found for it, or the calendar has no such day. */
export type FoundDeadline = {
  readonly start: number;
  readonly end: number;
  readonly due: string | undefined;
  /** Of a known year, and yet no day: 13月, 2月30日. */
  readonly isImpossible: boolean;
};

const digit = '[\\d〇零一二三四五六七八九]';
// Five digits are no year, nor are four of them.
const year = `(?<year>(?<!${digit})${digit}{4}|今|明|本)年`;
const month = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})月';
const part = '(?<part>上旬|中旬|下旬|底|末|份)';
const before = '(?:之前|以前|前)';

/** One row a form; a text without all its `words` does not have it, which is found out faster. */
const forms: readonly { readonly words: readonly string[]; readonly form: RegExp }[] = [
  {
    words: ['月', '前'],
    form: new RegExp(`(?:${year})?${month}(?<day>\\d{1,2})[日号]${before}`, 'gu'),
  },
  { words: ['月', '前'], form: new RegExp(`(?:${year})?${month}${part}?${before}`, 'gu') },
  { words: ['月', '年'], form: new RegExp(`${year}${month}(?<part>底|末)(?!前)`, 'gu') },
  { words: ['年'], form: new RegExp(`${year}(?:年)?(?<whole>底|末)${before}?`, 'gu') },
  { words: ['年', '前'], form: new RegExp(`(?<![年\\d])年(?<whole>底|末)${before}`, 'gu') },
  { words: ['年内'], form: new RegExp(`${year}(?<whole>内)`, 'gu') },
  {
    words: ['半年'],
    form: new RegExp(`(?:${year})?(?<half>上半年|下半年)(?:${before}|底前|末前|完成)`, 'gu'),
  },
  {
    words: ['季度'],
    form: new RegExp(
      `(?:${year})?第?(?<quarter>[一二三四1-4])季度(?:${before}|底前|末前|底|末|完成)`,
      'gu',
    ),
  },
];

const namedYear = /(?<!\d)(\d{4})年/gu;

/** What stands before a date that recurs or closes a span of time. */
const notDeadline = /(?:每年|每年的|[至~—–-]|\d{5}年)$/u;

const pad = (value: number) => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthEnd = (year: number, month: number) => iso(year, month, lastDay(year, month));

type Groups = Readonly<Record<string, string | undefined>>;

const dueOf = (groups: Groups, year: number): string | undefined => {
  if (groups['whole'] !== undefined) return iso(year, 12, 31);
  if (groups['half'] !== undefined)
    return groups['half'] === '上半年' ? iso(year, 6, 30) : iso(year, 12, 31);
  if (groups['quarter'] !== undefined) {
    const quarter = numeralValue(groups['quarter']) ?? 4;
    return monthEnd(year, quarter * 3);
  }
  const month = numeralValue(groups['month'] ?? '') ?? 0;
  if (month < 1 || month > 12) return undefined;
  if (groups['day'] !== undefined) {
    const day = Number(groups['day']);
    return day >= 1 && day <= lastDay(year, month) ? iso(year, month, day) : undefined;
  }
  if (groups['part'] === '上旬') return iso(year, month, 10);
  if (groups['part'] === '中旬') return iso(year, month, 20);
  if (groups['part'] === undefined)
    return month === 1 ? iso(year - 1, 12, 31) : monthEnd(year, month - 1);
  return monthEnd(year, month);
};

const yearIn = (printed: string | undefined, planYear: number | undefined) => {
  if (printed === undefined) return undefined;
  if (printed === '今' || printed === '本') return planYear;
  if (printed === '明') return planYear === undefined ? undefined : planYear + 1;
  return numeralValue(printed);
};

/**
 * Finds the dates by which something must be done in folded text. A date without its year takes the
 * year named last before it, else the year of the plan. 每年6月底前, 5年内, 到2035年 and spans of time
 * are no deadlines.
 *
 * @example deadlinesIn('2022年底前完成', undefined) // [{start: 0, end: 7, due: '2022-12-31'}]
 */
export const deadlinesIn = (
  folded: string,
  planYear: number | undefined,
): readonly FoundDeadline[] => {
  // What all forms need: asked first, since most tasks have no date.
  if (!/[年月季]/u.test(folded)) return [];
  const matches = forms
    .flatMap(({ words, form }) =>
      words.every((word) => folded.includes(word)) ? matchesIn(form, folded) : [],
    )
    .toSorted((one, other) => one.index - other.index || other[0].length - one[0].length);
  const found: FoundDeadline[] = [];
  let passed = 0;
  for (const match of matches) {
    const start = match.index;
    const before = folded.slice(Math.max(0, start - 200), start);
    if (start < passed || notDeadline.test(before)) continue;
    const groups: Groups = match.groups ?? {};
    const named = matchesIn(namedYear, before).at(-1)?.[1];
    const inherited = named === undefined ? planYear : Number(named);
    const year = groups['year'] === undefined ? inherited : yearIn(groups['year'], planYear);
    const end = start + match[0].length;
    const due = year === undefined ? undefined : dueOf(groups, year);
    found.push({ start, end, due, isImpossible: year !== undefined && due === undefined });
    passed = end;
  }
  return found;
};

const bareMonth = new RegExp(`(?:${year})?(?:${month})?(?:上旬|中旬|下旬|底|末)?${before}?`, 'u');

/**
 * Reads a date that stands alone in a field for dates, without 前 or 底.
 *
 * @example monthDeadline('2023年12月', undefined) // [{start: 0, end: 8, due: '2023-12-31'}]
 */
export const monthDeadline = (
  folded: string,
  planYear: number | undefined,
): readonly FoundDeadline[] => {
  const at = folded.search(/(?:(?<!\d)\d{4}|今|明|本)年|(?<!\d)\d{1,2}月/u);
  if (at < 0) return [];
  const match = bareMonth.exec(folded.slice(at));
  if (match === null) return [];
  const named = yearIn(match.groups?.['year'], planYear) ?? planYear;
  const printed = numeralValue(match.groups?.['month'] ?? '12') ?? 0;
  const due =
    named === undefined || printed < 1 || printed > 12 ? undefined : monthEnd(named, printed);
  const isImpossible = named !== undefined && due === undefined;
  return [{ start: at, end: at + match[0].length, due, isImpossible }];
};
