/** What the mouse did, in 0-based cells. */
export type MouseReport =
  | { readonly kind: 'click'; readonly x: number; readonly y: number }
  | { readonly kind: 'wheel'; readonly x: number; readonly y: number; readonly by: 1 | -1 };

/** A press of the first button; `at` is when, in milliseconds of any clock. */
export type Click = Extract<MouseReport, { kind: 'click' }> & { readonly at: number };

/** What the mouse did, and a click when. */
export type MouseEvent = Click | Extract<MouseReport, { kind: 'wheel' }>;

// SGR mouse reports (xterm, "Extended coordinates", mode 1006): CSI < button ; column ; row M for a press.
// eslint-disable-next-line no-control-regex -- reports of a terminal start with ESC
const extended = /^\u001B\[<(\d+);(\d+);(\d+)([Mm])$/u;
// As terminals that know only mode 1000 send it: button, column and row as characters from 33 on.
// eslint-disable-next-line no-control-regex -- reports of a terminal start with ESC
const plain = /^\u001B\[M([^]{3})$/u;

const numbersIn = (
  sequence: string,
): readonly [button: number, x: number, y: number] | undefined => {
  const [, button, column, row, end] = extended.exec(sequence) ?? [];
  if (button !== undefined) {
    // A release says nothing that the press has not said.
    return end === 'm' ? [3, 0, 0] : [Number(button), Number(column) - 1, Number(row) - 1];
  }
  const [, characters] = plain.exec(sequence) ?? [];
  if (characters === undefined) return undefined;
  const [first = 0, x = 0, y = 0] = Array.from(characters, (one) => one.charCodeAt(0) - 32);
  return [first, x - 1, y - 1];
};

/**
 * Reads a report of the mouse: presses of the first button and turns of the wheel; `other` for what means
 * nothing here, undefined for a sequence that is no report.
 */
export const mouseReport = (sequence: string): MouseReport | 'other' | undefined => {
  const numbers = numbersIn(sequence);
  if (numbers === undefined) return undefined;
  const [button, x, y] = numbers;
  if (button === 0) return { kind: 'click', x, y };
  if (button === 64) return { kind: 'wheel', x, y, by: -1 };
  return button === 65 ? { kind: 'wheel', x, y, by: 1 } : 'other';
};

/** Milliseconds between the two presses of a double click, at most: what Windows and GNOME start with. */
const doubleClick = 500;

/** Whether a click makes a double click with the one before it: soon after it, and where it was. */
export const isDouble = (before: Click | undefined, { x, y, at }: Click): boolean =>
  before !== undefined &&
  before.y === y &&
  Math.abs(before.x - x) <= 1 &&
  at - before.at <= doubleClick;

/** What switches the reports on and off again. */
export const mouseModes = {
  on: '\u001B[?1000h\u001B[?1006h',
  off: '\u001B[?1006l\u001B[?1000l',
} as const;
