import { describe, expect, it } from 'vitest';
import { commandFor } from '../../src/app/keys/keys.ts';
import { languages } from '../../src/i18n/language.ts';
import { keysNamed } from '../helpers/named-keys.ts';
import { toldKeys } from '../helpers/told-keys.ts';
import { wordsIn } from '../helpers/words.ts';

/** Texts with letters and marks by themselves that are no keys of the dashboard. */
const noKeys: Readonly<Record<string, string>> = {
  'dashboard.tooSmall': 'the x of a size',
  'dashboard.doneOf': 'figures',
  'dashboard.countOf': 'figures',
  'dashboard.unitCount': 'figures',
  'dashboard.matchPlace': 'figures',
  'dashboard.stepsDone': 'figures',
  'commands.usage.didYouMean': 'a question mark',
  'commands.usage.unknownEnding': 'an article',
};

/** The texts of the dashboard and about it, with the keys that each names. */
const namedIn = (language: (typeof languages)[number]) =>
  Object.fromEntries(
    [...wordsIn(language)]
      .filter(
        ([path]) =>
          (path.startsWith('dashboard.') && !path.startsWith('dashboard.keyNames.')) ||
          path.startsWith('commands.usage.') ||
          path === 'commands.help.mine',
      )
      .filter(([path]) => noKeys[path] === undefined)
      .map(([path, texts]) => {
        const keys = [...texts].flatMap((text) => keysNamed(language, text));
        return [path, [...new Set(keys)].toSorted()] as const;
      })
      .filter(([, keys]) => keys.length > 0),
  );

describe.each(languages)('a text in %s that names keys', (language) => {
  const named = namedIn(language);

  it('is known, with the modes in which it is read', () => {
    expect(Object.keys(named).toSorted()).toEqual(Object.keys(toldKeys).toSorted());
  });

  it.each(Object.entries(named))('names keys that hold there: %s, %j', (path, keys) => {
    const told = toldKeys[path];
    for (const key of keys) {
      const later = told?.later?.[key];
      for (const mode of later === undefined ? (told?.in ?? []) : [later]) {
        expect([mode, key, commandFor(mode, key) !== undefined]).toEqual([mode, key, true]);
      }
    }
  });
});

describe('the two languages', () => {
  it('name the same keys', () => {
    expect(namedIn('en')).toEqual(namedIn('zh'));
  });
});
