import type { SoundClasses } from './sound-classes.ts';

/** No syllable is longer: zhuang. */
const longest = 6;

/** Letters of the longest phrase that is read as pinyin: nobody types forty syllables of one. */
export const longestPinyin = 160;

/** Where letters may be cut in many ways (xianxianxian…) the expression doubles with each: no more than this, in characters. */
const largest = 65_536;

const unfinished = (letters: string, classes: SoundClasses): string =>
  [...classes.bySyllable]
    .filter(([syllable]) => syllable.startsWith(letters))
    .map(([, characters]) => characters)
    .join('');

/**
 * A regular expression for whole syllables, the last of which may be unfinished if so asked, over the
 * characters in use: `lvshi` → `[率律][是师事…]`. Nothing when the letters can't be read so, stand
 * for one character only, or are more than a phrase.
 */
export const pinyinExpression = (
  letters: string,
  classes: SoundClasses,
  { mayBeUnfinished }: { readonly mayBeUnfinished: boolean },
): string | undefined => {
  if (letters.length > longestPinyin) return undefined;
  // From the end: what the letters from each place on can be.
  const known: (string | undefined)[] = [];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    const choices: string[] = [];
    for (let end = start + 1; end <= Math.min(letters.length, start + longest); end += 1) {
      const characters =
        end === letters.length && mayBeUnfinished
          ? unfinished(letters.slice(start), classes)
          : classes.bySyllable.get(letters.slice(start, end));
      if (characters === undefined || characters === '') continue;
      // One character is no word: shui alone would be 水, 税, 睡.
      if (end === letters.length) {
        if (start > 0) choices.push(`[${characters}]`);
        continue;
      }
      const rest = known[end];
      if (rest !== undefined) choices.push(`[${characters}]${rest}`);
    }
    const [only] = choices;
    const source = choices.length > 1 ? `(?:${choices.join('|')})` : only;
    if (source !== undefined && source.length > largest) return undefined;
    known[start] = source;
  }
  return known[0];
};
