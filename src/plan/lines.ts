import { matchesIn } from './matches.ts';
import type { Position, Span } from './plan.ts';

/** Offsets at which the lines of a text start, ascending; the first is 0. */
export type LineStarts = readonly number[];

/** Finds the starts of all lines; CRLF, LF and a lone CR each end one. */
export const lineStartsOf = (text: string): LineStarts => {
  const starts = [0];
  for (const { index, 0: ending } of matchesIn(/\r\n|\n|\r/gu, text)) {
    starts.push(index + ending.length);
  }
  return starts;
};

/**
 * Line and column (1-based, UTF-16 units) of an offset.
 *
 * @example positionAt(lineStartsOf('ab\ncd'), 4) // {line: 2, column: 2, offset: 4}
 */
export const positionAt = (starts: LineStarts, offset: number): Position => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
};

/** The span between two offsets; `end` is exclusive. */
export const spanBetween = (starts: LineStarts, start: number, end: number): Span => ({
  start: positionAt(starts, start),
  end: positionAt(starts, end),
});
