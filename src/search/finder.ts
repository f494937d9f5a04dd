import Fuse from 'fuse.js';
import type { UnitAliases } from '../plan/aliases.ts';
import type { Plan, Role } from '../plan/plan.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { foldText } from './fold.ts';
import { derivePrefixes, type Prefixes } from './prefixes.ts';
import type { Readings } from './readings.ts';
import { soundClassesOf, type SoundClasses } from './sound-classes.ts';
import { spellingsOf, withSounds, type Spelling } from './spelling.ts';

/** A unit's part in a task: `task` is an index into `Plan.tasks`. */
export type Part = { readonly task: number; readonly role: Role };

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A plan made ready for searching: made once, never changed. */
export type Finder = {
  readonly plan: Plan;
  /** Absent until they are loaded: pinyin finds nothing yet. */
  readonly readings: Readings | undefined;
  readonly prefixes: Prefixes;
  readonly spellings: readonly Spelling[];
  readonly corpus: Corpus;
  /** The tasks of a unit by its canonical name, in the plan's order. */
  readonly tasksOf: (unit: string) => readonly Part[];
  /** Characters in use by sound, made on the first query that needs them; absent without readings. */
  readonly soundClasses: () => SoundClasses | undefined;
  /** The characters that at least two unit names end with: 局, 委, 办. */
  readonly endings: ReadonlySet<string>;
  /** Indices of the spellings that have every character of folded text, in any order. */
  readonly withAllCharacters: (text: string) => readonly number[];
  /** Indices of the spellings that look like folded text, nearest first. */
  readonly near: (text: string) => readonly number[];
};

/** Fuse cuts longer patterns into pieces and takes any piece for a match (krisk/Fuse#136). */
const longestPattern = 32;

/** Scores by position and by words say nothing about Chinese names. */
const options = { keys: ['text'], ignoreLocation: true, ignoreFieldNorm: true };

const matchers = (spellings: readonly Spelling[]): Pick<Finder, 'withAllCharacters' | 'near'> => {
  const index = Fuse.createIndex(options.keys, spellings);
  const characters = new Fuse(
    spellings,
    { ...options, threshold: 0, useExtendedSearch: true, shouldSort: false },
    index,
  );
  const near = new Fuse(spellings, { ...options, threshold: 0.5 }, index);
  return {
    withAllCharacters: (text) =>
      text.length > longestPattern
        ? []
        : characters
            .search(Array.from(new Set(text), (character) => `'"${character}"`).join(' '))
            .map(({ refIndex }) => refIndex),
    near: (text) => near.search(text.slice(0, longestPattern)).map(({ refIndex }) => refIndex),
  };
};

const partsByUnit = (plan: Plan): ReadonlyMap<string, readonly Part[]> => {
  const parts = new Map<string, Part[]>();
  for (const [task, { assignments }] of plan.tasks.entries()) {
    for (const { unit, role } of assignments) {
      const before = parts.get(unit);
      if (before === undefined) parts.set(unit, [{ task, role }]);
      else if (before.at(-1)?.task !== task) before.push({ task, role });
    }
  }
  return parts;
};

const endingsOf = (plan: Plan): ReadonlySet<string> => {
  const last = plan.units.map(({ name }) => foldText(name).slice(-1));
  return new Set(last.filter((character, index) => last.indexOf(character) !== index));
};

/** The same plan with pinyin: only what sounds is made anew. */
export const withReadings = (finder: Finder, readings: Readings): Finder => {
  let classes: SoundClasses | undefined;
  return {
    ...finder,
    readings,
    spellings: withSounds(finder.spellings, readings),
    soundClasses: () => (classes ??= soundClassesOf(finder.corpus.alphabet, readings)),
  };
};

/**
 * Makes a plan ready for searching, each part when it is first asked for: the first frame needs none.
 * Without readings, queries in Chinese work and pinyin finds nothing: make the finder for the first frame,
 * and another `withReadings` when they are loaded.
 */
export const createFinder = (plan: Plan, aliases: UnitAliases, readings?: Readings): Finder => {
  const prefixes = lazily(() =>
    derivePrefixes(
      plan.units.map(({ name }) => foldText(name)),
      [plan.title, plan.publisher ?? ''],
    ),
  );
  const spellings = lazily(() => spellingsOf(plan.units, aliases, prefixes()));
  const matching = lazily(() => matchers(spellings()));
  const corpus = lazily(() => corpusOf(plan));
  const parts = lazily(() => partsByUnit(plan));
  const endings = lazily(() => endingsOf(plan));
  const finder: Finder = {
    plan,
    readings: undefined,
    get prefixes() {
      return prefixes();
    },
    get spellings() {
      return spellings();
    },
    get corpus() {
      return corpus();
    },
    tasksOf: (unit) => parts().get(unit) ?? [],
    soundClasses: () => undefined,
    get endings() {
      return endings();
    },
    withAllCharacters: (text) => matching().withAllCharacters(text),
    near: (text) => matching().near(text),
  };
  return readings === undefined ? finder : withReadings(finder, readings);
};
