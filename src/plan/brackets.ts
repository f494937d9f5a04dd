/** A bracket and its partner: offsets of both, and how deep it stands (0: outermost). */
export type Bracket = { readonly open: number; readonly close: number; readonly depth: number };

/** UTF-16 units of the brackets. */
const roundOpen = 0x28;
const roundClose = 0x29;
const squareOpen = 0x5b;
const squareClose = 0x5d;

type Pairing = {
  /** In the order in which they close. */
  readonly pairs: { readonly open: number; readonly close: number }[];
  /** Offsets of opening brackets without partner. */
  readonly unclosed: number[];
  /** Offsets of closing brackets without partner, ascending. */
  readonly unopened: number[];
};

/** One pass: a closing bracket takes the nearest open one of its kind, and what stayed open inside it has no partner. */
const pairingOf = (folded: string, start: number, end: number): Pairing => {
  const open: number[] = [];
  const unclosed: number[] = [];
  const unopened: number[] = [];
  const unmatched = { round: 0, square: 0 };
  const pairs: Pairing['pairs'] = [];
  for (let at = start; at < end; at += 1) {
    const unit = folded.charCodeAt(at);
    // Han characters are most of a text, and none of them is a bracket.
    if (unit > squareClose) continue;
    if (unit === roundOpen || unit === squareOpen) {
      open.push(at);
      unmatched[unit === roundOpen ? 'round' : 'square'] += 1;
    } else if (unit === roundClose || unit === squareClose) {
      const opening = unit === roundClose ? roundOpen : squareOpen;
      if (unmatched[unit === roundClose ? 'round' : 'square'] === 0) {
        unopened.push(at);
        continue;
      }
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        const found = folded.charCodeAt(top);
        unmatched[found === roundOpen ? 'round' : 'square'] -= 1;
        if (found === opening) {
          pairs.push({ open: top, close: at });
          break;
        }
        unclosed.push(top);
      }
    }
  }
  unclosed.push(...open);
  return { pairs, unclosed, unopened };
};

/**
 * Pairs the brackets of a folded text between two offsets. Ordered by opening offset.
 *
 * @example pairBrackets('a(b[c])', 0, 7) // [{open: 1, close: 6, depth: 0}, {open: 3, close: 5, depth: 1}]
 */
export const pairBrackets = (folded: string, start: number, end: number): readonly Bracket[] => {
  const { pairs } = pairingOf(folded, start, end);
  pairs.sort((one, other) => one.open - other.open);
  const closes: number[] = [];
  return pairs.map(({ open, close }) => {
    while (closes.length > 0 && (closes.at(-1) ?? 0) < open) closes.pop();
    closes.push(close);
    return { open, close, depth: closes.length - 1 };
  });
};

/** The brackets between two offsets that have no partner there: offsets, ascending. */
export type LoneBrackets = {
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
};

/**
 * Finds the brackets of a folded text between two offsets that have no partner.
 *
 * @example loneBrackets('(a[b)(]', 0, 7) // {unclosed: [2, 5], unopened: [6]}
 */
export const loneBrackets = (folded: string, start: number, end: number): LoneBrackets => {
  const { unclosed, unopened } = pairingOf(folded, start, end);
  return { unclosed: unclosed.toSorted((one, other) => one - other), unopened };
};
