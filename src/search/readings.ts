/** How characters sound; loaded after the first frame, so that queries in Chinese never wait for it. */
export type Readings = {
  /** One syllable for each UTF-16 unit, read in context, without tone, ü as v: `银行` → `['yin', 'hang']`; a unit that has no reading stands for itself. */
  readonly inContext: (text: string) => readonly string[];
  /** Every syllable a character can have: `行` → `['xing', 'hang', 'heng']`; empty when it has none. */
  readonly ofCharacter: (character: string) => readonly string[];
};

/** Loads pinyin-pro (85 ms) and wraps it. Rejects only when the bundle is damaged. */
export const loadReadings = async (): Promise<Readings> => {
  const { pinyin } = await import('pinyin-pro');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const known = new Map<string, readonly string[]>();
  return {
    inContext: (text) => {
      const syllables = pinyin(text, options);
      // A surrogate pair is one entry there and two units here: keep the offsets in step.
      return syllables.length === text.length
        ? syllables
        : Array.from({ length: text.length }, (_, unit) => text.charAt(unit));
    },
    ofCharacter: (character) => {
      const before = known.get(character);
      if (before !== undefined) return before;
      const readings = /\p{Script=Han}/u.test(character)
        ? [...new Set(pinyin(character, { ...options, multiple: true }))]
        : [];
      known.set(character, readings);
      return readings;
    },
  };
};
