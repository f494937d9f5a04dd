import type { Unit } from '../plan/plan.ts';
import type { Finder } from './finder.ts';
import { parseQuery } from './query.ts';
import { patternOf } from './pattern.ts';

/** What to offer when nothing was found. */
export type Suggestions = {
  /** «您是不是要找…»: units with similar names, nearest first, at most three. */
  readonly units: readonly Unit[];
  /** Collectives that may include a department which the plan doesn't name, with the number of their tasks. */
  readonly collectives: readonly { readonly unit: Unit; readonly tasks: number }[];
};

const most = 3;

/** 市政府其他有关部门: whoever isn't named may be meant. */
const openCollective = /有关部门$/u;

const collectivesOf = (finder: Finder): Suggestions['collectives'] =>
  finder.plan.units
    .filter(({ kind, name }) => kind === 'collective' && openCollective.test(name))
    .map((unit) => ({ unit, tasks: finder.tasksOf(unit.name).length }))
    .toSorted((a, b) => b.tasks - a.tasks);

/** Near names for a query that found nothing: `市税务局` → 市商务局, and the 32 tasks of 市政府其他有关部门. */
export const suggest = (finder: Finder, query: string): Suggestions => {
  const near = parseQuery(query).terms.flatMap((term) =>
    term.kind === 'words' && !term.isExcluded
      ? finder.near(patternOf(term.text, undefined).text)
      : [],
  );
  const names = [...new Set(near.flatMap((index) => finder.spellings[index]?.unit ?? []))].slice(
    0,
    most,
  );
  return {
    units: names.flatMap((index) => finder.plan.units[index] ?? []),
    collectives: collectivesOf(finder),
  };
};
