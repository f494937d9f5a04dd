import { graphemes } from '../../text/graphemes.ts';

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
  readonly super?: boolean;
  readonly hyper?: boolean;
  readonly eventType?: 'press' | 'repeat' | 'release' | undefined;
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

/** Chinese punctuation that NFKC doesn't map to the key that types it. */
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
  // Only terminals where another program left kitty's protocol on report these.
  const isOther = flags.eventType === 'release' || flags.super === true || flags.hyper === true;
  if (isOther) return [];
  const presses = pressesIn(input, flags);
  // Terminals send Alt+x as ESC x, which can't be told from Esc, then x.
  return flags.meta === true && presses.length > 0 && presses[0]?.key !== 'escape'
    ? [{ key: 'escape', text: '' }, ...presses]
    : presses;
};

const pressesIn = (input: string, flags: KeyFlags): readonly Press[] => {
  if (flags.tab === true) return [{ key: flags.shift === true ? 'shift-tab' : 'tab', text: '' }];
  const name = named.find(([flag]) => flags[flag] === true)?.[1];
  if (name !== undefined) return [{ key: name, text: '' }];
  if (flags.ctrl === true) return [{ key: `ctrl-${input}`, text: '' }];
  return graphemes(input).map(pressOf);
};
