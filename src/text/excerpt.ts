import { cleanLine } from './clean.ts';
import { graphemes } from './graphemes.ts';
import { displayWidth, type AmbiguousWidth } from './width.ts';

/** A window on a source line and the pointer line under it. */
export type Excerpt = { readonly source: string; readonly pointer: string };

const mark = '..';

type Cell = { readonly text: string; readonly width: number; readonly isPointed: boolean };

/** Cells from `from` on, as many as fit. */
const take = (cells: readonly Cell[], columns: number): number => {
  let used = 0;
  let count = 0;
  for (const { width } of cells) {
    if (used + width > columns) break;
    used += width;
    count += 1;
  }
  return count;
};

/**
 * Cuts a window of at most `columns` out of a line and points at a part of it, in display columns: a
 * long line is cut on both sides so that the beginning of the part is seen, with what stands before it.
 *
 * @param start of the part, UTF-16 offset in the line
 * @param end of the part, exclusive; beyond the end of the line it is cut
 * @example excerpt('甲、乙局', 2, 4, 80) // {source: '甲、乙局', pointer: '    ^^^^'}
 */
export const excerpt = (
  line: string,
  start: number,
  end: number,
  columns: number,
  ambiguous: AmbiguousWidth = 1,
): Excerpt => {
  let offset = 0;
  const cells = graphemes(line).map((grapheme): Cell => {
    const isPointed = offset < end && offset + grapheme.length > start;
    offset += grapheme.length;
    // A tab would stand for an unknown number of columns.
    const text = grapheme === '\t' ? ' ' : cleanLine(grapheme);
    return { text, width: displayWidth(text, ambiguous), isPointed };
  });
  const first = Math.max(
    0,
    cells.findIndex(({ isPointed }) => isPointed),
  );
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  const room = columns - 2 * mark.length;
  // A third of the window shows what stands before.
  const before =
    total <= columns ? first : take(cells.slice(0, first).toReversed(), Math.floor(room / 3));
  const from = first - before;
  const count = total <= columns ? cells.length : take(cells.slice(from), room);
  const shown = cells.slice(from, from + count);
  const head = from > 0 ? mark : '';
  const tail = from + count < cells.length ? mark : '';
  const pointer = shown
    .map(({ width, isPointed }) => (isPointed ? '^' : ' ').repeat(width))
    .join('');
  const pointed = `${' '.repeat(head.length)}${pointer}`.trimEnd();
  return {
    source: `${head}${shown.map(({ text }) => text).join('')}${tail}`,
    pointer: pointed.includes('^')
      ? pointed
      : `${' '.repeat(head.length + displayWidth(shown.map(({ text }) => text).join(''), ambiguous))}^`,
  };
};
