import { editDistance, syllableErrors } from './distance.ts';
import type { Pattern } from './pattern.ts';
import type { Spelling, TypedSound } from './spelling.ts';
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

/** 司司法局: a key that was hit twice. */
const hasDoubled = (query: string, name: string): boolean =>
  Array.from({ length: name.length }, (_, at) => at).some(
    (at) => name.slice(0, at + 1) + name.slice(at) === query,
  );

/**
 * 大教据中心: one character wrong, or one too many. Departments differ in their first character
 * (税务局, 商务局) more often than a hand errs there, and in short names in any: 民宗局 is no 民政局.
 */
const isMistyped = (query: string, spelling: Spelling, start: number): boolean => {
  const name = spelling.text.slice(start);
  const surplus = query.length - name.length;
  if (surplus === 1 && name.length > 1 && hasDoubled(query, name)) return true;
  const core = spelling.text.length - spelling.core;
  const telling = spelling.text.length - Math.max(start, spelling.level);
  if (surplus < 0 || surplus > 1 || core < 3 || telling + surplus < 4) return false;
  const distinct = Math.max(0, spelling.core - start);
  const first = spelling.text.charAt(start + distinct);
  if (core < 5 && !query.slice(distinct, distinct + 1 + surplus).includes(first)) return false;
  return editDistance(query, name, 1) === 1;
};

/** See `isMistyped`. */
export const characterTypo: UnitTier = (pattern, spelling) => {
  if (pattern.script !== 'han') return undefined;
  const start = spelling.entrances.find((entrance) => isMistyped(pattern.text, spelling, entrance));
  return start === undefined
    ? undefined
    : matchOf(spelling, 'typo', plainAlignment(sharedUnits(pattern.text, spelling, start)));
};

const typed = (spelling: Spelling, start: number, errors: number): UnitMatch =>
  matchOf(
    spelling,
    'typo',
    { ...plainAlignment(unitsFrom(spelling, start)), characters: 0, syllables: 1 },
    errors,
  );

const sortedLetters = (letters: string): string => Array.from(letters).toSorted().join('');

/** minzongju: letters changed into letters that read as other syllables are another word, in a short name. */
const isOtherWord = (pattern: Pattern, { blurred, blurredLetters }: TypedSound): boolean =>
  pattern.isWholePinyin &&
  blurred.length < 4 &&
  pattern.blurredLetters.length === blurredLetters.length &&
  sortedLetters(pattern.blurredLetters) !== sortedLetters(blurredLetters);

const shortestUnfinished = 8;

/** Letters that are no pinyin, one off the first syllables of a name: `shichangjiangaun`. */
const isUnfinished = ({ text, isWholePinyin }: Pattern, { syllables, letters }: TypedSound) => {
  if (isWholePinyin || text.length < shortestUnfinished || text.length > letters.length + 1) {
    return false;
  }
  let beginning = '';
  return syllables.some((syllable) => {
    beginning += syllable;
    return editDistance(text, beginning, 1) === 1;
  });
};

/** Two letters wrong, in different syllables of a long name. */
const isTwiceMistyped = (pattern: Pattern, { blurred, blurredLetters }: TypedSound): boolean =>
  pattern.text.length >= 10 &&
  blurred.length >= 4 &&
  !pattern.isWholePinyin &&
  Math.abs(pattern.blurredLetters.length - blurredLetters.length) <= 2 &&
  syllableErrors(pattern.blurredLetters, blurred, 2) <= 2;

/** How many letters are wrong from an entrance on; nothing when it is another name. */
const pinyinErrors = (pattern: Pattern, sound: TypedSound): number | undefined => {
  if (sound.blurredLetters.startsWith(pattern.blurredLetters)) return 0;
  if (isOtherWord(pattern, sound)) return undefined;
  if (
    editDistance(pattern.blurredLetters, sound.blurredLetters, 1) <= 1 ||
    editDistance(pattern.text, sound.letters, 1) <= 1 ||
    isUnfinished(pattern, sound)
  ) {
    return 1;
  }
  return isTwiceMistyped(pattern, sound) ? 2 : undefined;
};

/** caizenju, jiaoyujv, weijianwie: pinyin with a confused sound or one letter wrong, two in a long name. */
export const pinyinTypo: UnitTier = (pattern, spelling) => {
  if (pattern.script !== 'latin' || pattern.text.length < 5) return undefined;
  for (const sound of spelling.sound?.typed ?? []) {
    const errors = pinyinErrors(pattern, sound);
    if (errors !== undefined) return typed(spelling, sound.start, errors);
  }
  return undefined;
};
