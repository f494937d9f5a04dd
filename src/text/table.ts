import { fit, truncate } from './fit.ts';
import { displayWidth, type AmbiguousWidth } from './width.ts';

/** A column of a plain-text table. */
export type Column = {
  readonly heading: string;
  /** Numbers stand at the end. @default 'start' */
  readonly align?: 'start' | 'end';
  /** May be cut when the table is too wide; the widest such column gives way first. */
  readonly isElastic?: boolean;
};

const gap = '  ';

/** Shrinks elastic columns, the widest first, until the line fits; never below what its heading takes. */
const shrink = (
  widths: readonly number[],
  columns: readonly Column[],
  available: number,
): readonly number[] => {
  const shrunk = [...widths];
  const total = (): number => shrunk.reduce((sum, width) => sum + width + gap.length, -gap.length);
  for (let excess = total() - available; excess > 0; excess = total() - available) {
    const candidates = columns.flatMap(({ isElastic, heading }, index) =>
      isElastic === true && (shrunk[index] ?? 0) > Math.max(displayWidth(heading), 8)
        ? [index]
        : [],
    );
    const widest = candidates.toSorted((a, b) => (shrunk[b] ?? 0) - (shrunk[a] ?? 0))[0];
    if (widest === undefined) break;
    shrunk[widest] = (shrunk[widest] ?? 0) - 1;
  }
  return shrunk;
};

/**
 * A table as text: a heading line, then a line a row, columns lined up by display width.
 *
 * @param available columns of the terminal; absent (a pipe, a file): nothing is cut
 * @example table([{heading: '单位'}, {heading: '合计', align: 'end'}], [['市妇联', '2']])
 *   // '单位    合计\n市妇联     2\n'
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  available?: number,
  ambiguous: AmbiguousWidth = 1,
): string => {
  // No trailing blanks: they would wrap in a narrow terminal and dirty a file.
  const isRagged = columns.map(
    ({ align = 'start' }, index) => index === columns.length - 1 && align === 'start',
  );
  const natural = columns.map(({ heading }, index) =>
    isRagged[index] === true && available === undefined
      ? Number.POSITIVE_INFINITY
      : [heading, ...rows.map((row) => row[index] ?? '')].reduce(
          (widest, cell) => Math.max(widest, displayWidth(cell, ambiguous)),
          0,
        ),
  );
  const widths = available === undefined ? natural : shrink(natural, columns, available);
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align = 'start' }, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return isRagged[index] === true
          ? truncate(cell, width, ambiguous)
          : fit(cell, width, { align, ambiguous });
      })
      .join(gap);
  return `${[line(columns.map(({ heading }) => heading)), ...rows.map(line)].join('\n')}\n`;
};
