import { describe, expect, it } from 'vitest';
import { keySets, keySetWords } from '../../../src/app/keys/key-sets.ts';
import { commandFor } from '../../../src/app/keys/keys.ts';
import { languages, messagesIn } from '../../../src/i18n/language.ts';
import { modes } from '../../helpers/modes.ts';

const sets = [...keySets.values()].flat();

describe('the keys of a command', () => {
  it('are told as one where they do the same, and hold in every mode that is told', () => {
    for (const { command, keys, modes: held } of sets) {
      for (const mode of held) {
        expect([mode, ...keys.map((key) => commandFor(mode, key))]).toEqual([
          mode,
          ...keys.map(() => command),
        ]);
      }
    }
    const named = sets.map(({ command, keys }) => `${command} ${keys.join(' ')}`);
    expect(named.length).toBe(new Set(named).size);
  });

  it.each(languages)('are never told in %s in the same words as other keys of it', (language) => {
    const messages = messagesIn(language);
    const told = sets.map((set) => `${set.command}: ${keySetWords(messages, set)}`);
    expect(told.filter((words, index) => told.indexOf(words) !== index)).toEqual([]);
  });

  it.each(modes)(
    'in mode %s: q leads back from menus, quits views, and is typed elsewhere',
    (mode) => {
      const words = sets
        .filter(({ keys, modes: held }) => keys.includes('q') && held.includes(mode))
        .map((set) => keySetWords(messagesIn('en'), set));
      const expected = { back: ['in menus: back'], quit: ['quit (progress is already saved)'] };
      const command = commandFor(mode, 'q');
      expect(words).toEqual(command === 'back' || command === 'quit' ? expected[command] : []);
    },
  );
});
