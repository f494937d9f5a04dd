import type { Unit } from '../../../src/plan/plan.ts';
import {
  bySyllable,
  chooser,
  common,
  homophoneOf,
  syllablesOf,
  toTraditional,
} from './characters.ts';

/** A query and the units of which one must come first. */
export type UnitQuery = {
  readonly kind: string;
  readonly query: string;
  readonly units: readonly string[];
};

const confusions: readonly (readonly [RegExp, string])[] = [
  [/^zh/u, 'z'],
  [/^ch/u, 'c'],
  [/^sh/u, 's'],
  [/^z(?!h)/u, 'zh'],
  [/^s(?!h)/u, 'sh'],
  [/([aei])ng$/u, '$1n'],
  [/([aei])n$/u, '$1ng'],
];

const blurred = (syllable: string): readonly string[] =>
  confusions.flatMap(([from, to]) => (from.test(syllable) ? [syllable.replace(from, to)] : []));

const nextKeys: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    Array.from(row, (key, at) => [key, row.charAt(at + 1) || row.charAt(at - 1)]),
  ),
);

const replaceAt = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

type Maker = (core: string, choose: (size: number) => number) => readonly string[];

const everyPlace = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => at);

const makers: Readonly<Record<string, Maker>> = {
  name: (core) => [core],
  'pinyin in full': (core) => [syllablesOf(core).join('')],
  'pinyin in part': (core) => {
    const letters = syllablesOf(core).join('');
    return letters.length < 7 ? [] : [letters.slice(0, -1), letters.slice(0, -2)];
  },
  initials: (core) =>
    core.length < 3
      ? []
      : [
          syllablesOf(core)
            .map((syllable) => syllable.charAt(0))
            .join(''),
        ],
  mixed: (core) => {
    const syllables = syllablesOf(core);
    const letters = syllables.map((syllable) => syllable.charAt(0));
    return [
      core.charAt(0) + letters.slice(1).join(''),
      `${syllables[0] ?? ''}${core.slice(1)}`,
      letters.slice(0, -1).join('') + core.slice(-1),
      `${syllables[0] ?? ''}${letters.slice(1).join('')}`,
    ];
  },
  homophone: (core, choose) =>
    core.length < 3
      ? []
      : everyPlace(core)
          .map((at) => replaceAt(core, at, homophoneOf(core, at, choose)))
          .filter((query) => query !== core),
  'similar sound': (core, choose) =>
    core.length < 3
      ? []
      : everyPlace(core).flatMap((at) => {
          const alike = blurred(syllablesOf(core)[at] ?? '').flatMap(
            (syllable) => bySyllable.get(syllable) ?? [],
          );
          const other = alike[choose(Math.max(1, alike.length))];
          return other === undefined ? [] : [replaceAt(core, at, other)];
        }),
  transposed: (core) =>
    core.length < 3
      ? []
      : everyPlace(core.slice(1))
          .filter((at) => core.charAt(at) !== core.charAt(at + 1))
          .map((at) => replaceAt(core, at, core.charAt(at + 1) + core.charAt(at), 2)),
  'character left out': (core) =>
    core.length < 4
      ? []
      : everyPlace(core)
          .slice(1, -1)
          .map((at) => replaceAt(core, at, '')),
  'character twice': (core) =>
    core.length < 3
      ? []
      : everyPlace(core).map((at) => replaceAt(core, at, core.charAt(at).repeat(2))),
  'wrong character': (core, choose) =>
    core.length < 5
      ? []
      : everyPlace(core)
          .slice(1)
          .map((at) => replaceAt(core, at, common[choose(common.length)] ?? '')),
  'confused pinyin': (core) => {
    const syllables = syllablesOf(core);
    return syllables.flatMap((syllable, at) =>
      blurred(syllable).map((other) => syllables.with(at, other).join('')),
    );
  },
  'mistyped pinyin': (core, choose) => {
    const letters = syllablesOf(core).join('');
    if (letters.length < 8) return [];
    const at = 1 + choose(letters.length - 3);
    return [
      replaceAt(letters, at, ''),
      replaceAt(letters, at, letters.charAt(at).repeat(2)),
      replaceAt(letters, at, letters.charAt(at + 1) + letters.charAt(at), 2),
      replaceAt(letters, at, nextKeys[letters.charAt(at)] ?? ''),
    ];
  },
  traditional: (core) => [toTraditional(core)],
  width: (core) => [
    syllablesOf(core)
      .join('')
      .replaceAll(/[a-z]/gu, (letter) =>
        String.fromCharCode(letter.toUpperCase().charCodeAt(0) + 0xfee0),
      ),
    `　${core} `,
  ],
};

/**
 * Queries of every kind for every body of a plan, made from what a person would type of its name:
 * `core` leaves out the level of government (市). Two bodies with the same query share it.
 */
export const madeQueries = (
  units: readonly Unit[],
  core: (name: string) => string,
  seed = 7,
): readonly UnitQuery[] => {
  const choose = chooser(seed);
  const queries = new Map<string, UnitQuery>();
  for (const [kind, make] of Object.entries(makers)) {
    for (const { name, kind: unitKind } of units) {
      if (unitKind === 'collective') continue;
      for (const query of make(core(name), choose)) {
        const before = queries.get(`${kind} ${query}`)?.units ?? [];
        queries.set(`${kind} ${query}`, { kind, query, units: [...before, name] });
      }
    }
  }
  return [...queries.values()];
};
