import { graphemes } from './graphemes.ts';
import { displayWidth, type AmbiguousWidth } from './width.ts';

/** Ends a text that was cut. Two ASCII dots: `…` is one column here and two there. */
const cutMark = '..';

/**
 * Cuts a text to at most `columns`, whole graphemes only; a text that was cut ends in `..`.
 *
 * @example truncate('市人力资源社会保障局', 9) // '市人力..'
 */
export const truncate = (text: string, columns: number, ambiguous: AmbiguousWidth = 1): string => {
  // No UTF-16 unit is wider than two columns.
  if (text.length * 2 <= columns || displayWidth(text, ambiguous) <= columns) return text;
  if (columns <= cutMark.length) return '.'.repeat(Math.max(0, columns));
  let kept = '';
  let width = 0;
  for (const grapheme of graphemes(text)) {
    width += displayWidth(grapheme, ambiguous);
    if (width > columns - cutMark.length) break;
    kept += grapheme;
  }
  return kept + cutMark;
};

/**
 * Makes a text exactly `columns` wide: cut like `truncate`, or filled with spaces on the right
 * (`end`: on the left).
 *
 * @example fit('市妇联', 8) // '市妇联  '
 */
export const fit = (
  text: string,
  columns: number,
  { align = 'start', ambiguous = 1 }: { align?: 'start' | 'end'; ambiguous?: AmbiguousWidth } = {},
): string => {
  const cut = truncate(text, columns, ambiguous);
  const filling = ' '.repeat(Math.max(0, columns - displayWidth(cut, ambiguous)));
  return align === 'start' ? cut + filling : filling + cut;
};
