// Keys, reports and answers of a terminal start with ESC: ECMA-48 (CSI, SS3, OSC, DCS), xterm's control sequences.
/* eslint-disable no-control-regex */

/** Sequences from their ESC to their end, those first that others would take for their own. */
const whole = new RegExp(
  [
    // A report of the mouse as terminals without SGR reports send it: three bytes of any kind follow.
    String.raw`\x1B\[M[^]{3}`,
    // Function keys of the Linux console, page keys of PuTTY.
    String.raw`\x1B\[\[(?:[A-E]|\d~)`,
    // Keys of rxvt with Shift.
    String.raw`\x1B\[[2-8]\$`,
    String.raw`\x1B\[[0-?]*[ -/]*[@-LN-Z\\-~]`,
    String.raw`\x1B\[[0-?]+[ -/]*[@-~]`,
    String.raw`\x1BO[\d;]*[@-~]`,
    // Answers in words; Esc followed by ], P or _ alone is typed.
    String.raw`\x1B\]\d[^\x07\x1B]*(?:\x07|\x1B\\)`,
    String.raw`\x1BP[\d>!|$+=][^\x1B]*\x1B\\`,
    String.raw`\x1B[_^X][^\x1B]*\x1B\\`,
  ].join('|'),
  'uy',
);

/** Beginnings of such sequences, at the end of what was read. */
const begun = new RegExp(
  [
    String.raw`\x1B`,
    String.raw`\x1B\[M[^]{0,2}`,
    String.raw`\x1B\[\[\d?`,
    String.raw`\x1B\[[0-?]*[ -/]*`,
    String.raw`\x1BO[\d;]*`,
    String.raw`\x1B\](?:\d[^\x07\x1B]*\x1B?)?`,
    String.raw`\x1BP(?:[\d>!|$+=][^\x1B]*\x1B?)?`,
    String.raw`\x1B_G[^\x1B]*\x1B?`,
  ]
    .map((form) => `(?:${form})$`)
    .join('|'),
  'uy',
);

/** What an ESC in the input begins: `esc` is the key itself, and what follows it was typed. */
export type Begun =
  | { readonly kind: 'sequence'; readonly text: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'esc' };

/** Tells what begins at an ESC; `cut`: the rest of it has not been read yet. */
export const begunAt = (input: string, at: number): Begun => {
  whole.lastIndex = at;
  const [text] = whole.exec(input) ?? [];
  if (text !== undefined) return { kind: 'sequence', text };
  begun.lastIndex = at;
  return begun.test(input) ? { kind: 'cut' } : { kind: 'esc' };
};

const rest = /^\[(?:[A-DFHZ]|<?\d[\d;]*[A-Zm~]|(?:<|\d\d|\d;)[\d;]*$)/u;

/**
 * Whether an input looks like the rest of a sequence whose ESC came by itself: an arrow, a numbered key, the mark of a
 * paste, a report of the mouse, or the beginning of one. A bracket alone is a key, and before most other keys, too.
 */
export const isRest = (input: string): boolean => rest.test(input);

/** What a terminal puts around a paste (xterm, "Bracketed Paste Mode"). */
export const pasteMarks = { start: '\u001B[200~', end: '\u001B[201~' } as const;

/** The end of a read in which the mark that ends a paste may have begun. */
export const cutPasteEnd = /\u001B(?:\[(?:2(?:0(?:1)?)?)?)?$/u;

const helpKey = /^\u001B(?:OP|\[(?:11~|\[A|(?:1;1)?P))$/u;
const reloadKey = /^\u001B\[(?:15~|\[E)$/u;

/** The function key that a sequence stands for, of those that mean something here: Ink tells none of them. */
export const functionKey = (sequence: string): 'f1' | 'f5' | undefined => {
  if (helpKey.test(sequence)) return 'f1';
  return reloadKey.test(sequence) ? 'f5' : undefined;
};

const position = /^\u001B\[\d+;(\d+)R$/u;

/** The column in an answer to "where is the cursor?" (DSR 6), 1-based. */
export const cursorColumn = (sequence: string): number | undefined => {
  const [, column] = position.exec(sequence) ?? [];
  return column === undefined ? undefined : Number(column);
};

/** Whether a sequence is an answer in words (OSC, DCS, APC), which is no key. */
export const isAnswer = (sequence: string): boolean => /^\u001B[\]P_^X]/u.test(sequence);
