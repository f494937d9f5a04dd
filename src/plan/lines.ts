import type { Position, Span } from './plan.ts';

const ending = /\r\n?|\n/gu;

/** Offsets at which the lines of a text start, ascending; the first is 0. */
export type LineStarts = readonly number[];

/** Finds the starts of all lines; CRLF, LF and a lone CR each end one. */
export const lineStartsOf = (text: string): LineStarts => {
  const starts = [0];
  ending.lastIndex = 0;
  while (ending.test(text)) starts.push(ending.lastIndex);
  return starts;
};

/** Tells the positions of offsets; asked in the order of the text, it is fastest. */
export type Positions = {
  /** Line and column (1-based, UTF-16 units) of an offset. */
  readonly at: (offset: number) => Position;
  /** The span between two offsets; `end` is exclusive. */
  readonly between: (start: number, end: number) => Span;
};

const lineAt = (starts: LineStarts, offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * Makes what tells the positions in a text whose lines start there.
 *
 * @example positionsIn([0, 3]).at(4) // {line: 2, column: 2, offset: 4}
 */
export const positionsIn = (starts: LineStarts): Positions => {
  let line = 0;
  const at = (offset: number): Position => {
    const isHere =
      (starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? Number.POSITIVE_INFINITY);
    // Mostly the next place asked for is on the same line.
    if (!isHere) line = lineAt(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return { at, between: (start, end) => ({ start: at(start), end: at(end) }) };
};
