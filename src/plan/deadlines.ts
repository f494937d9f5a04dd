import { dueOf, type PrintedDate, yearOf } from './calendar.ts';
import { before, day, month, part, year } from './date-words.ts';
import { matchesIn } from './matches.ts';

/** A deadline and where it stands; `due` is absent when no year could be found for it, or the calendar has no such day. */
export type FoundDeadline = {
  readonly start: number;
  readonly end: number;
  readonly due: string | undefined;
  /** Of a known year, and yet no day: 13月, 2月30日. */
  readonly isImpossible: boolean;
};

/** One row a form; a text with none of its `words` does not have it, which is found out faster. */
const forms: readonly { readonly words: readonly string[]; readonly form: RegExp }[] = [
  { words: ['前'], form: new RegExp(`(?:${year})?${month}${day}${before}`, 'gu') },
  { words: ['前'], form: new RegExp(`(?:${year})?${month}${part}?${before}`, 'gu') },
  { words: ['月底', '月末'], form: new RegExp(`${year}${month}(?<part>底|末)(?!前)`, 'gu') },
  {
    words: ['年底', '年末'],
    form: new RegExp(`${year}(?:年)?(?<whole>底|末)${before}?`, 'gu'),
  },
  {
    words: ['年底', '年末'],
    form: new RegExp(`(?<![年\\d])年(?<whole>底|末)${before}`, 'gu'),
  },
  { words: ['年内'], form: new RegExp(`${year}(?<whole>内)`, 'gu') },
  {
    words: ['半年'],
    form: new RegExp(`(?:${year})?(?<half>上半年|下半年)(?:${before}|底前|末前|完成)`, 'gu'),
  },
  {
    words: ['前'],
    form: /(?<year>(?<!\d)\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})日?(?<before>之前|以前|前)/gu,
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

/** How far a year reaches, in UTF-16 units; it also keeps looking for it linear. */
const reach = 200;

/** The year named last before an offset of folded text, not far before it. */
export const yearBefore = (folded: string, at: number): number | undefined => {
  const named = matchesIn(namedYear, folded.slice(Math.max(0, at - reach), at)).at(-1)?.[1];
  return named === undefined ? undefined : Number(named);
};

/** What stands before a date that recurs or closes a span of time. */
const notDeadline = /(?:每年|每年的|[至~～—–－-]|\d{5}年)$/u;

/** False for folded text with none of what a form needs, and without a colon: it has no dates, nor fields for them. */
export const mayHaveDates = (folded: string): boolean =>
  /(?<=[月旬份底末日号\d][之以]?)前|[年月][底末]|年内|半年|季度|:/u.test(folded);

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
  const matches = forms
    .flatMap(({ words, form }) =>
      words.some((word) => folded.includes(word)) ? matchesIn(form, folded) : [],
    )
    .toSorted((one, other) => one.index - other.index || other[0].length - one[0].length);
  const found: FoundDeadline[] = [];
  let passed = 0;
  for (const match of matches) {
    const start = match.index;
    if (start < passed || notDeadline.test(folded.slice(Math.max(0, start - 8), start))) continue;
    const printed: PrintedDate = match.groups ?? {};
    const year =
      printed['year'] === undefined
        ? (yearBefore(folded, start) ?? planYear)
        : yearOf(printed['year'], { planYear });
    const end = start + match[0].length;
    const due = year === undefined ? undefined : dueOf(printed, year);
    found.push({ start, end, due, isImpossible: year !== undefined && due === undefined });
    passed = end;
  }
  return found;
};
