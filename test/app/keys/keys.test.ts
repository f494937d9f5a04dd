import { describe, expect, it } from 'vitest';
import { handlers } from '../../../src/app/keys/commands.ts';
import {
  bindings,
  bindingsIn,
  commandFor,
  hintsFor,
  type Binding,
} from '../../../src/app/keys/keys.ts';
import { isTyping } from '../../../src/app/keys/mode-groups.ts';
import { pressesOf } from '../../../src/app/input/press.ts';
import { modeOf } from '../../../src/app/state.ts';
import { messagesIn, languages } from '../../../src/i18n/language.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press } from '../../helpers/drive.ts';
import { modes, wayTo } from '../../helpers/modes.ts';

const table = bindings as readonly Binding[];

/** What Chinese input methods deliver for a key: its full-width form, and the mark that stands on it. */
const chineseForms = (key: string): readonly string[] => {
  if (key === 'space') return ['\u3000'];
  const wide = String.fromCodePoint((key.codePointAt(0) ?? 0) + 0xfee0);
  const marks: Readonly<Record<string, string>> = { '/': '、', '[': '【', ']': '】' };
  return [wide, ...[marks[key]].filter((mark) => mark !== undefined)];
};

describe('the key table', () => {
  it.each(modes)('is reached in mode %s from a dashboard just opened', (mode) => {
    expect(modeOf(press(deskWith(), opened(), wayTo[mode]).state)).toBe(mode);
  });

  it('names no mode that nothing leads to, and leaves none without keys', () => {
    expect([...new Set(table.flatMap((binding) => binding.modes))].toSorted()).toEqual(
      modes.toSorted(),
    );
  });

  it.each(modes)('gives no key two meanings in mode %s', (mode) => {
    const keys = bindingsIn(mode).flatMap((binding) => binding.keys);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it('has a way to leave every mode, and never quits by Esc', () => {
    for (const mode of modes) {
      expect([mode, commandFor(mode, 'escape')]).toEqual([mode, 'back']);
      expect([mode, commandFor(mode, 'ctrl-c')]).toEqual([mode, 'quit']);
    }
  });

  it('reaches every handler, and every binding has one', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(
      [...new Set(table.map(({ command }) => command))].toSorted(),
    );
  });

  it.each(languages)('is translated into %s, key names included', (language) => {
    const { dashboard } = messagesIn(language);
    for (const { command, keys } of table) {
      const { hint, help } = dashboard.commands[command];
      expect([command, hint.trim() !== '', help.trim() !== '']).toEqual([command, true, true]);
      for (const key of keys.filter((key) => key.length > 1 && !/^ctrl-|^shift-/u.test(key))) {
        expect(dashboard.keyNames).toHaveProperty(key);
      }
    }
  });

  it('hints only at keys that hold in the mode', () => {
    for (const binding of table) {
      for (const mode of binding.hint ?? []) expect(binding.modes).toContain(mode);
    }
    expect(hintsFor('list')[0]?.command).toBe('toggle-done');
  });

  it('leaves letters to the text in modes with a field', () => {
    const fields = modes.filter(isTyping);
    expect(fields.toSorted()).toEqual(
      ['search', 'unit-picker', 'help', 'remark', 'due', 'saved-filter-name'].toSorted(),
    );
    for (const mode of fields) {
      const keys = bindingsIn(mode).flatMap((binding) => binding.keys);
      expect(keys.filter((key) => key === 'space' || key.length === 1)).toEqual([]);
    }
  });

  it.each(modes.filter((mode) => !isTyping(mode)))(
    'means the same by the keys of a Chinese input method in mode %s',
    (mode) => {
      const keys = bindingsIn(mode).flatMap((binding) => binding.keys);
      const printed = keys.filter((key) => key === 'space' || key.length === 1);
      expect(printed).toContain('?');
      for (const key of printed) {
        for (const form of chineseForms(key)) {
          const commands = pressesOf(form, {}).map((one) => commandFor(mode, one.key));
          expect([form, ...commands]).toEqual([form, commandFor(mode, key)]);
        }
      }
    },
  );
});
