import Fuse from 'fuse.js';
import type { UnitAliases } from '../plan/aliases.ts';
import type { Plan, Role } from '../plan/plan.ts';
import { corpusOf, type Corpus } from './corpus.ts';
import { fold } from './fold.ts';
import { derivePrefixes, type Prefixes } from './prefixes.ts';
import type { Readings } from './readings.ts';
import { soundClassesOf, type SoundClasses } from './sound-classes.ts';
import { spellingsOf, type Spelling } from './spelling.ts';

/** A unit's part in a task: `task` is an index into `Plan.tasks`. */
export type Part = { readonly task: number; readonly role: Role };

/** A plan made ready for searching: made once, never changed. */
export type Finder = {
  readonly plan: Plan;
  readonly aliases: UnitAliases;
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
  /** Spellings that have every character of folded text, in any order. */
  readonly withAllCharacters: (text: string) => readonly Spelling[];
  /** Spellings that look like folded text, nearest first. */
  readonly near: (text: string) => readonly Spelling[];
};

/** Fuse cuts longer patterns into pieces and takes any piece for a match (krisk/Fuse#136). */
const longestPattern = 32;

/** Scores by position and by words say nothing about Chinese names. */
const options = { keys: ['text'], ignoreLocation: true, ignoreFieldNorm: true };

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
  const last = plan.units.map(({ name }) => fold(name).text.slice(-1));
  return new Set(last.filter((character, index) => last.indexOf(character) !== index));
};

/**
 * Makes a plan ready for searching. Without readings, queries in Chinese work and pinyin finds
 * nothing: make the finder once for the first frame and again, `withReadings`, when they are loaded.
 */
export const createFinder = (plan: Plan, aliases: UnitAliases, readings?: Readings): Finder => {
  const prefixes = derivePrefixes(
    plan.units.map(({ name }) => fold(name).text),
    [plan.title, plan.publisher ?? ''],
  );
  const spellings = spellingsOf(plan.units, aliases, prefixes, readings);
  const index = Fuse.createIndex(options.keys, spellings);
  const characters = new Fuse(
    spellings,
    { ...options, threshold: 0, useExtendedSearch: true, shouldSort: false },
    index,
  );
  const near = new Fuse(spellings, { ...options, threshold: 0.5 }, index);
  const parts = partsByUnit(plan);
  const corpus = corpusOf(plan);
  let classes: SoundClasses | undefined;
  return {
    plan,
    aliases,
    readings,
    prefixes,
    spellings,
    corpus,
    soundClasses: () => {
      if (readings !== undefined) classes ??= soundClassesOf(corpus.alphabet, readings);
      return classes;
    },
    endings: endingsOf(plan),
    tasksOf: (unit) => parts.get(unit) ?? [],
    withAllCharacters: (text) =>
      text.length > longestPattern
        ? spellings.filter((spelling) => spelling.text.includes(text))
        : characters
            .search([...new Set(text)].map((character) => `'"${character}"`).join(' '))
            .map(({ item }) => item),
    near: (text) => near.search(text.slice(0, longestPattern)).map(({ item }) => item),
  };
};

/** The same plan with pinyin. */
export const withReadings = (finder: Finder, readings: Readings): Finder =>
  createFinder(finder.plan, finder.aliases, readings);
