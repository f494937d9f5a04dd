import type { Readings } from './readings.ts';
import type { Steps } from './steps.ts';
import { soundsLike } from './syllable.ts';

/** Characters in use, by how they sound: each value is a string of characters for a `[…]`. */
export type SoundClasses = {
  readonly bySyllable: ReadonlyMap<string, string>;
  readonly byBlurred: ReadonlyMap<string, string>;
  readonly byInitial: ReadonlyMap<string, string>;
};

const add = (map: Map<string, string>, key: string, character: string): void => {
  const before = map.get(key) ?? '';
  if (!before.endsWith(character)) map.set(key, before + character);
};

/**
 * Sorts an alphabet by sound, every reading of a character counting: texts of any size are then
 * searched for pinyin by regular expressions, without being transcribed (14 s for 100,000 tasks).
 * Yields after each character.
 */
export function* soundClassesOf(
  alphabet: readonly string[],
  readings: Readings,
): Steps<SoundClasses> {
  const bySyllable = new Map<string, string>();
  const byBlurred = new Map<string, string>();
  const byInitial = new Map<string, string>();
  for (const character of alphabet) {
    for (const syllable of readings.ofCharacter(character)) {
      add(bySyllable, syllable, character);
      add(byBlurred, soundsLike(syllable), character);
      add(byInitial, syllable.charAt(0), character);
    }
    yield;
  }
  return { bySyllable, byBlurred, byInitial };
}
