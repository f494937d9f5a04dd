import { styledCells, type StyledCells } from './styled-cells.ts';

/** What turns one line on the screen into another, the cursor being on it and the style plain before and after. */
export type LineUpdate = (previous: string, next: string, columns: number) => string;

/** Columns of unchanged text that are cheaper to write again than to jump over. */
const shortGap = 4;

type Run = { readonly from: number; readonly to: number };

/** Stretches of columns, before `end`, in which two lines differ. */
const changedRuns = (before: StyledCells, after: StyledCells, end: number): readonly Run[] => {
  const runs: { from: number; to: number }[] = [];
  for (let column = 0; column < end; column += 1) {
    const isSame =
      (before.texts[column] ?? ' ') === after.texts[column] &&
      (before.styles[column] ?? '') === after.styles[column];
    if (isSame) continue;
    const last = runs.at(-1);
    if (last !== undefined && column - last.to <= shortGap) last.to = column + 1;
    else runs.push({ from: column, to: column + 1 });
  }
  return runs;
};

/** Columns up to the last one that is not blank. */
const inkedColumns = ({ texts, styles }: StyledCells): number => {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === ' ' && styles[end - 1] === '') end -= 1;
  return end;
};

const toColumn = (column: number): string => `\u001B[${column + 1}G`;
const eraseToEnd = '\u001B[K';

const update = (before: StyledCells, after: StyledCells): string => {
  const end = inkedColumns(after);
  let written = '';
  let style = '';
  let cursor = -1;
  const turnTo = (wanted: string): void => {
    if (wanted !== style) {
      written += `\u001B[${wanted === '' ? '' : style === '' ? wanted : `0;${wanted}`}m`;
      style = wanted;
    }
  };
  for (const { from, to } of changedRuns(before, after, end)) {
    if (cursor !== from) written += toColumn(from);
    // A wide character fills its second column by itself, whether that changed or not.
    for (let column = from; column < to; column += 1) {
      const text = after.texts[column] ?? '';
      if (text === '') continue;
      turnTo(after.styles[column] ?? '');
      written += text;
    }
    cursor = after.texts[to] === '' ? to + 1 : to;
  }
  turnTo('');
  if (inkedColumns(before) > end) written += (cursor === end ? '' : toColumn(end)) + eraseToEnd;
  return written;
};

/**
 * Ink writes a line that changed anew from its first difference; this writes only the cells that differ, a
 * third of the bytes when the cursor moves. Lines that `styledCells` doesn't know go Ink's way.
 */
export const withCellUpdate =
  (lineUpdate: LineUpdate): LineUpdate =>
  (previous, next, columns) => {
    const before = styledCells(previous);
    const after = styledCells(next);
    const isKnown =
      before !== undefined &&
      after !== undefined &&
      before.texts.length <= columns &&
      after.texts.length <= columns;
    return isKnown ? update(before, after) : lineUpdate(previous, next, columns);
  };
