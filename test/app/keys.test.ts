import { describe, expect, it } from 'vitest';
import { handlers } from '../../src/app/commands.ts';
import { bindings, bindingsIn, commandFor, hintsFor, type Binding } from '../../src/app/keys.ts';
import { messagesIn, languages } from '../../src/i18n/language.ts';

const table = bindings as readonly Binding[];
const modes = [...new Set(table.flatMap((binding) => binding.modes))];

describe('the key table', () => {
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
    for (const mode of ['search', 'unit-picker', 'help', 'remark', 'due', 'view-name'] as const) {
      expect(commandFor(mode, 'q')).toBeUndefined();
      expect(commandFor(mode, 'space')).toBeUndefined();
    }
  });
});
