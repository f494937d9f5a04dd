import type { Finder } from './finder.ts';
import { foldText } from './fold.ts';
import type { Query } from './query.ts';
import { isSyllable } from './syllable.ts';
import { soughtWords } from './task-finder.ts';
import { shortestPhrase } from './text-probes.ts';
import { namedAt } from './unit-finder.ts';

/** One letter is only the beginning of a query. */
const shortest = 2;

const isShort = (letters: string): boolean =>
  /^[a-z]+$/u.test(letters) &&
  letters.length >= shortest &&
  (letters.length < shortestPhrase || isSyllable(letters));

/**
 * Whether a query has pinyin so short that texts aren't searched for all it may mean: two initials stand for
 * half the words of a plan (of what xz would find, 行政 is six in ten). A unit's name in full means that unit.
 *
 * @example isShortPinyin(finder, parseQuery('xz')) // true; of xingz, 行政 and sfj false
 */
export const isShortPinyin = (finder: Finder, query: Query): boolean =>
  soughtWords(finder, query).some(
    ({ field, text, isExcluded }) =>
      !isExcluded &&
      field !== 'unit' &&
      isShort(foldText(text)) &&
      namedAt(finder, text, 'strong')[0]?.reason !== 'exact',
  );
