import { describe, expect, it } from 'vitest';
import { helpEntries, type HelpEntry } from '../../../src/app/screen/help.ts';
import { bindingsIn, type Command } from '../../../src/app/keys/keys.ts';
import { isTyping } from '../../../src/app/keys/mode-groups.ts';
import type { Mode } from '../../../src/app/state.ts';
import { update } from '../../../src/app/update.ts';
import { languages } from '../../../src/i18n/language.ts';
import { deskWith } from '../../helpers/desk.ts';
import { keyed, press, screenText, type Driven } from '../../helpers/drive.ts';
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

  it.each(overHelp)('names in mode %s the keys that hold there, and no others', (mode) => {
    const { keyNames } = desk.messages.dashboard;
    const start = press(desk, worked(size), prepared[mode][0] ?? '');
    const entries = entriesOf(press(desk, start, '<f1>')).filter(({ isHere }) => isHere);
    const named = entries.flatMap(({ command, keys }) =>
      command === undefined ? [] : keys.split(' ').map((key) => `${command} ${key}`),
    );
    const names: Readonly<Record<string, string>> = { ...keyNames, 'shift-tab': 'Shift-Tab' };
    const bound = bindingsIn(mode).flatMap(({ command, keys }) =>
      keys.map((key) => `${command} ${names[key] ?? key.replace('ctrl-', 'Ctrl-')}`),
    );
    expect(named.toSorted()).toEqual(bound.toSorted());
  });

  it('that has several sets of keys elsewhere tells where each holds', () => {
    const told = (keys: string, command: Command) =>
      entriesOf(press(desk, worked(size), keys))
        .filter((one) => one.command === command)
        .map((one) => `${one.keys} ${one.help}`);
    expect(told('?', 'accept')).toEqual([
      '回车 菜单中、输入时:确定',
      '回车 空格 状态菜单、报告菜单中:确定',
    ]);
    expect(told('/<f1>', 'up')).toEqual(['上 上移一行']);
    expect(told('d<f1>', 'up')).toEqual(['上 k 上移一行', '上 输入时:上']);
    expect(told('m?', 'back')).toEqual(['Esc q 返回一层,或取消最后一个筛选条件;不会退出']);
    expect(told('?', 'quit')).toEqual(['q Ctrl-c 退出(进度已随时保存)']);
  });
});

/** The signs of the screen, as the help ends with them. */
const signs = ['☐', '»', '☑', '✗', '!', '~', '-', '?', '*', '"', '+', '+2', '..', '>'];

describe('the signs in the help', () => {
  /** What stands at the end of the lines of the help: the sign of each row. */
  const shown = (state: Driven['state']): readonly string[] =>
    screenText(desk, state).flatMap((line) => /^[ >] (\S+) /u.exec(line)?.[1] ?? []);

  it.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 12 },
  ])('are all come by on the way down, by the keys and by the wheel: $columns x $rows', (size) => {
    const down = (by: (at: Driven) => Driven): readonly string[] => {
      const all = new Set<string>();
      let at = press(desk, worked(size), '?');
      for (let step = 0; step < 120; step += 1) {
        at = by(at);
        for (const sign of shown(at.state)) all.add(sign);
      }
      return [...all];
    };
    const wheel = { kind: 'mouse', event: { kind: 'wheel', x: 5, y: 5, by: 1 } } as const;
    expect(down((at) => press(desk, at, '<down>'))).toEqual(expect.arrayContaining(signs));
    expect(down((at) => update(desk, at.state, wheel))).toEqual(expect.arrayContaining(signs));
  });

  it('are what End leads to', () => {
    const { state } = press(desk, worked(size), '?<end>');
    expect(shown(state)).toEqual(expect.arrayContaining(['☐', '»', '"', '+', '..']));
  });

  it.each([
    ['临期', '-'],
    ['"', '"'],
    ['备注', '"'],
    ['☑', '☑'],
  ])('are found by their words and by themselves: %s', (typed, sign) => {
    const found = entriesOf(press(desk, worked(size), `?${typed}`));
    expect(found.filter(({ group }) => group === 'signs').map(({ keys }) => keys)).toContain(sign);
  });

  it.each(languages)('are told in %s in the words of the screen', (language) => {
    const own = deskWith({ language });
    const { state } = press(own, worked(size), '?');
    if (state.layer?.kind !== 'help') throw new Error('no help');
    const words = helpEntries(own, state, state.layer).filter(({ group }) => group === 'signs');
    const { status } = own.messages.vocabulary;
    expect(words.map(({ help }) => help)).toEqual(expect.arrayContaining(Object.values(status)));
    expect(words.map(({ keys }) => keys).toSorted()).toEqual(signs.toSorted());
  });

  it('do nothing when they are chosen', () => {
    const on = press(desk, worked(size), '?"');
    expect(press(desk, on, '<enter>').state.layer?.kind).toBe('help');
  });
});

describe('Home and End above a list', () => {
  const cursorAfter = (keys: string): number => {
    const { layer } = press(desk, worked(size), keys).state;
    return layer !== undefined && 'cursor' in layer ? layer.cursor : Number.NaN;
  };

  it('lead to its edges once the caret is at that of the field', () => {
    expect(cursorAfter('u市<home>')).toBe(0);
    expect(cursorAfter('u市<end>')).toBeGreaterThan(2);
    expect(cursorAfter('u市<end><home>')).toBe(cursorAfter('u市<end>'));
    expect(cursorAfter('u市<end><home><home>')).toBe(0);
  });

  it('leave the cursor of the list alone while the caret moves', () => {
    expect(cursorAfter('u市<down><left>')).toBe(1);
    expect(cursorAfter('?司<left>')).toBe(0);
    expect(cursorAfter('?<left>')).toBe(-1);
  });
});
