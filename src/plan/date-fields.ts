import { dueOf, type KnownYears, yearOf } from './calendar.ts';
import { type DatePoint, datePoints, runsBackward } from './date-points.ts';
import type { FoundDeadline } from './deadlines.ts';
import { isLasting } from './lasting.ts';
import { matchesIn } from './matches.ts';
import type { Stretch } from './note.ts';

/** What a field for dates says, in offsets of what was read. */
export type DateField = {
  readonly dates: readonly FoundDeadline[];
  /** What was not understood. */
  readonly unread: readonly Stretch[];
};

const spanning = /^\s*(?:起|开始)?\s*[至到~～—–－-]+\s*$/u;
const recurring = /每个?(?:年度?|半年|季度?|月|周)的?$/u;
const listing = /^\s*[、,和及或]\s*$/u;
/** 自5月起 says when it begins, 9月10日后 when it is not yet due. */
const opening = /^(?:起(?!草)|开始|以来|之后|以后|后)/u;

/** The dates among the points: a span ends at its end, what recurs or only begins is due at no day. */
const datesAt = (
  folded: string,
  points: readonly DatePoint[],
  years: KnownYears,
): readonly FoundDeadline[] => {
  const dates: FoundDeadline[] = [];
  let { named } = years;
  let before: string | undefined;
  let recurs = false;
  for (const [index, { start, end, printed }] of points.entries()) {
    const [last, next] = [points[index - 1], points[index + 1]];
    const between = folded.slice(last?.end ?? 0, start);
    const said = printed['year'] ?? printed['next'];
    const year =
      said === undefined
        ? (named ?? years.planYear)
        : yearOf(said, { planYear: years.planYear, named });
    named = year;
    const due = year === undefined ? undefined : dueOf(printed, year);
    // 11月至3月: the year has changed between them, which one would have to guess.
    const isBack =
      runsBackward(printed) ||
      (said === undefined && due !== undefined && before !== undefined && due < before);
    before = due;
    recurs = recurring.test(between) || (recurs && listing.test(between));
    const isBegin = next !== undefined && spanning.test(folded.slice(end, next.start));
    if (recurs || isBegin || opening.test(folded.slice(end, end + 2))) continue;
    dates.push({
      start: last !== undefined && spanning.test(between) ? last.start : start,
      end,
      due: isBack ? undefined : due,
      isImpossible: year !== undefined && due === undefined,
    });
  }
  return dates;
};

const separators = /[、,;。\s()[\]|和及或]+/gu;

/** What is said around dates and adds none. */
const filler =
  /^(?:[/无—–:-]+|(?:于|在|自|从|到|至|截至|截止到?|不晚于|不迟于|力争|确保|计划|预计|原则上|最迟|前|内|起|开始|底|各|全部|全面|基本|首批|分别|完成|启动|落实|到位|实施|推进|建成|投用|见效|取得|并|的)*)$|^每/u;

/** Beside dates that were read, other words say what is done by them; these say when. */
const saysWhen =
  /\d\s*(?:年|个?月|[日号]|天|周|个?季度|个?工作日|小时|[./-]\s*\d)|(?:前|底|末|初|内|期间)$/u;

/** What stands around the points, cut at separators. */
const wordsAround = (folded: string, points: readonly DatePoint[]): readonly Stretch[] => {
  const cuts: readonly Stretch[] = [
    ...points,
    ...matchesIn(separators, folded).map(({ index, 0: whole }) => ({
      start: index,
      end: index + whole.length,
    })),
  ].toSorted((one, other) => one.start - other.start);
  const words: Stretch[] = [];
  let from = 0;
  for (const { start, end } of [...cuts, { start: folded.length, end: folded.length }]) {
    if (start > from) words.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return words;
};

/** Says neither a day nor that there is any. */
const isClear = (words: string): boolean => filler.test(words) || isLasting(words);

/**
 * Reads what stands in a field for dates (完成时限: …), folded and without its label. 长期坚持 and the like
 * are understood and mean no day.
 *
 * @example readDateField('2026年6月、12月', {planYear: undefined}).dates // due 2026-06-30 and 2026-12-31
 */
export const readDateField = (folded: string, years: KnownYears): DateField => {
  const points = datePoints(folded);
  return {
    dates: datesAt(folded, points, years),
    unread: wordsAround(folded, points).filter(({ start, end }) => {
      const words = folded.slice(start, end);
      return !isClear(words) && (points.length === 0 || saysWhen.test(words));
    }),
  };
};

/**
 * True for words that are dates and nothing else: they name no unit, wherever they stand.
 *
 * @example isDates('2026年6月、12月前') // true
 */
export const isDates = (folded: string): boolean => {
  if (folded.length > 60 || !/[年月季\d]/u.test(folded)) return false;
  const points = datePoints(folded);
  return (
    points.length > 0 &&
    wordsAround(folded, points).every(({ start, end }) => isClear(folded.slice(start, end)))
  );
};
