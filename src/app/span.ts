import type { Range } from '../search/fold.ts';
import { truncate } from '../text/fit.ts';
import { displayWidth, type AmbiguousWidth } from '../text/width.ts';

/** What a stretch of text means; the theme decides how that looks. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'title'
  | 'accent'
  | 'rule'
  | 'bar'
  | 'match'
  | 'todo'
  | 'doing'
  | 'done'
  | 'blocked'
  | 'late'
  | 'near'
  | 'mine'
  | 'cursor'
  | 'cursor-match'
  | 'failure';

/** Text in one tone. */
export type Span = { readonly text: string; readonly tone: Tone };

/** One line of the screen. */
export type Line = readonly Span[];

/** A span; plain unless a tone is given. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

/** The columns that a line takes. */
export const lineWidth = (line: Line, ambiguous: AmbiguousWidth): number =>
  line.reduce((width, { text }) => width + displayWidth(text, ambiguous), 0);

/** Makes a line exactly `columns` wide: cut with `..`, or filled with spaces. */
export const fitLine = (line: Line, columns: number, ambiguous: AmbiguousWidth): Line => {
  const fitted: Span[] = [];
  let left = columns;
  for (const { text, tone } of line) {
    if (left <= 0) break;
    const cut = truncate(text, left, ambiguous);
    fitted.push({ text: cut, tone });
    left -= displayWidth(cut, ambiguous);
    if (cut !== text) break;
  }
  if (left > 0) fitted.push(span(' '.repeat(left)));
  return fitted;
};

/** Puts `left` and `right` at the two ends of a line; `left` is cut when there is no room for both. */
export const spread = (
  left: Line,
  right: Line,
  columns: number,
  ambiguous: AmbiguousWidth,
): Line => {
  const room = columns - lineWidth(right, ambiguous);
  return room < 4
    ? fitLine(left, columns, ambiguous)
    : [...fitLine(left, room, ambiguous), ...right];
};

/** A stretch of a text with its own tone. */
export type Zone = Range & { readonly tone: Tone };

/** Zones in the tone `match`. */
export const matches = (ranges: readonly Range[]): readonly Zone[] =>
  ranges.map(({ start, end }) => ({ start, end, tone: 'match' }));

/**
 * Divides a text at the edges of its zones; where zones overlap the later one wins.
 *
 * @example painted('市司法局', matches([{start: 1, end: 3}])) // 市 plain, 司法 match, 局 plain
 */
export const painted = (text: string, zones: readonly Zone[], tone: Tone = 'plain'): Line => {
  const edges = zones
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > 0 && edge < text.length);
  const cuts = [...new Set([0, ...edges])].toSorted((a, b) => a - b);
  return cuts.map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    tone: zones.findLast((zone) => zone.start <= start && start < zone.end)?.tone ?? tone,
  }));
};

/** Zones of a whole text as zones of its part that starts at `offset`. */
export const shifted = (zones: readonly Zone[], offset: number): readonly Zone[] =>
  zones.flatMap(({ start, end, tone }) =>
    end > offset ? [{ start: Math.max(0, start - offset), end: end - offset, tone }] : [],
  );

/** The line under the cursor: one even bar, matches still told apart. */
export const underCursor = (line: Line): Line =>
  line.map(({ text, tone }) => ({
    text,
    tone: tone === 'match' || tone === 'strong' ? 'cursor-match' : 'cursor',
  }));
