import { isDeepStrictEqual } from 'node:util';
import type { IBufferCell, IBufferLine } from '@xterm/headless';

/** How a cell looks, in the words of `theme.ts`; what is not named is as the terminal has it. */
export type Look = {
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly color?: string;
  readonly backgroundColor?: string;
};

/** A stretch of a line in which all cells look alike. */
export type Run = { readonly text: string; readonly look: Look };

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

const colour = (isPalette: boolean, code: number): string =>
  isPalette ? (names[code] ?? `palette ${code}`) : `#${code.toString(16).padStart(6, '0')}`;

const lookOf = (cell: IBufferCell): Look => ({
  ...(cell.isBold() !== 0 && { bold: true }),
  ...(cell.isDim() !== 0 && { dimColor: true }),
  ...(cell.isUnderline() !== 0 && { underline: true }),
  ...(cell.isInverse() !== 0 && { inverse: true }),
  ...(!cell.isFgDefault() && { color: colour(cell.isFgPalette(), cell.getFgColor()) }),
  ...(!cell.isBgDefault() && { backgroundColor: colour(cell.isBgPalette(), cell.getBgColor()) }),
});

const isUnseen = ({ text, look }: Run): boolean =>
  text.trim() === '' && isDeepStrictEqual(look, {});

/** Runs with those joined that look alike, and without blanks at the end. */
export const joined = (runs: readonly Run[]): readonly Run[] => {
  const all: Run[] = [];
  for (const { text, look } of runs) {
    const last = all.at(-1);
    if (text === '') continue;
    if (last === undefined || !isDeepStrictEqual(last.look, look)) all.push({ text, look });
    else all[all.length - 1] = { text: last.text + text, look };
  }
  const seen = all.slice(0, all.findLastIndex((run) => !isUnseen(run)) + 1);
  const last = seen.at(-1);
  return last === undefined || !isDeepStrictEqual(last.look, {})
    ? seen
    : [...seen.slice(0, -1), { text: last.text.trimEnd(), look: {} }];
};

/**
 * A line of a terminal as the runs of equal attributes that it consists of.
 *
 * @example [{ text: ' 1 任务 ', look: { inverse: true } }, { text: ' 2 单位 ', look: { dimColor: true } }]
 */
export const runsOf = (line: IBufferLine): readonly Run[] => {
  const cells: Run[] = [];
  for (let column = 0; column < line.length; column += 1) {
    const cell = line.getCell(column);
    // A wide character stands in two cells, the second of which is empty.
    if (cell !== undefined && cell.getWidth() > 0)
      cells.push({ text: cell.getChars() || ' ', look: lookOf(cell) });
  }
  return joined(cells);
};
