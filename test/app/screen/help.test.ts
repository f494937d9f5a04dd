import { describe, expect, it } from 'vitest';
import { helpEntries, type HelpEntry } from '../../../src/app/screen/help.ts';
import { bindingsIn, isTyping, type Command } from '../../../src/app/keys/keys.ts';
import type { Mode } from '../../../src/app/state.ts';
import { deskWith } from '../../helpers/desk.ts';
import { keyed, press, type Driven } from '../../helpers/drive.ts';
import { modes } from '../../helpers/modes.ts';
import { prepared, worked } from '../../helpers/worked.ts';

const desk = deskWith();
const size = { columns: 80, rows: 24 };

/** The help opened over a mode, to read or to run a command. */
const opening = (mode: Mode): readonly string[] => (isTyping(mode) ? ['<f1>'] : ['?', ':']);

const entriesOf = ({ state }: Driven): readonly HelpEntry[] => {
  expect(state.layer?.kind).toBe('help');
  return state.layer?.kind === 'help' ? helpEntries(desk, state, state.layer) : [];
};

/** The help with each of its entries under the cursor, from the first one down. */
const walk = (open: Driven): readonly (readonly [HelpEntry, Driven])[] => {
  let at = open;
  return entriesOf(open).map((entry, index) => {
    const { layer } = at.state;
    if (layer?.kind !== 'help' || layer.cursor < index) at = press(desk, at, '<down>');
    expect(at.state.layer).toMatchObject({ kind: 'help', cursor: index });
    return [entry, at];
  });
};

/** A dashboard but for the place where the lines of the help were left. */
const leaving = ({ state, effects }: Driven) => {
  const { help: _, ...tops } = state.tops;
  return { state: { ...state, tops }, effects };
};

const overHelp: readonly Mode[] = modes.filter((mode) => mode !== 'help');

describe('an entry of the help', () => {
  it.each(overHelp)('does in mode %s what its key does there', (mode) => {
    for (const keys of prepared[mode]) {
      const start = press(desk, worked(size), keys);
      for (const key of opening(mode)) {
        const here = walk(press(desk, start, key)).filter(
          ([{ isHere, command }]) => isHere && command !== undefined,
        );
        expect(new Set(here.map(([{ command }]) => command))).toEqual(
          new Set(bindingsIn(mode).map(({ command }) => command)),
        );
        for (const [{ command }, at] of here) {
          const binding = bindingsIn(mode).find((one) => one.command === command);
          const direct = press(desk, start, keyed(binding?.keys[0] ?? ''));
          expect([command, leaving(press(desk, at, '<enter>'))]).toEqual([
            command,
            leaving(direct),
          ]);
        }
      }
    }
  });

  it.each(overHelp)('that has no key in mode %s only says so', (mode) => {
    const start = press(desk, worked(size), prepared[mode][0] ?? '');
    const elsewhere = walk(press(desk, start, '<f1>')).filter(([{ isHere }]) => !isHere);
    expect(elsewhere).not.toEqual([]);
    for (const [, at] of elsewhere) {
      expect(press(desk, at, '<enter>')).toEqual({
        state: { ...at.state, notice: { kind: 'not-here' } },
        effects: at.effects,
      });
    }
  });

  it('stands for every key of its command', () => {
    const entries = entriesOf(press(desk, worked(size), '?'));
    const words = (command: Command) => entries.filter((one) => one.command === command);
    expect(words('help').map(({ keys }) => keys)).toEqual(['? F1']);
    expect(words('accept').map(({ keys }) => keys)).toEqual(['回车 空格']);
    expect(new Set(entries.map(({ command }) => command)).size).toBe(entries.length);
  });
});
