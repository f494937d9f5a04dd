import Fuse from 'fuse.js';
import type { UnitAliases } from '../plan/aliases.ts';
import type { Plan } from '../plan/plan.ts';
import { alphabetOf, corpusOf, type Corpus } from './corpus.ts';
import { foldText } from './fold.ts';
import { type Parts, partsFinder } from './parts.ts';
import { derivePrefixes, type Prefixes } from './prefixes.ts';
import type { Readings } from './readings.ts';
import { soundClassesOf, type SoundClasses } from './sound-classes.ts';
import { spellingsOf, withSounds, type Spelling } from './spelling.ts';
import { atOnce, type Steps } from './steps.ts';

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** A plan made ready for searching: made once, never changed. */
export type Finder = Parts & {
  readonly plan: Plan;
  /** Absent until they are loaded: pinyin finds nothing yet. */
  readonly readings: Readings | undefined;
  readonly prefixes: Prefixes;
  readonly spellings: readonly Spelling[];
  readonly corpus: Corpus;
  /** Characters in use by sound, made when they are first asked for; absent without readings. */
  readonly soundClasses: () => Steps<SoundClasses | undefined>;
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

const endingsOf = (plan: Plan): ReadonlySet<string> => {
  const last = plan.units.map(({ name }) => foldText(name).slice(-1));
  return new Set(last.filter((character, index) => last.indexOf(character) !== index));
};

/** The same plan with pinyin, in steps: only what sounds is made anew. */
export function* soundingSteps(finder: Finder, readings: Readings): Steps<Finder> {
  const spellings = yield* withSounds(finder.spellings, readings);
  let classes: SoundClasses | undefined;
  return {
    ...finder,
    readings,
    spellings,
    *soundClasses() {
      return (classes ??= yield* soundClassesOf(yield* alphabetOf(finder.corpus), readings));
    },
  };
}

/** The same plan with pinyin. */
export const withReadings = (finder: Finder, readings: Readings): Finder =>
  atOnce(soundingSteps(finder, readings));

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
    ...partsFinder(plan),
    // eslint-disable-next-line require-yield
    *soundClasses() {
      return undefined;
    },
    get endings() {
      return endings();
    },
    withAllCharacters: (text) => matching().withAllCharacters(text),
    near: (text) => matching().near(text),
  };
  return readings === undefined ? finder : withReadings(finder, readings);
};
