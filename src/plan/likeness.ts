import { plainText } from './plain-text.ts';

const bigrams = (text: string): readonly string[] => {
  const characters = Array.from(plainText(text));
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
};

/**
 * How much two texts have in common, 0 to 1: the Sørensen–Dice coefficient of their character bigrams.
 *
 * @example likeness('推进行政执法', '推进行政执法检查') // 0.83
 */
export const likeness = (a: string, b: string): number => {
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.length + right.length === 0) return 1;
  const unmatched = new Map<string, number>();
  for (const pair of left) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = unmatched.get(pair) ?? 0;
    if (count > 0) {
      common += 1;
      unmatched.set(pair, count - 1);
    }
  }
  return (2 * common) / (left.length + right.length);
};
