/** What the mouse did, in 0-based cells; `at` is when, in milliseconds of any clock. */
export type MouseEvent =
  | { readonly kind: 'click'; readonly x: number; readonly y: number; readonly at: number }
  | { readonly kind: 'wheel'; readonly x: number; readonly y: number; readonly by: 1 | -1 };

/** A press of the first button. */
export type Click = Extract<MouseEvent, { kind: 'click' }>;

// SGR mouse reports (xterm, "Extended coordinates", mode 1006): CSI < button ; column ; row M for a press.
// eslint-disable-next-line no-control-regex -- reports of a terminal start with ESC
const report = /\u001B\[<(\d+);(\d+);(\d+)([Mm])/gu;

/** Reads the reports among what a terminal sends at a time: presses of the first button and turns of the wheel. */
export const mouseEvents = (input: string, at: number): readonly MouseEvent[] =>
  [...input.matchAll(report)].flatMap(([, button, column, row, end]): readonly MouseEvent[] => {
    const cell = { x: Number(column) - 1, y: Number(row) - 1 };
    if (end === 'm') return [];
    if (button === '0') return [{ kind: 'click', ...cell, at }];
    if (button === '64') return [{ kind: 'wheel', ...cell, by: -1 }];
    return button === '65' ? [{ kind: 'wheel', ...cell, by: 1 }] : [];
  });

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

// xterm and VT220 spellings of the function keys, which Ink does not tell apart.
// eslint-disable-next-line no-control-regex -- keys of a terminal start with ESC
const functionKeys = /\u001B(?:OP|\[11~|\[\[A)|\u001B\[(?:15~|\[E)/gu;

/** The function keys among what a terminal sends: `f1`, `f5`. */
export const functionKeysIn = (input: string): readonly ('f1' | 'f5')[] =>
  [...input.matchAll(functionKeys)].map(([sequence]) => (/15~|\[E$/u.test(sequence) ? 'f5' : 'f1'));
