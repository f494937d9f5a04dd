import { truncate } from '../../text/fit.ts';
import { graphemes } from '../../text/graphemes.ts';
import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';
import { span, type Line } from './span.ts';
import type { TextField } from './text-field.ts';

/** So many columns are enough for what is typed and what stands at the end of the line. */
const enough = 28;

/** What stands before a field in a line of so many columns: half of them stay for the field, or what is enough. */
export const fieldTitle = (words: string, columns: number, ambiguous: AmbiguousWidth): string => {
  const most = Math.max(Math.floor(columns / 2), columns - enough);
  return ` ${truncate(words, most - 3, ambiguous)}: `;
};

/**
 * The part of a field that fits into `columns`, and the column of its caret: where the input method
 * opens its window. The caret is always in sight, with a column to spare for it.
 */
export const fieldLine = (
  { text, caret }: TextField,
  columns: number,
  ambiguous: AmbiguousWidth,
): { readonly line: Line; readonly caret: number } => {
  let shown = '';
  for (const grapheme of graphemes(text.slice(0, caret)).toReversed()) {
    if (displayWidth(grapheme + shown, ambiguous) > columns - 2) break;
    shown = grapheme + shown;
  }
  const column = displayWidth(shown, ambiguous);
  let whole = shown;
  for (const grapheme of graphemes(text.slice(caret))) {
    if (displayWidth(whole + grapheme, ambiguous) > columns) break;
    whole += grapheme;
  }
  return { line: [span(whole, 'strong')], caret: column };
};
