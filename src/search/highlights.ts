import type { Task } from '../plan/plan.ts';
import type { Finder } from './finder.ts';
import { fold, rangesOf, type Range } from './fold.ts';
import type { TermHits } from './term-hits.ts';

/** What to paint of a task, in the strings as they are printed. */
export type Highlights = {
  readonly text: readonly Range[];
  readonly title: readonly Range[];
  readonly section: readonly Range[];
  /** By canonical name; a unit that another name found has none. */
  readonly units: Readonly<Record<string, readonly Range[]>>;
};

const paint = (original: string, hits: readonly TermHits[]): readonly Range[] => {
  const folded = fold(original);
  const units = hits.flatMap(({ probes }) => probes.flatMap((probe) => probe.units(folded.text)));
  return rangesOf(
    folded,
    [...new Set(units)].toSorted((a, b) => a - b),
  );
};

/** The ranges of a task's text, titles and units that the terms of a query matched. */
export const highlightsOf = (finder: Finder, task: Task, hits: readonly TermHits[]): Highlights => {
  const section = finder.plan.sections.find(({ number }) => number === task.section);
  const item = section?.items.find(({ number }) => number === task.item);
  const assigned = new Set(task.assignments.map(({ unit }) => unit));
  return {
    text: paint(task.text, hits),
    title: paint(item?.title ?? '', hits),
    section: paint(section?.title ?? '', hits),
    units: Object.fromEntries(
      hits.flatMap(({ units }) =>
        units
          .filter(
            ({ unit, spelling }) => assigned.has(unit.name) && spelling.original === unit.name,
          )
          .map(({ unit, spelling, units }) => [unit.name, rangesOf(spelling.folded, units)]),
      ),
    ),
  };
};
