import { graphemes } from '../text/graphemes.ts';

/** One press of a key: `key` is its name in the key table, `text` what it types into a field (empty: nothing). */
export type Press = { readonly key: string; readonly text: string };

/** What Ink tells about an event besides its text; the flags that name a key. */
export type KeyFlags = {
  readonly upArrow?: boolean;
  readonly downArrow?: boolean;
  readonly leftArrow?: boolean;
  readonly rightArrow?: boolean;
  readonly pageDown?: boolean;
  readonly pageUp?: boolean;
  readonly home?: boolean;
  readonly end?: boolean;
  readonly return?: boolean;
  readonly escape?: boolean;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly tab?: boolean;
  readonly backspace?: boolean;
  readonly delete?: boolean;
  readonly meta?: boolean;
};

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof KeyFlags, string])[];

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  // Enter is CR in a terminal in raw mode; LF is Ctrl-J.
  '\n': 'ctrl-j',
  '\r\n': 'enter',
  '\t': 'tab',
  '\u007F': 'backspace',
  '\b': 'backspace',
  '\u001B': 'escape',
};

/** Keys of a keyboard whose Chinese punctuation is not the NFKC form of what is printed on them. */
const chinesePunctuation: Readonly<Record<string, string>> = { '、': '/', '【': '[', '】': ']' };

const pressOf = (grapheme: string): Press => {
  const control = controls[grapheme];
  if (control !== undefined) return { key: control, text: '' };
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x20) return { key: `ctrl-${String.fromCodePoint(code + 0x60)}`, text: '' };
  const plain = chinesePunctuation[grapheme] ?? grapheme.normalize('NFKC');
  return { key: plain === ' ' ? 'space' : plain, text: grapheme };
};

/**
 * Splits one input event into presses: a terminal delivers `jj`, or `湘` with Enter, as one event.
 * Full-width and Chinese punctuation count as the keys they stand on; `text` keeps what was typed.
 *
 * @example pressesOf('ｊ、', {}) // [{key: 'j', text: 'ｊ'}, {key: '/', text: '、'}]
 */
export const pressesOf = (input: string, flags: KeyFlags): readonly Press[] => {
  if (flags.tab === true) return [{ key: flags.shift === true ? 'shift-tab' : 'tab', text: '' }];
  const name = named.find(([flag]) => flags[flag] === true)?.[1];
  if (name !== undefined) return [{ key: name, text: '' }];
  if (flags.ctrl === true) return [{ key: `ctrl-${input}`, text: '' }];
  const typed = graphemes(input).map(pressOf);
  // No key here has Alt: Esc and the next key, typed fast or sent as one, arrive as if it had.
  return flags.meta === true ? [{ key: 'escape', text: '' }, ...typed] : typed;
};
