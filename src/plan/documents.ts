/**
 * The documents cited between 《 and 》 in a text, each once, in order; titles within titles stay inside.
 *
 * @example documentsIn('落实《甲〈乙〉办法》') // ['《甲〈乙〉办法》']
 */
export const documentsIn = (text: string): readonly string[] => {
  const first = text.indexOf('《');
  if (first < 0) return [];
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = first; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '《') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, at + 1));
    }
  }
  return [...new Set(found)];
};
