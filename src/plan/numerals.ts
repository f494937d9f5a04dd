const digits = new Map('零一二三四五六七八九'.split('').map((digit, value) => [digit, value]));
digits.set('〇', 0);
digits.set('两', 2);

const ranks = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value of a Chinese or Arabic numeral up to 9999; undefined when it is none.
 *
 * @example numeralValue('三十五') // 35
 * @example numeralValue('12') // 12
 */
export const numeralValue = (numeral: string): number | undefined => {
  if (/^\d{1,9}$/u.test(numeral)) return Number(numeral);
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const rank = ranks.get(character);
    if (rank !== undefined) {
      total += (digit ?? 1) * rank;
      digit = undefined;
      continue;
    }
    const value = digits.get(character);
    if (value === undefined) return undefined;
    // 二〇二二 is written digit by digit.
    digit = digit === undefined ? value : digit * 10 + value;
  }
  return numeral === '' ? undefined : total + (digit ?? 0);
};
