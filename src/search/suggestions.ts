import type { Unit } from '../plan/plan.ts';
import { editDistance } from './distance.ts';
import { isDepartmentLike } from './department-like.ts';
import type { Finder } from './finder.ts';
import { patternOf, type Pattern } from './pattern.ts';
import { parseQuery, type Words } from './query.ts';
import { atOnce, type Steps } from './steps.ts';
import { taskSteps } from './task-finder.ts';

/** What to offer when nothing was found. */
export type Suggestions = {
  /** «您是不是要找…»: units with similar names, nearest first, at most three. */
  readonly units: readonly Unit[];
  /** Collectives that may include a department which the plan doesn't name, with the number of their tasks. */
  readonly collectives: readonly { readonly unit: Unit; readonly tasks: number }[];
};

const most = 3;

/** A pasted page is no misspelt name: only so many words are looked at. */
const mostWords = 10;

/** 市政府其他有关部门: whoever isn't named may be meant. */
const openCollective = /有关部门$/u;

const collectivesOf = (finder: Finder): Suggestions['collectives'] =>
  finder.plan.units
    .filter(({ kind, name }) => kind === 'collective' && openCollective.test(name))
    .map((unit) => ({ unit, tasks: finder.countOf(unit.name) }))
    .toSorted((a, b) => b.tasks - a.tasks);

/** Without 湘潭市 and 市, which every name shares and which would make all of them look near. */
const telling = ({ prefixes: { place, level } }: Finder, text: string): string => {
  const local = place !== '' && text.startsWith(place) ? text.slice(place.length) : text;
  return level !== '' && local.startsWith(level) ? local.slice(level.length) : local;
};

/** Two letters in five may differ. */
const furthest = 0.4;

const nearBySound = ({ spellings }: Finder, { blurredLetters }: Pattern): readonly number[] => {
  const most = Math.floor(blurredLetters.length * furthest);
  return spellings
    .flatMap(({ sound, unit }) => {
      const distances = (sound?.typed ?? []).map((typed) =>
        editDistance(blurredLetters, typed.blurredLetters, most),
      );
      const distance = Math.min(...distances);
      return distance > most ? [] : [{ unit, distance }];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ unit }) => unit);
};

const nearUnits = (finder: Finder, typed: string): readonly number[] => {
  const pattern = patternOf(typed, finder.readings);
  if (pattern.text === '') return [];
  return pattern.script === 'latin'
    ? nearBySound(finder, pattern)
    : finder
        .near(telling(finder, pattern.text))
        .flatMap((index) => finder.spellings[index]?.unit ?? []);
};

/**
 * What to offer for a query that found nothing, for those of its words that find nothing by
 * themselves: `市税务局` → 市商务局, and as it is a department's name the 32 tasks of 市政府其他有关部门.
 */
export const suggest = (finder: Finder, query: string): Suggestions =>
  atOnce(suggestionSteps(finder, query));

/** What to offer for a query, as `suggest`, in steps; `isEmpty`: it was searched for, and found nothing. */
export function* suggestionSteps(
  finder: Finder,
  query: string,
  { isEmpty = false }: { readonly isEmpty?: boolean } = {},
): Steps<Suggestions> {
  const { terms } = parseQuery(query);
  const [only] = terms;
  const isKnown = isEmpty && terms.length === 1 && only?.kind === 'words' && only.field === 'any';
  const typed = new Map(
    terms.flatMap((term) =>
      term.kind === 'words' && !term.isExcluded ? [[term.text, term] as const] : [],
    ),
  );
  const words: Words[] = [];
  for (const [text, word] of [...typed].slice(0, mostWords)) {
    if (isKnown || (yield* taskSteps(finder, text)).length === 0) words.push(word);
  }
  yield;
  const near = new Set(words.flatMap(({ text }) => nearUnits(finder, text)));
  return {
    units: [...near].slice(0, most).flatMap((index) => finder.plan.units[index] ?? []),
    collectives: words.some(isDepartmentLike) ? collectivesOf(finder) : [],
  };
}
