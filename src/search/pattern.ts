import { foldText } from './fold.ts';
import type { Readings } from './readings.ts';
import { isWholePinyin, lettersSoundLike, soundsLike, typedPinyin } from './syllable.ts';

/** A query term made ready for comparison. */
export type Pattern = {
  /** Folded; letters as pinyin is typed. */
  readonly text: string;
  /** Only characters, only letters and digits, or both. */
  readonly script: 'han' | 'latin' | 'mixed';
  /** For each unit of the text every syllable it can have; empty for letters and without readings. */
  readonly sounds: readonly (readonly string[])[];
  /** The same with confusable syllables made one. */
  readonly blurred: readonly (readonly string[])[];
  /** The letters with confusable sounds made one; empty unless there are only letters. */
  readonly blurredLetters: string;
  /** The letters can be read as whole syllables. */
  readonly isWholePinyin: boolean;
};

/** Whether a unit of folded text is a letter a–z. */
export const isLetter = (unit: string): boolean => unit >= 'a' && unit <= 'z';

const scriptOf = (text: string): Pattern['script'] => {
  if (/^\p{ASCII}*$/u.test(text)) return 'latin';
  return /[a-z]/u.test(text) ? 'mixed' : 'han';
};

/** Makes a pattern of what was typed; its text is empty when nothing but punctuation was. */
export const patternOf = (typed: string, readings: Readings | undefined): Pattern => {
  const text = typedPinyin(foldText(typed));
  const sounds = Array.from({ length: text.length }, (_, unit) =>
    readings === undefined || isLetter(text.charAt(unit))
      ? []
      : readings.ofCharacter(text.charAt(unit)),
  );
  const script = scriptOf(text);
  return {
    text,
    script,
    sounds,
    blurred: sounds.map((syllables) => syllables.map(soundsLike)),
    blurredLetters: script === 'latin' ? lettersSoundLike(text) : '',
    isWholePinyin: script === 'latin' && isWholePinyin(text),
  };
};
