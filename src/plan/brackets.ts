/** A bracket and its partner: offsets of both, and how deep it stands (0: outermost). */
export type Bracket = { readonly open: number; readonly close: number; readonly depth: number };

const round = { opening: '(', closing: ')' };
const square = { opening: '[', closing: ']' };
const kindOf = (character: string) => (character === '(' || character === ')' ? round : square);

/**
 * Pairs the brackets of a folded text between two offsets, in one pass: a closing bracket takes the
 * nearest open one of its kind, and what stayed open inside it is dropped. Ordered by opening offset.
 *
 * @example pairBrackets('a(b[c])', 0, 7) // [{open: 1, close: 6, depth: 0}, {open: 3, close: 5, depth: 1}]
 */
export const pairBrackets = (folded: string, start: number, end: number): readonly Bracket[] => {
  const open: { readonly at: number; readonly opening: string }[] = [];
  const unmatched = { '(': 0, '[': 0 };
  const pairs: { open: number; close: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const character = folded.charAt(at);
    if (character === '(' || character === '[') {
      open.push({ at, opening: character });
      unmatched[character] += 1;
    } else if (character === ')' || character === ']') {
      const { opening } = kindOf(character);
      if (unmatched[opening === '(' ? '(' : '['] === 0) continue;
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        unmatched[top.opening === '(' ? '(' : '['] -= 1;
        if (top.opening !== opening) continue;
        pairs.push({ open: top.at, close: at });
        break;
      }
    }
  }
  pairs.sort((one, other) => one.open - other.open);
  const closes: number[] = [];
  return pairs.map((pair) => {
    while (closes.length > 0 && (closes.at(-1) ?? 0) < pair.open) closes.pop();
    closes.push(pair.close);
    return { ...pair, depth: closes.length - 1 };
  });
};
