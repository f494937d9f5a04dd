import type { IBufferCell, Terminal } from '@xterm/headless';

const looks = (cell: IBufferCell): string =>
  [
    // Behind the last character of a line Ink writes no blanks, be they one column wide or two.
    cell.getChars().trim() || ' ',
    cell.getFgColorMode(),
    cell.getFgColor(),
    cell.getBgColorMode(),
    cell.getBgColor(),
    cell.isBold(),
    cell.isDim(),
    cell.isItalic(),
    cell.isUnderline(),
    cell.isInverse(),
    cell.isStrikethrough(),
  ].join(' ');

/** Characters and attributes of every cell of a screen, row by row. */
export const cellsOf = ({ buffer: { active }, rows, cols }: Terminal): readonly string[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, column) => {
      const cell = active.getLine(active.baseY + row)?.getCell(column);
      return cell === undefined ? '' : looks(cell);
    }).join('|'),
  );
