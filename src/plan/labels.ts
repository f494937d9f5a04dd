import { numeralValue } from './numerals.ts';

/** The ways in which plans number their parts; which of them is a section or an item, the outline decides. */
export type Scheme =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'comma'
  | 'bracket'
  | 'dotted'
  | 'digit'
  | 'digit-bracket'
  | 'circled';

/** A number at the start of a line. */
export type Label = {
  readonly scheme: Scheme;
  readonly number: number;
  /** As printed, without the 、 or . that ends it: `(十一)`, `五`, `1`. */
  readonly printed: string;
  /** UTF-16 units taken from the text, with the ending mark and the spaces behind it. */
  readonly length: number;
};

const hanDigits = '零〇一二三四五六七八九十百';
const han = `[${hanDigits}]{1,6}`;

const digits = '0123456789';

type Form = {
  readonly scheme: Scheme;
  /** The UTF-16 units with which such a number may begin. */
  readonly begins: string;
  readonly form: RegExp;
};

/** One row a scheme: what it looks like in folded text, the number in the first group. */
const forms: readonly Form[] = [
  {
    scheme: 'part',
    begins: '第',
    form: new RegExp(`第(${han}|\\d{1,3})(?:部分|编|篇)(?:[、:. ]|(?=\\S))[ ]*`, 'uy'),
  },
  { scheme: 'chapter', begins: '第', form: new RegExp(`第(${han}|\\d{1,3})章[、:. ]*`, 'uy') },
  { scheme: 'division', begins: '第', form: new RegExp(`第(${han}|\\d{1,3})节[、:. ]*`, 'uy') },
  {
    scheme: 'article',
    begins: '第',
    form: new RegExp(`第(${han}|\\d{1,3})条(?![例款])[、:. ]*`, 'uy'),
  },
  { scheme: 'comma', begins: hanDigits, form: new RegExp(`(${han})[、.][ ]*`, 'uy') },
  { scheme: 'bracket', begins: '(', form: new RegExp(`\\((${han})\\)[、. ]*`, 'uy') },
  {
    scheme: 'dotted',
    begins: digits,
    form: /(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、. ]+|(?=[\p{Script=Han}“《]))/uy,
  },
  {
    scheme: 'digit',
    begins: digits,
    form: /(\d{1,3})(?:[、] ?|\. *(?!\d)|\) *| {1,4}(?=[\p{Script=Han}“《]))/uy,
  },
  { scheme: 'digit-bracket', begins: '(', form: /\((\d{1,3})\)[、. ]*/uy },
  { scheme: 'circled', begins: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', form: /([①-⑳])[、. ]*/uy },
];

const none: readonly Form[] = [];

/** The rows by the UTF-16 unit that begins a number: most units begin none, and no row need be tried. */
const formsFrom = new Map<number, readonly Form[]>();
for (const form of forms) {
  for (const unit of form.begins.split('')) {
    const first = unit.charCodeAt(0);
    formsFrom.set(first, [...(formsFrom.get(first) ?? []), form]);
  }
}

const valueOf = (scheme: Scheme, numeral: string): number | undefined => {
  if (scheme === 'circled') return (numeral.codePointAt(0) ?? 0) - 0x2460 + 1;
  if (scheme === 'dotted') return numeralValue(numeral.split('.').at(-1) ?? '');
  return numeralValue(numeral);
};

/**
 * Reads the number that stands at `offset` of a folded text.
 *
 * @example labelAt('(十一)严格执法', 0) // {scheme: 'bracket', number: 11, printed: '(十一)', length: 4}
 */
export const labelAt = (folded: string, offset: number): Label | undefined => {
  for (const { scheme, form } of formsFrom.get(folded.charCodeAt(offset)) ?? none) {
    form.lastIndex = offset;
    const match = form.exec(folded);
    const whole = match?.[0];
    const numeral = match?.[1];
    if (whole === undefined || numeral === undefined) continue;
    const number = valueOf(scheme, numeral);
    if (number === undefined) continue;
    const printed = whole.replace(/[、:. ]+$/u, '').replace(/(?<=^\d+)\)$/u, '');
    return { scheme, number, printed, length: whole.length };
  }
  return undefined;
};
