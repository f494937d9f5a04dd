import { editDistance, syllableErrors } from './distance.ts';
import { isWholePinyin, lettersSoundLike } from './syllable.ts';
import type { Spelling } from './spelling.ts';
import { matchOf, plainAlignment, type UnitMatch } from './unit-match.ts';
import type { UnitTier } from './unit-tiers.ts';

const unitsFrom = (
  spelling: Spelling,
  start: number,
  end = spelling.text.length,
): readonly number[] => Array.from({ length: end - start }, (_, index) => start + index);

/** Positions of `name` that the query has too, in order, for painting. */
const sharedUnits = (query: string, spelling: Spelling, start: number): readonly number[] => {
  let from = 0;
  return unitsFrom(spelling, start).filter((unit) => {
    const found = query.indexOf(spelling.text.charAt(unit), from);
    if (found < 0) return false;
    from = found + 1;
    return true;
  });
};

/**
 * 大教据中心: one character wrong, or one too many. Departments differ in their first character
 * (税务局, 商务局) more often than a hand errs there, and in short names in any: 民宗局 is no 民政局.
 */
export const characterTypo: UnitTier = (pattern, spelling) => {
  if (pattern.script !== 'han') return undefined;
  for (const start of spelling.entrances) {
    const name = spelling.text.slice(start);
    const core = spelling.text.length - Math.max(start, spelling.core);
    const isLonger = pattern.text.length === name.length + 1;
    const shortest = isLonger ? 3 : 4;
    if (core < 3 || name.length < shortest) continue;
    if (!isLonger && pattern.text.length !== name.length) continue;
    if (pattern.text.charAt(spelling.core - start) !== spelling.text.charAt(spelling.core))
      continue;
    if (!isLonger && core < 4 && start === spelling.core) continue;
    if (editDistance(pattern.text, name, 1) > 1) continue;
    return matchOf(spelling, 'typo', plainAlignment(sharedUnits(pattern.text, spelling, start)));
  }
  return undefined;
};

const typed = (spelling: Spelling, start: number, errors: number, end?: number): UnitMatch =>
  matchOf(spelling, 'typo', {
    ...plainAlignment(unitsFrom(spelling, start, end), errors),
    characters: 0,
    syllables: 1,
  });

/** caizenju, jiaoyuj u, weijianwie: pinyin with a confused sound or one letter wrong, two in a long name. */
export const pinyinTypo: UnitTier = (pattern, spelling) => {
  if (pattern.script !== 'latin' || pattern.text.length < 5 || spelling.sound === undefined) {
    return undefined;
  }
  const letters = lettersSoundLike(pattern.text);
  const isOtherWord = isWholePinyin(pattern.text);
  const most = pattern.text.length >= 10 ? 2 : 1;
  for (const start of spelling.entrances) {
    const syllables = spelling.sound.blurred.slice(start);
    const whole = syllables.join('');
    if (whole.startsWith(letters)) return typed(spelling, start, 0);
    // Letters that read as other syllables are another word, unless the rest is long enough.
    if (isOtherWord && syllables.length < 4) continue;
    if (editDistance(letters, whole, 1) <= 1) return typed(spelling, start, 1);
    if (most === 2 && syllableErrors(letters, syllables, 2) <= 2) return typed(spelling, start, 2);
  }
  return undefined;
};
