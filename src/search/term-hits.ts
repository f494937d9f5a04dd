import type { Role } from '../plan/plan.ts';
import type { Block } from './corpus.ts';
import type { Finder } from './finder.ts';
import type { WordField } from './query.ts';
import type { Steps } from './steps.ts';
import type { TextProbe, TextReason } from './text-probes.ts';
import type { NamedUnits } from './unit-finder.ts';
import type { UnitReason } from './unit-match.ts';

/** How one term matches one task; the words are chosen in i18n. */
export type Match =
  | { readonly field: 'id'; readonly why: 'number' }
  | {
      readonly field: 'unit';
      readonly why: UnitReason;
      readonly unit: string;
      /** The other name that matched. */
      readonly alias?: string;
    }
  | { readonly field: 'title' | 'text' | 'section'; readonly why: TextReason };

/** A match with its place in the order (lower first). */
export type RankedMatch = { readonly match: Match; readonly rank: number };

/**
 * Matches by index into `Plan.tasks`. An array, not a map: a unit of a large plan has 70,000 tasks.
 * Filled by `keepBest` while a term is searched and only read afterwards.
 */
export type TaskMatches = {
  readonly byTask: (RankedMatch | undefined)[];
  /** How many tasks match. */
  count: number;
};

/** No task matches yet. */
export const noMatches = (): TaskMatches => ({ byTask: [], count: 0 });

/** What a term finds, and what to paint for it. */
export type TermHits = {
  readonly tasks: TaskMatches;
  readonly units: NamedUnits;
  readonly probes: readonly TextProbe[];
};

/**
 * Order of the fields; reasons, units and roles order within. A word in the middle of a unit's name
 * (执法 in 市城管执法局) doesn't name it: `unitWord` comes after titles and texts that have the word.
 */
export const base = {
  id: 0,
  unit: 1e3,
  title: 2e4,
  text: 3e4,
  unitWord: 3.5e4,
  section: 4e4,
} as const;

const roleRank: Readonly<Record<Role, number>> = {
  lead: 0,
  responsible: 0,
  participant: 1,
  guiding: 2,
};

/** Enters a match unless a better one is known. */
export const keepBest = (tasks: TaskMatches, task: number, found: RankedMatch): void => {
  // Filled up in order, since an array with holes is a slow one.
  while (tasks.byTask.length < task) tasks.byTask.push(undefined);
  const before = tasks.byTask[task];
  if (before === undefined) tasks.count += 1;
  if (before === undefined || found.rank < before.rank) tasks.byTask[task] = found;
};

/** Enters what another search found. */
export const addAll = ({ tasks: found }: TermHits, tasks: TaskMatches): void =>
  found.byTask.forEach((match, task) => {
    if (match !== undefined) keepBest(tasks, task, match);
  });

/** Enters the tasks of units, those of the first unit first, those it leads before those it takes part in. */
export function* addUnits(finder: Finder, units: NamedUnits, tasks: TaskMatches): Steps<void> {
  for (const [place, { unit, reason, spelling, isToEnd }] of units.entries()) {
    const from = reason === 'inside' && !isToEnd ? base.unitWord : base.unit;
    const match: Match = {
      field: 'unit',
      why: reason,
      unit: unit.name,
      ...(spelling.original === unit.name ? {} : { alias: spelling.original }),
    };
    const inRole = (role: Role): RankedMatch => ({
      match,
      rank: from + place * 10 + roleRank[role],
    });
    // Made once for each role, not for each of 70,000 tasks.
    const found = {
      lead: inRole('lead'),
      responsible: inRole('responsible'),
      participant: inRole('participant'),
      guiding: inRole('guiding'),
    };
    finder.eachTask(unit.name, (task, role) => keepBest(tasks, task, found[role]));
    yield;
  }
}

/** `enter` enters the tasks of a document, of which there may be 100,000. */
function* addDocuments(
  field: 'title' | 'text' | 'section',
  blocks: readonly Block[],
  probe: TextProbe,
  enter: (document: number, found: RankedMatch) => void,
): Steps<void> {
  const found: RankedMatch = { match: { field, why: probe.reason }, rank: base[field] };
  for (const block of blocks) {
    probe.documents(block).forEach((document) => enter(document, found));
    yield;
  }
}

/** What enters all of some tasks. */
const entering =
  (tasks: TaskMatches, tasksOf: (document: number) => readonly number[]) =>
  (document: number, found: RankedMatch): void => {
    for (const task of tasksOf(document)) keepBest(tasks, task, found);
  };

/** Enters the tasks whose title or text answers a probe. */
export function* addWords(
  finder: Finder,
  field: WordField,
  probe: TextProbe,
  tasks: TaskMatches,
): Steps<void> {
  if (field === 'unit' || field === 'section') return;
  const { titles, texts, tasksOfItem } = finder.corpus;
  if (field !== 'text') {
    yield* addDocuments('title', titles, probe, entering(tasks, tasksOfItem));
  }
  if (field !== 'title') {
    yield* addDocuments('text', texts, probe, (task, found) => keepBest(tasks, task, found));
  }
}

/** Enters the tasks of the sections whose title answers a probe. */
export function* addSections(
  finder: Finder,
  field: WordField,
  probe: TextProbe,
  tasks: TaskMatches,
): Steps<void> {
  if (field !== 'any' && field !== 'section') return;
  const { sections, tasksOfSection } = finder.corpus;
  yield* addDocuments('section', sections, probe, entering(tasks, tasksOfSection));
}
