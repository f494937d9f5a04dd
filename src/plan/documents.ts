import { matchesIn } from './matches.ts';

/**
 * The documents cited between 《 and 》 in a text, each once, in order; titles within titles stay inside.
 *
 * @example documentsIn('落实《甲〈乙〉办法》') // ['《甲〈乙〉办法》']
 */
export const documentsIn = (text: string): readonly string[] => {
  if (!text.includes('《')) return [];
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { index: at, 0: mark } of matchesIn(/[《》]/gu, text)) {
    if (mark === '《') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, at + 1));
    }
  }
  return [...new Set(found)];
};
