import { stringWidth } from '../../text/width.ts';

/** A line as a terminal holds it, column by column. */
export type StyledCells = {
  /** The character that begins in a column; '' in the second column of a wide one. */
  readonly texts: readonly string[];
  /** Parameters of SGR (ECMA-48) that are in force there: `1;36`; '' for plain text. */
  readonly styles: readonly string[];
};

/** Characters that never join their neighbours: what nearly every line consists of. */
const simpleLine =
  // eslint-disable-next-line no-control-regex -- sequences start with ESC
  /^(?:[\x20-\x7E«·»×\u2010-\u2027→│\u254C-\u254F░☐-☒✗\u3000-\u3029\u4E00-\u9FFF\uFF01-\uFF60]|\u001B\[[\d;]*m)*$/u;

/** Each parameter by what it sets; the places are those of `Style`. */
type Style = readonly [weight: string, faint: string, ...others: string[]];

const plain: Style = ['', '', '', '', '', '', '', ''];

const places: Readonly<Record<string, number>> = { 1: 0, 2: 1, 3: 2, 4: 3, 7: 4, 9: 5 };
const ends: Readonly<Record<string, readonly number[]>> = {
  22: [0, 1],
  23: [2],
  24: [3],
  27: [4],
  29: [5],
  39: [6],
  49: [7],
};

/** The place of a colour among the sixteen: text 6, background 7. */
const colourPlace = (parameter: string): number | undefined => {
  if (/^(?:3[0-7]|9[0-7])$/u.test(parameter)) return 6;
  return /^(?:4[0-7]|10[0-7])$/u.test(parameter) ? 7 : undefined;
};

const put = (style: Style, at: readonly number[], value: string): Style =>
  style.map((before, index) => (at.includes(index) ? value : before)) as unknown as Style;

/** A style after one sequence more; undefined for parameters that the dashboard never uses. */
const after = (style: Style, parameters: string): Style | undefined => {
  let now: Style = style;
  for (const parameter of parameters.split(';')) {
    const place = places[parameter] ?? colourPlace(parameter);
    const ended = ends[parameter];
    if (parameter === '' || parameter === '0') now = plain;
    else if (place !== undefined) now = put(now, [place], parameter);
    else if (ended !== undefined) now = put(now, ended, '');
    else return undefined;
  }
  return now;
};

const parse = (line: string): StyledCells | undefined => {
  if (!simpleLine.test(line)) return undefined;
  const texts: string[] = [];
  const styles: string[] = [];
  let style = plain;
  let parameters = '';
  for (let at = 0; at < line.length; at += 1) {
    if (line.charAt(at) === '\u001B') {
      const end = line.indexOf('m', at);
      const next = after(style, line.slice(at + 2, end));
      if (next === undefined) return undefined;
      style = next;
      parameters = style.filter((set) => set !== '').join(';');
      at = end;
      continue;
    }
    const character = line.charAt(at);
    texts.push(character);
    styles.push(parameters);
    if (stringWidth(character) === 2) {
      texts.push('');
      styles.push(parameters);
    }
  }
  return parameters === '' ? { texts, styles } : undefined;
};

/** Lines of several screens, most of which are drawn again and again. */
const most = 1000;
const known = new Map<string, StyledCells | undefined>();

/**
 * The cells of a line; undefined when it holds anything but the characters that most lines consist of and
 * the sixteen colours, or doesn't end as plain text: nobody should guess about those.
 *
 * @example styledCells('\u001B[1m市\u001B[22m') // {texts: ['市', ''], styles: ['1', '1']}
 */
export const styledCells = (line: string): StyledCells | undefined => {
  if (known.has(line)) return known.get(line);
  if (known.size >= most) known.clear();
  const cells = parse(line);
  known.set(line, cells);
  return cells;
};
