import type { Stretch } from './note.ts';
import type { Segment } from './segments.ts';
import {
  type Column,
  columnOf,
  isNumberHeading,
  isTaskTable,
  rowOf,
  type TableRow,
} from './table.ts';

/** A line of a table: its heading, a row with a task, or a row that could not be read. */
export type TableLine = Stretch &
  (
    | { readonly kind: 'heading' }
    | { readonly kind: 'row'; readonly row: TableRow }
    | { readonly kind: 'unread'; readonly expected: number; readonly found: number }
  );

const trimCell = (folded: string, from: number, to: number): Stretch => {
  const text = folded.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, from + text.trimEnd().length) };
};

/** Cells between | or tabs, not at an escaped \|; without the edges that Markdown draws. */
const cellsIn = (text: string, folded: string, line: Segment): readonly Stretch[] => {
  // Empty cells at the edges of a line were trimmed with its white space.
  let from = line.start;
  while (/[\t ]/u.test(text.charAt(from - 1))) from -= 1;
  let to = line.end;
  while (/[\t ]/u.test(text.charAt(to))) to += 1;
  const printed = text.slice(from, to);
  const isBarred = printed.includes('|') || printed.includes('｜');
  if (!isBarred && !printed.includes('\t')) return [];
  const separator = isBarred ? /(?<!\\)[|｜]/gu : /\t/gu;
  const edges = [...printed.matchAll(separator)].map(({ index }) => from + index);
  if (edges.length === 0) return [];
  const bounds = [from - 1, ...edges, to];
  const cells = bounds
    .slice(0, -1)
    .map((edge, index) => trimCell(folded, edge + 1, bounds[index + 1] ?? to));
  const isDrawn = /^\s*[|｜]/u.test(printed);
  return isDrawn ? cells.slice(1, /(?<!\\)[|｜]\s*$/u.test(printed) ? -1 : undefined) : cells;
};

const isRule = (printed: string): boolean => /^[\s|｜:+=—-]+$/u.test(printed);

/** Tables whose rows are lines, cells between | or tabs: by the start of each of their lines. */
const drawnTables = (
  text: string,
  folded: string,
  lines: readonly Segment[],
): Map<number, TableLine> => {
  const found = new Map<number, TableLine>();
  let columns: readonly Column[] | undefined;
  for (const line of lines) {
    const { start, end } = line;
    const cells = cellsIn(text, folded, line);
    if (cells.length < 2) {
      if (!isRule(text.slice(start, end))) columns = undefined;
      continue;
    }
    const headings =
      end - start < 200 ? cells.map((cell) => columnOf(folded.slice(cell.start, cell.end))) : [];
    if (isTaskTable(headings)) {
      columns = headings;
      found.set(start, { kind: 'heading', start, end });
    } else if (columns !== undefined) {
      if (isRule(text.slice(start, end))) {
        found.set(start, { kind: 'heading', start, end });
        continue;
      }
      const row = cells.length === columns.length ? rowOf(folded, columns, cells) : undefined;
      found.set(
        start,
        row === undefined
          ? { kind: 'unread', start, end, expected: columns.length, found: cells.length }
          : { kind: 'row', start, end, row },
      );
    }
  }
  return found;
};

const headingWord = /^[\p{Script=Han}()/、]{1,12}$/u;

/** Tables scraped as one cell a line: headings from 序号 on, then rows that begin with 1, 2, 3 … */
const scrapedTables = (folded: string, lines: readonly Segment[]): Map<number, TableLine> => {
  const found = new Map<number, TableLine>();
  const textOf = (line: Segment | undefined) =>
    line === undefined ? '' : folded.slice(line.start, line.end);
  for (let at = 0; at < lines.length; at += 1) {
    if (!isNumberHeading(textOf(lines[at]))) continue;
    let width = 1;
    while (
      width < 12 &&
      headingWord.test(textOf(lines[at + width])) &&
      textOf(lines[at + width]) !== '1'
    )
      width += 1;
    const headings = lines.slice(at, at + width);
    const columns = headings.map((line) => columnOf(textOf(line)));
    if (!isTaskTable(columns) || textOf(lines[at + width]) !== '1') continue;
    for (const { start, end } of headings) found.set(start, { kind: 'heading', start, end });
    let first = at + width;
    for (let number = 1; textOf(lines[first]) === String(number); number += 1) {
      const cells = lines.slice(first, first + width);
      const last = cells.at(-1);
      const [head] = cells;
      const row = cells.length === width ? rowOf(folded, columns, cells) : undefined;
      if (row === undefined || head === undefined || last === undefined) break;
      found.set(head.start, { kind: 'row', start: head.start, end: last.end, row });
      for (const { start, end } of cells.slice(1))
        found.set(start, { kind: 'heading', start, end });
      first += width;
    }
    at = first - 1;
  }
  return found;
};

/** Finds the lines that belong to tables of tasks, by the offset at which they start. */
export const tableLinesIn = (
  text: string,
  folded: string,
  lines: readonly Segment[],
): ReadonlyMap<number, TableLine> => {
  const drawn = drawnTables(text, folded, lines);
  return drawn.size > 0 ? drawn : scrapedTables(folded, lines);
};
