import { traditionalPairs } from './traditional.ts';

/** A stretch of a string: UTF-16 offsets, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number };

/**
 * A string as it is compared, with the way back: unit `i` of `text` was made from `starts[i]` to
 * `ends[i]` (UTF-16 offsets, end exclusive) of the original.
 */
export type Folded = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const simplified = new Map<string, string>(
  Array.from({ length: traditionalPairs.length / 2 }, (_, index) => [
    traditionalPairs.charAt(index * 2),
    traditionalPairs.charAt(index * 2 + 1),
  ]),
);

/** 12·4, 12・4, 12．4: what people put between the month and the day. */
const dots = new Set('.·・•‧∙⋅．｡。');

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** ü is typed as v; other tone marks and accents fall away. */
const plainLetter = (character: string): string =>
  character
    .normalize('NFD')
    .replaceAll(/u[\u0300-\u0307\u0309-\u036f]*\u0308/gu, 'v')
    .replaceAll(/\p{M}/gu, '');

/** Everything that isn't a letter, a number or % carries no meaning here: “八五”普法 is found by 八五普法. */
const foldCharacter = (character: string): string => {
  const plain = plainLetter(character.normalize('NFKC').toLowerCase());
  let folded = '';
  for (const part of plain) if (/[\p{L}\p{N}%]/u.test(part)) folded += simplified.get(part) ?? part;
  return folded;
};

const known = new Map<string, string>();

const foldKnown = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldCharacter(character);
  known.set(character, folded);
  return folded;
};

type Emit = (folded: string, start: number, end: number) => void;

const eachFolded = (original: string, emit: Emit): void => {
  let offset = 0;
  let isAfterDigit = false;
  for (const character of original) {
    const end = offset + character.length;
    if (isAfterDigit && dots.has(character)) {
      const next = foldKnown(String.fromCodePoint(original.codePointAt(end) ?? 0));
      if (next !== '' && isDigit(next)) emit('.', offset, end);
      isAfterDigit = false;
    } else {
      const folded = foldKnown(character);
      if (folded !== '') {
        emit(folded, offset, end);
        isAfterDigit = isDigit(folded.slice(-1));
      }
    }
    offset = end;
  }
};

/** What a UTF-16 unit folds to, when that is one unit: looked up once for each unit in use. */
const units = new Uint16Array(0x10000);
const unknown = 0;
/** Folds to nothing. */
const dropped = 1;
/** What becomes of it, its neighbours decide. */
const dot = 2;
/** Half of a pair, or folds to several units. */
const special = 3;

const unitFor = (unit: number): number => {
  const character = String.fromCharCode(unit);
  if (dots.has(character)) return dot;
  if (unit >= 0xd800 && unit <= 0xdfff) return special;
  const folded = foldKnown(character);
  if (folded === '') return dropped;
  return folded.length === 1 ? folded.charCodeAt(0) : special;
};

const unitAt = (original: string, offset: number): number => {
  if (offset >= original.length) return dropped;
  const unit = original.charCodeAt(offset);
  const known = units[unit] ?? special;
  if (known !== unknown) return known;
  const folded = unitFor(unit);
  units[unit] = folded;
  return folded;
};

const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Folds a text without special units into `into`, from `at` on; the offset behind it, or -1 at a special one. */
const foldPlain = (original: string, into: Uint16Array, at: number): number => {
  let end = at;
  let isAfterDigit = false;
  for (let offset = 0; offset < original.length; offset += 1) {
    const folded = unitAt(original, offset);
    if (folded > special) {
      into[end++] = folded;
      isAfterDigit = isDigitUnit(folded);
    } else if (folded === special) {
      return -1;
    } else if (folded === dot && isAfterDigit) {
      const next = unitAt(original, offset + 1);
      if (next === special) return -1;
      if (isDigitUnit(next)) into[end++] = 0x2e;
      isAfterDigit = false;
    }
  }
  return end;
};

/**
 * Many texts folded and joined by line feeds, and where each begins: as `foldText` for each, ten times as
 * fast for those that have no special units, which are nearly all.
 */
export const foldJoined = (
  originals: readonly string[],
): { readonly text: string; readonly starts: readonly number[] } => {
  const room = originals.reduce((sum, { length }) => sum + length + 1, 0);
  const plain = new Uint16Array(room);
  const pieces: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let filled = 0;
  const flush = (): void => {
    pieces.push(Buffer.from(plain.buffer, 0, filled * 2).toString('utf16le'));
    filled = 0;
  };
  for (const original of originals) {
    if (starts.length > 0) {
      plain[filled++] = 0x0a;
      length += 1;
    }
    starts.push(length);
    const end = foldPlain(original, plain, filled);
    if (end < 0) {
      flush();
      const folded = foldText(original);
      pieces.push(folded);
      length += folded.length;
    } else {
      length += end - filled;
      filled = end;
    }
  }
  flush();
  return { text: pieces.join(''), starts };
};

/**
 * The form in which strings are compared: NFKC, lower case, simplified characters, ü as v, one dot
 * between digits, no other punctuation and no space: `“ＳＦＪ” 組織部` → `sfj组织部`, `12・4` → `12.4`.
 */
export const foldText = (original: string): string => {
  let text = '';
  eachFolded(original, (folded) => {
    text += folded;
  });
  return text;
};

/** As `foldText`, with the offsets that lead back to the original. */
export const fold = (original: string): Folded => {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  eachFolded(original, (folded, start, end) => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { text, starts, ends };
};

/**
 * The ranges of the original that folded units were made from, neighbours joined. Punctuation
 * between two matched characters is painted with them: [0,1,2,3] of `“八五”普法` → `八五”普法`.
 */
export const rangesOf = (folded: Folded, units: readonly number[]): readonly Range[] => {
  const ranges: Range[] = [];
  let previous = -2;
  for (const unit of units) {
    const start = folded.starts[unit];
    const end = folded.ends[unit];
    // A level of government that was put before an alias stands for nothing in the original.
    if (start === undefined || end === undefined || start === end) continue;
    const last = ranges.at(-1);
    if (last !== undefined && (unit === previous + 1 || start < last.end)) {
      ranges[ranges.length - 1] = { start: last.start, end };
    } else {
      ranges.push({ start, end });
    }
    previous = unit;
  }
  return ranges;
};
