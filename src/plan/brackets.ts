import { withEntry } from './lists.ts';
import { firstMark } from './marks.ts';
import type { Source } from './source.ts';

/** A bracket and its partner: offsets of both, and how deep it stands (0: outermost). */
export type Bracket = { readonly open: number; readonly close: number; readonly depth: number };

/** UTF-16 units of the brackets. */
const roundOpen = 0x28;
const roundClose = 0x29;
const squareOpen = 0x5b;
const squareClose = 0x5d;

type Pairing = {
  /** In the order in which they close. */
  readonly pairs: readonly { readonly open: number; readonly close: number }[];
  /** Offsets of opening brackets without partner. */
  readonly unclosed: readonly number[];
  /** Offsets of closing brackets without partner, ascending. */
  readonly unopened: readonly number[];
};

const isOpening = (unit: number): boolean => unit === roundOpen || unit === squareOpen;
const isClosing = (unit: number): boolean => unit === roundClose || unit === squareClose;

/** One pass: a closing bracket takes the nearest open one of its kind, and what stayed open inside it has no partner. */
const pairingOf = ({ folded, marks }: Source, start: number, end: number): Pairing => {
  const open: number[] = [];
  const pairs: { open: number; close: number }[] = [];
  const unclosed: number[] = [];
  const unopened: number[] = [];
  const unmatched = { round: 0, square: 0 };
  const { offsets } = marks;
  for (let index = firstMark(marks, start); index < offsets.length; index += 1) {
    const at = offsets[index] ?? end;
    if (at >= end) break;
    const unit = folded.charCodeAt(at);
    if (isOpening(unit)) {
      open.push(at);
      unmatched[unit === roundOpen ? 'round' : 'square'] += 1;
    } else if (isClosing(unit)) {
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
  return { pairs, unclosed: [...unclosed, ...open], unopened };
};

/** The pairs where no bracket stands inside another and all are round, as nearly everywhere; undefined elsewhere. */
const plainPairs = (
  { folded, marks }: Source,
  start: number,
  end: number,
): readonly Bracket[] | undefined => {
  const { offsets } = marks;
  let pairs: Bracket[] | undefined;
  let open = -1;
  for (let index = firstMark(marks, start); index < offsets.length; index += 1) {
    const at = offsets[index] ?? end;
    if (at >= end) break;
    const unit = folded.charCodeAt(at);
    if (unit === squareOpen || unit === squareClose || (unit === roundOpen && open >= 0))
      return undefined;
    if (unit === roundOpen) open = at;
    if (unit !== roundClose || open < 0) continue;
    pairs = withEntry(pairs, { open, close: at, depth: 0 });
    open = -1;
  }
  return pairs ?? none;
};

const none: readonly Bracket[] = [];

/**
 * Pairs the brackets of a text between two offsets. Ordered by opening offset.
 *
 * @example pairBrackets(sourceOf('a(b[c])'), 0, 7) // [{open: 1, close: 6, depth: 0}, {open: 3, close: 5, depth: 1}]
 */
export const pairBrackets = (source: Source, start: number, end: number): readonly Bracket[] => {
  const plain = plainPairs(source, start, end);
  if (plain !== undefined) return plain;
  const closes: number[] = [];
  return pairingOf(source, start, end)
    .pairs.toSorted((one, other) => one.open - other.open)
    .map(({ open, close }) => {
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

/** True when all brackets between two offsets are round and have partners: asked first, since it is nearly always so. */
const areAllPaired = ({ folded, marks }: Source, start: number, end: number): boolean => {
  const { offsets } = marks;
  let depth = 0;
  for (let index = firstMark(marks, start); index < offsets.length; index += 1) {
    const at = offsets[index] ?? end;
    if (at >= end) break;
    const unit = folded.charCodeAt(at);
    if (unit === roundOpen) depth += 1;
    else if (unit === roundClose) depth -= 1;
    else if (unit === squareOpen || unit === squareClose) return false;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const allPaired: LoneBrackets = { unclosed: [], unopened: [] };

/**
 * Finds the brackets of a text between two offsets that have no partner.
 *
 * @example loneBrackets(sourceOf('(a[b)(]'), 0, 7) // {unclosed: [2, 5], unopened: [6]}
 */
export const loneBrackets = (source: Source, start: number, end: number): LoneBrackets => {
  if (areAllPaired(source, start, end)) return allPaired;
  const { unclosed, unopened } = pairingOf(source, start, end);
  return { unclosed: unclosed.toSorted((one, other) => one - other), unopened };
};
