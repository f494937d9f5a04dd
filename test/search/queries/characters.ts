import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';

/** One syllable a character, read in context, without tone, ü as v. */
export const syllablesOf = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true });

/** The common characters of GB 2312, which any input method offers. */
export const common: readonly string[] = (() => {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (/\p{Script=Han}/u.test(character)) characters.push(character);
    }
  }
  return characters;
})();

/** Common characters by their first reading. */
export const bySyllable = new Map<string, string[]>();
for (const character of common) {
  const syllable = syllablesOf(character)[0] ?? '';
  bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
}

/** The same numbers in every run (Park and Miller 1988). */
export const chooser = (seed: number) => {
  let state = seed;
  return (size: number): number => {
    state = (state * 48271) % 2147483647;
    return state % size;
  };
};

/** Another common character with the same sound as the one at `at`, or that one when there is none. */
export const homophoneOf = (text: string, at: number, choose: (size: number) => number): string => {
  const alike = (bySyllable.get(syllablesOf(text)[at] ?? '') ?? []).filter(
    (character) => character !== text.charAt(at),
  );
  return alike[choose(Math.max(1, alike.length))] ?? text.charAt(at);
};

/** 司法局 → 司法局, 组织部 → 組織部. */
export const toTraditional = Converter({ from: 'cn', to: 't' });
