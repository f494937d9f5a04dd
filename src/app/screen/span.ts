import type { Range } from '../../search/fold.ts';
import { graphemes } from '../../text/graphemes.ts';
import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';

/** What a stretch of text means; the theme decides how that looks. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'title'
  | 'accent'
  | 'rule'
  | BarTone
  | 'match'
  | 'current-match'
  | 'todo'
  | 'doing'
  | 'done'
  | 'blocked'
  | 'late'
  | 'behind'
  | 'near'
  | 'mine'
  | 'cursor'
  | 'cursor-match'
  | 'failure';

/** What fills a bar, by what the bar counts. */
export type BarTone = `bar-${'todo' | 'doing' | 'done' | 'blocked' | 'late' | 'behind' | 'near'}`;

/** Text in one tone. */
export type Span = {
  readonly text: string;
  readonly tone: Tone;
  /** Of a match that is divided, by a line break or the edge of another tone, the first part only. */
  readonly beginsMatch?: true;
};

/** One line of the screen. */
export type Line = readonly Span[];

/** A span; plain unless a tone is given. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

/** The columns that a line takes. */
export const lineWidth = (line: Line, ambiguous: AmbiguousWidth): number =>
  line.reduce((width, { text }) => width + displayWidth(text, ambiguous), 0);

/** Ends a line that was cut, as `truncate` ends a text. */
export const cutMark = '..';

/** The graphemes of a text that fit into `columns`. */
const headOf = (text: string, columns: number, ambiguous: AmbiguousWidth): string => {
  let head = '';
  let left = columns;
  for (const grapheme of graphemes(text)) {
    left -= displayWidth(grapheme, ambiguous);
    if (left < 0) break;
    head += grapheme;
  }
  return head;
};

/** Makes a line exactly `columns` wide: cut with `..`, wherever in its spans that falls, or filled with spaces. */
export const fitLine = (line: Line, columns: number, ambiguous: AmbiguousWidth): Line => {
  const width = lineWidth(line, ambiguous);
  if (width <= columns)
    return width === columns ? line : [...line, span(' '.repeat(columns - width))];
  if (columns <= cutMark.length) return [span('.'.repeat(Math.max(0, columns)))];
  const fitted: Span[] = [];
  let left = columns - cutMark.length;
  for (const { text, tone } of line) {
    const head = headOf(text, left, ambiguous);
    fitted.push({ text: head === text ? text : head + cutMark, tone });
    left -= displayWidth(head, ambiguous);
    if (head !== text) break;
  }
  return left > 0 ? [...fitted, span(' '.repeat(left))] : fitted;
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
  return cuts.map((start, index) => {
    const zone = zones.findLast((one) => one.start <= start && start < one.end);
    return {
      text: text.slice(start, cuts[index + 1]),
      tone: zone?.tone ?? tone,
      ...(zone?.tone === 'match' && zone.start === start && { beginsMatch: true }),
    };
  });
};

/** Zones of a whole text as zones of its part that starts at `offset`; one that began before it starts below 0. */
export const shifted = (zones: readonly Zone[], offset: number): readonly Zone[] =>
  zones.flatMap(({ start, end, tone }) =>
    end > offset ? [{ start: start - offset, end: end - offset, tone }] : [],
  );

/** The line under the cursor: one even bar, matches still told apart. */
export const underCursor = (line: Line): Line =>
  line.map(({ text, tone }) => ({
    text,
    tone: tone === 'match' || tone === 'strong' ? 'cursor-match' : 'cursor',
  }));
