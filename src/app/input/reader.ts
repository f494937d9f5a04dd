/** Tells apart what a terminal sends: keys, reports of the mouse, pastes, answers. In the order in which they came. */
import { graphemes } from '../../text/graphemes.ts';
import { mouseReport, type MouseReport } from './mouse.ts';
import {
  begunAt,
  cursorColumn,
  cutPasteEnd,
  functionKey,
  isAnswer,
  isRest,
  pasteMarks,
} from './sequence.ts';

/** A piece of the input. */
export type Token =
  /** Text and whole sequences of keys, for Ink to read. */
  | { readonly kind: 'keys'; readonly text: string }
  /** The Esc key, and function keys. */
  | { readonly kind: 'key'; readonly key: 'escape' | 'f1' | 'f5' }
  | { readonly kind: 'mouse'; readonly report: MouseReport }
  | { readonly kind: 'paste'; readonly text: string }
  /** Where the cursor is, as asked: its column, 1-based. */
  | { readonly kind: 'cursor'; readonly column: number };

/** How far the input was understood. */
export type Reading = {
  /** The beginning of a sequence whose rest has not come yet. */
  readonly pending: string;
  /** What was pasted so far, while a paste is open. */
  readonly paste: string | undefined;
  /** What was taken for ended though its end had not come, a paste or ESC by itself: what comes at once may belong to it. */
  readonly late: 'paste' | 'escape' | undefined;
};

/** Nothing read yet. */
export const nothingRead: Reading = { pending: '', paste: undefined, late: undefined };

/** What was understood, and how to go on. */
export type ReadingStep = { readonly reading: Reading; readonly tokens: readonly Token[] };

const tokensOf = (sequence: string): readonly Token[] => {
  const report = mouseReport(sequence);
  if (report !== undefined) return report === 'other' ? [] : [{ kind: 'mouse', report }];
  const key = functionKey(sequence);
  if (key !== undefined) return [{ kind: 'key', key }];
  const column = cursorColumn(sequence);
  if (column !== undefined) return [{ kind: 'cursor', column }];
  return isAnswer(sequence) ? [] : [{ kind: 'keys', text: sequence }];
};

/** Reads on in an open paste. */
const readPaste = (paste: string, input: string): ReadingStep => {
  const end = input.indexOf(pasteMarks.end);
  if (end < 0) {
    const pending = cutPasteEnd.exec(input)?.[0] ?? '';
    const text = paste + input.slice(0, input.length - pending.length);
    return { reading: { pending, paste: text, late: undefined }, tokens: [] };
  }
  const text = paste + input.slice(0, end);
  const { reading, tokens } = readInput(input.slice(end + pasteMarks.end.length));
  return { reading, tokens: [{ kind: 'paste', text }, ...tokens] };
};

/** Reads what comes behind a paste that was taken for ended: more of it, its end at last, or a key. */
const readLatePaste = (input: string): ReadingStep => {
  const end = input.indexOf(pasteMarks.end);
  if (end >= 0) {
    const { reading, tokens } = readInput(input.slice(end + pasteMarks.end.length));
    return { reading, tokens: [{ kind: 'paste', text: input.slice(0, end) }, ...tokens] };
  }
  const isKey = input.startsWith('\u001B') || graphemes(input).length === 1;
  return isKey
    ? readInput(input)
    : {
        reading: { ...nothingRead, late: 'paste' },
        tokens: [{ kind: 'paste', text: input }],
      };
};

/**
 * Reads what comes behind an ESC that was taken for the key, and has done what the key does: on a slow line it may be
 * the rest of a sequence, of which no part was typed.
 */
const readLateEscape = (input: string): ReadingStep =>
  readInput(isRest(input) ? `\u001B${input}` : input);

/** Reads what was typed, up to the beginning of a paste. */
const readInput = (input: string): ReadingStep => {
  const tokens: Token[] = [];
  for (let at = 0; at < input.length;) {
    const escape = input.indexOf('\u001B', at);
    const text = input.slice(at, escape < 0 ? input.length : escape);
    if (text !== '') tokens.push({ kind: 'keys', text });
    if (escape < 0) break;
    const begun = begunAt(input, escape);
    if (begun.kind === 'cut') {
      return { reading: { ...nothingRead, pending: input.slice(escape) }, tokens };
    }
    if (begun.kind === 'esc') {
      tokens.push({ kind: 'key', key: 'escape' });
      at = escape + 1;
      continue;
    }
    at = escape + begun.text.length;
    if (begun.text === pasteMarks.start) {
      const step = readPaste('', input.slice(at));
      return { reading: step.reading, tokens: [...tokens, ...step.tokens] };
    }
    if (begun.text !== pasteMarks.end) tokens.push(...tokensOf(begun.text));
  }
  return { reading: nothingRead, tokens };
};

/**
 * Reads on. `input` is a piece of any length; characters and sequences may be cut anywhere.
 *
 * @example read(nothingRead, 'j\u001B').tokens // [{kind: 'keys', text: 'j'}]; ESC may begin a sequence
 */
export const read = ({ pending, paste, late }: Reading, input: string): ReadingStep => {
  if (paste !== undefined) return readPaste(paste, pending + input);
  switch (late) {
    case 'paste':
      return readLatePaste(input);
    case 'escape':
      return readLateEscape(input);
    case undefined:
      return readInput(pending + input);
  }
};

/** Milliseconds after which what has come so far is taken for all: `patienceFor` a reading; undefined: nothing is open. */
export const patienceFor = ({ pending, paste, late }: Reading): number | undefined => {
  if (paste !== undefined || late !== undefined) return 1000;
  // A key by itself must not wait long; the rest of a sequence may, over a slow line, take its time.
  if (pending === '\u001B') return 50;
  return pending === '' ? undefined : 500;
};

/** What an input that stopped coming was: Esc, a key behind Esc, a paste without end; a sequence without end was nothing. */
export const readStopped = ({ pending, paste }: Reading): ReadingStep => {
  if (paste !== undefined) {
    const token: Token = { kind: 'paste', text: paste + pending };
    return { reading: { ...nothingRead, late: 'paste' }, tokens: [token] };
  }
  const isTyped = pending !== '' && pending.length <= 2;
  const typed = pending.slice(1);
  return {
    reading: pending === '\u001B' ? { ...nothingRead, late: 'escape' } : nothingRead,
    tokens: isTyped
      ? [
          { kind: 'key', key: 'escape' },
          ...(typed === '' ? [] : [{ kind: 'keys', text: typed } as const]),
        ]
      : [],
  };
};
