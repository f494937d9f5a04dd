import { graphemes } from './graphemes.ts';
import { quantitiesIn } from './quantities.ts';
import { displayWidth, type AmbiguousWidth } from './width.ts';

/** One line of a wrapped text; `start` is the UTF-16 offset of its first character in the whole text. */
export type Line = { readonly text: string; readonly start: number };

// Line-breaking prohibitions of Chinese typesetting: W3C, Requirements for Chinese Text Layout (CLREQ), 3.1.
const notAtLineStart = /^[,.;:!?%)\]}、，。．；：！？％）》〉」』】〕〗”’…—·～~\u3000]/u;
const notAtLineEnd = /[([{（《〈「『【〔〖“‘￥$]$/u;
const number = /^[0-9０-９]$/u;
const hanNumber = /^[〇零一二两三四五六七八九十百千万亿几半]$/u;
/** Measure words (量词) and units that a number written in characters is read with: 三个, 两年, 五万元. */
const measure =
  /^[个项家件名条次年月日天周季处所座期批套场类种级倍成份户亩吨元岁人支类轮层面课时分小公千万百]/u;
const latin = /^[A-Za-z0-9０-９@#&_'+/\\.-]$/u;
const han = /^\p{Script=Han}/u;

/** Whether a line may not end between two neighbouring graphemes. */
const isGlued = (before: string, after: string): boolean =>
  notAtLineStart.test(after) ||
  notAtLineEnd.test(before) ||
  (latin.test(before) && latin.test(after)) ||
  // A number stays with its unit (60学时, 2022年, 三个) and 第 with its number.
  (number.test(before) && han.test(after)) ||
  (hanNumber.test(before) && (measure.test(after) || hanNumber.test(after))) ||
  (before === '第' && (number.test(after) || hanNumber.test(after)));

type Chunk = { readonly text: string; readonly start: number; readonly width: number };

/** The graphemes of a text, but its quantities whole as far as they fit into `columns`. */
const pieces = (text: string, columns: number, ambiguous: AmbiguousWidth): readonly string[] => {
  const all: string[] = [];
  let done = 0;
  for (const { start, end } of quantitiesIn(text)) {
    const whole = text.slice(start, end);
    if (displayWidth(whole, ambiguous) > columns) continue;
    all.push(...graphemes(text.slice(done, start)), whole);
    done = end;
  }
  return done === 0 ? graphemes(text) : [...all, ...graphemes(text.slice(done))];
};

/** What a piece begins with, as far as it matters for a break before it: of a quantity its first digit. */
const firstOf = (piece: string): string => {
  const first = piece.charAt(0);
  return number.test(first) || hanNumber.test(first) ? first : piece;
};

/** The longest stretches that a line may not divide, each at most `columns` wide. */
const unbreakableChunks = (
  paragraph: string,
  offset: number,
  columns: number,
  ambiguous: AmbiguousWidth,
): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let current: Chunk = { text: '', start: offset, width: 0 };
  let before = '';
  for (const piece of pieces(paragraph, columns, ambiguous)) {
    const width = displayWidth(piece, ambiguous);
    const fits = current.width + width <= columns;
    if (current.text !== '' && !(fits && isGlued(before, firstOf(piece)))) {
      chunks.push(current);
      current = { text: '', start: current.start + current.text.length, width: 0 };
    }
    current = { ...current, text: current.text + piece, width: current.width + width };
    before = piece;
  }
  if (current.text !== '') chunks.push(current);
  return chunks;
};

/**
 * Breaks a text into lines of at most `columns`, at line feeds and wherever Chinese typesetting
 * allows: no closing punctuation at the start of a line, no opening bracket at its end, no number
 * apart from its unit, no Latin word divided unless it is wider than the line. Joined with the line
 * feeds, the lines are the text; a space on which a line ends may stick out.
 *
 * @example wrap('到2025年,基本建成。', 8).map(({text}) => text) // ['到2025年', … never ',基本'
 */
export const wrap = (
  text: string,
  columns: number,
  ambiguous: AmbiguousWidth = 1,
): readonly Line[] => {
  const lines: Line[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    let line: Line = { text: '', start: offset };
    let width = 0;
    for (const chunk of unbreakableChunks(paragraph, offset, Math.max(2, columns), ambiguous)) {
      if (width + chunk.width > columns && line.text !== '' && chunk.text !== ' ') {
        lines.push(line);
        line = { text: '', start: chunk.start };
        width = 0;
      }
      line = { text: line.text + chunk.text, start: line.start };
      width += chunk.width;
    }
    lines.push(line);
    offset += paragraph.length + 1;
  }
  return lines;
};

/**
 * Breaks a list into lines of at most `columns` between its entries, and within one only when it is wider
 * than a line. Joined, the lines are the entries.
 *
 * @example wrapList(['市司法局、', '市财政局'], 12).map(({text}) => text) // ['市司法局、', '市财政局']
 */
export const wrapList = (
  entries: readonly string[],
  columns: number,
  ambiguous: AmbiguousWidth = 1,
): readonly Line[] => {
  const lines: Line[] = [];
  let line: Line = { text: '', start: 0 };
  for (const entry of entries) {
    const whole = line.text + entry;
    if (displayWidth(whole, ambiguous) <= columns) {
      line = { ...line, text: whole };
      continue;
    }
    if (line.text !== '') lines.push(line);
    const start = line.start + line.text.length;
    const parts = wrap(entry, columns, ambiguous).map((part) => ({
      text: part.text,
      start: start + part.start,
    }));
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? { text: '', start };
  }
  return [...lines, line];
};
