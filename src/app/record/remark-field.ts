import { graphemes } from '../../text/graphemes.ts';
import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Desk } from '../desk.ts';
import { span, type Line } from '../screen/span.ts';
import type { Layer } from '../layer.ts';
import type { TextField } from '../screen/text-field.ts';

/** Columns beside the text: one before it, one for the caret behind a full line, one to spare. */
const margin = 3;

const rowsOf = ({ text }: TextField, width: number, ambiguous: AmbiguousWidth) =>
  wrap(text, width - margin, ambiguous);

const caretRow = (rows: ReturnType<typeof rowsOf>, caret: number): number =>
  rows.findLastIndex(({ start }) => start <= caret);

/** The UTF-16 offset in a line at which a column begins, or its end when it is shorter. */
const offsetAt = (line: string, column: number, ambiguous: AmbiguousWidth): number => {
  let passed = 0;
  let offset = 0;
  for (const grapheme of graphemes(line)) {
    passed += displayWidth(grapheme, ambiguous);
    if (passed > column) break;
    offset += grapheme.length;
  }
  return offset;
};

/** A remark being written: wrapped, with the cell of the caret. */
export const remarkLines = (
  desk: Desk,
  { task, field }: Extract<Layer, { kind: 'remark' }>,
  { width, height }: { readonly width: number; readonly height: number },
): {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number };
} => {
  const { ambiguous } = desk;
  const rows = rowsOf(field, width, ambiguous);
  const at = caretRow(rows, field.caret);
  const top = Math.max(0, at - (height - 2));
  const before = field.text.slice(rows[at]?.start ?? 0, field.caret);
  return {
    lines: [
      [span(` ${desk.messages.dashboard.remarkOf(task)}`, 'title')],
      ...rows.slice(top, top + height - 1).map(({ text }): Line => [span(` ${text}`)]),
    ],
    // Spaces at the end of a line stick out of it.
    caret: { x: Math.min(width - 1, 1 + displayWidth(before, ambiguous)), y: 1 + at - top },
  };
};

/**
 * The remark with its caret in another line of the screen, in the same column as far as that line goes.
 *
 * @param landing the line that a key leads to from a line, both 0-based, of so many
 * @param width columns of the pane that the remark is written in
 */
export const movedInRemark = (
  field: TextField,
  landing: (row: number, count: number) => number,
  width: number,
  ambiguous: AmbiguousWidth,
): TextField => {
  const rows = rowsOf(field, width, ambiguous);
  const row = caretRow(rows, field.caret);
  const from = rows[row];
  const to = rows[landing(row, rows.length)];
  if (from === undefined || to === undefined || from === to) return field;
  const column = displayWidth(field.text.slice(from.start, field.caret), ambiguous);
  return { ...field, caret: to.start + offsetAt(to.text, column, ambiguous) };
};
