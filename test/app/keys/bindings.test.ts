import { describe, expect, it } from 'vitest';
import {
  bindingsIn,
  bindings,
  commandFor,
  type Binding,
  type Command,
} from '../../../src/app/keys/keys.ts';
import { isTyping } from '../../../src/app/keys/mode-groups.ts';
import type { Size } from '../../../src/app/screen/layout.ts';
import { screenOf } from '../../../src/app/screen/screen.ts';
import { modeOf, type Mode } from '../../../src/app/state.ts';
import { deskWith } from '../../helpers/desk.ts';
import { keyed, press, type Driven } from '../../helpers/drive.ts';
import { modes } from '../../helpers/modes.ts';
import { prepared, worked } from '../../helpers/worked.ts';

const desk = deskWith();

/** A window so low that everything scrolls, and one so wide that everything stands side by side. */
const sizes: readonly Size[] = [
  { columns: 60, rows: 12 },
  { columns: 120, rows: 24 },
];

/** Bindings that have nothing to do in a mode, and why they are bound there all the same. */
const idle: Partial<Readonly<Record<Mode, Partial<Readonly<Record<Command, string>>>>>> = {
  sections: { 'pane-left': 'the leftmost pane; in the others the key leads here' },
  detail: { 'pane-right': 'the rightmost pane; in the others the key leads here' },
  units: { 'show-units': 'shown already' },
  overview: { 'show-overview': 'shown already' },
  deadlines: { 'show-deadlines': 'shown already' },
  help: { help: 'open already' },
};

/** All that a person sees but the line at the bottom, which tells what happened. */
const seen = ({ state }: Driven): string => {
  const { header, body, caret } = screenOf(desk, { ...state, notice: undefined });
  return JSON.stringify({ header, body, caret });
};

/** Whether a key has an effect on the world or the screen. */
const doesSomething = (from: Driven, key: string): boolean => {
  const after = press(desk, { ...from, effects: [] }, keyed(key));
  return after.effects.length > 0 || seen(after) !== seen(from);
};

describe('every key of the table', () => {
  it.each(modes)('does something in mode %s, or it is said why not', (mode) => {
    const starts = sizes.flatMap((size) =>
      prepared[mode].map((keys) => press(desk, worked(size), keys)),
    );
    for (const start of starts) expect(modeOf(start.state)).toBe(mode);
    for (const { command, keys } of bindingsIn(mode)) {
      for (const key of keys) {
        const isIdle = idle[mode]?.[command] !== undefined;
        expect([key, starts.some((start) => doesSomething(start, key))]).toEqual([key, !isIdle]);
      }
    }
  });

  it.each(modes.filter((mode) => !isTyping(mode)))(
    'that is not bound in mode %s does nothing there',
    (mode) => {
      const known = new Set((bindings as readonly Binding[]).flatMap(({ keys }) => keys));
      // A line feed is the Enter that was pressed before the dashboard had the terminal.
      known.delete('ctrl-j');
      const others = [...known, 'X', '0', '·'].filter((key) => commandFor(mode, key) === undefined);
      expect(others).not.toEqual([]);
      for (const start of prepared[mode].map((keys) => press(desk, worked(sizes[0]!), keys))) {
        expect(others.filter((key) => doesSomething(start, key))).toEqual([]);
      }
    },
  );
});
