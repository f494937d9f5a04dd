import type { SoundClasses } from './sound-classes.ts';

/** No syllable is longer: zhuang. */
const longest = 6;

const unfinished = (letters: string, classes: SoundClasses): string =>
  [...classes.bySyllable]
    .filter(([syllable]) => syllable.startsWith(letters))
    .map(([, characters]) => characters)
    .join('');

/**
 * A regular expression for whole syllables, the last of which may be unfinished if so asked, over the
 * characters in use: `lvshi` → `[率律][是师事…]`. Nothing when the letters can't be read so or stand
 * for one character only.
 */
export const pinyinExpression = (
  letters: string,
  classes: SoundClasses,
  { mayBeUnfinished }: { readonly mayBeUnfinished: boolean },
): string | undefined => {
  const known = new Map<number, string | undefined>();
  const from = (start: number): string | undefined => {
    if (known.has(start)) return known.get(start);
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
      const rest = from(end);
      if (rest !== undefined) choices.push(`[${characters}]${rest}`);
    }
    const source =
      choices.length === 0
        ? undefined
        : choices.length === 1
          ? choices[0]
          : `(?:${choices.join('|')})`;
    known.set(start, source);
    return source;
  };
  return from(0);
};
