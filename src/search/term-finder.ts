import type { Finder } from './finder.ts';
import { tasksByNumber, sectionsByNumber } from './ids.ts';
import { patternOf, type Pattern } from './pattern.ts';
import type { WordField } from './query.ts';
import {
  addSections,
  addUnits,
  addWords,
  base,
  keepBest,
  noMatches,
  type TermHits,
} from './term-hits.ts';
import type { Steps } from './steps.ts';
import {
  literalProbe,
  pinyinProbes,
  similarProbe,
  soundAndOrderProbes,
  typoProbes,
  type TextProbe,
} from './text-probes.ts';
import { namedAt, type NamedUnits, type UnitStage } from './unit-finder.ts';
import { isAsSure } from './unit-match.ts';

/** Of the units that a term names, those whose tasks it means: 公安局 means that one, not all that contain it. */
const meant = (units: NamedUnits, pattern: Pattern): NamedUnits => {
  const [first] = units;
  if (first === undefined) return [];
  if (first.reason === 'exact') return units.filter(({ reason }) => reason === 'exact');
  const isWritten = pattern.script === 'han' && !first.isBySound;
  return isWritten ? units : units.filter((unit) => isAsSure(unit, first));
};

const nothing: TermHits = { tasks: noMatches(), units: [], probes: [] };

function* byNumber(finder: Finder, field: WordField, text: string): Steps<TermHits> {
  const tasks = noMatches();
  const numbered =
    field === 'any'
      ? tasksByNumber(finder.plan, text)
      : field === 'section'
        ? sectionsByNumber(finder.plan, text).flatMap((number) =>
            finder.corpus.tasksOfSection(
              finder.plan.sections.findIndex((section) => section.number === number),
            ),
          )
        : [];
  for (const task of numbered) {
    keepBest(tasks, task, { match: { field: 'id', why: 'number' }, rank: base.id });
  }
  yield;
  return { tasks, units: [], probes: [] };
}

/** jiandu stands in the middle of a name: it may as well be a word of a text. */
function* pinyinWords(finder: Finder, field: WordField, pattern: Pattern): Steps<TermHits> {
  const sound = yield* finder.soundClasses();
  return sound === undefined
    ? nothing
    : yield* byProbes(finder, field, pinyinProbes(pattern, sound));
}

function* strongly(finder: Finder, field: WordField, pattern: Pattern): Steps<TermHits> {
  const units =
    field === 'any' || field === 'unit'
      ? meant(namedAt(finder, pattern.text, 'strong'), pattern)
      : [];
  const [first] = units;
  const tasks = noMatches();
  yield;
  if (field === 'any' && first?.reason === 'inside' && first.isBySound) {
    const words = yield* pinyinWords(finder, field, pattern);
    // changjiang is 长江, not 场监管 with its last syllable cut to g.
    if (words.tasks.count > 0 && first.isByInitials) return words;
    yield* addUnits(finder, units, tasks);
    for (const [task, found] of words.tasks.byTask.entries()) {
      if (found !== undefined) keepBest(tasks, task, found);
    }
    return { tasks, units, probes: words.probes };
  }
  yield* addUnits(finder, units, tasks);
  if (field === 'unit' || field === 'section' || first?.reason === 'exact') {
    return { tasks, units, probes: [] };
  }
  const literal = literalProbe(pattern);
  yield* addWords(finder, field, literal, tasks);
  return { tasks, units, probes: [literal] };
}

function* bySection(finder: Finder, field: WordField, pattern: Pattern): Steps<TermHits> {
  const tasks = noMatches();
  const literal = literalProbe(pattern);
  yield* addSections(finder, field, literal, tasks);
  return { tasks, units: [], probes: [literal] };
}

function* byUnit(
  finder: Finder,
  field: WordField,
  pattern: Pattern,
  stage: UnitStage,
): Steps<TermHits> {
  if (field !== 'any' && field !== 'unit') return nothing;
  const tasks = noMatches();
  const units = meant(namedAt(finder, pattern.text, stage), pattern);
  yield* addUnits(finder, units, tasks);
  yield;
  return { tasks, units, probes: [] };
}

/** The first of some probes that finds anything in titles and texts, or else in section titles. */
function* byProbes(
  finder: Finder,
  field: WordField,
  probes: readonly TextProbe[],
): Steps<TermHits> {
  for (const where of [addWords, addSections]) {
    for (const probe of probes) {
      const tasks = noMatches();
      yield* where(finder, field, probe, tasks);
      if (tasks.count > 0) return { tasks, units: [], probes: [probe] };
    }
  }
  return nothing;
}

/** A word that ends as names end (局, 委, 办) and names none of them is an absent department, not a mistyped text. */
const looksLikeUnit = (finder: Finder, { text }: Pattern): boolean =>
  finder.endings.has(text.slice(-1));

/** Everything that one term finds: the first stage that answers is the answer. */
export function* termHits(finder: Finder, field: WordField, typed: string): Steps<TermHits> {
  const pattern = patternOf(typed, finder.readings);
  if (pattern.text === '') return nothing;
  const sound = yield* finder.soundClasses();
  const isUnitLike = looksLikeUnit(finder, pattern);
  const stages: readonly (() => Steps<TermHits>)[] = [
    () => byNumber(finder, field, typed),
    () => strongly(finder, field, pattern),
    () => bySection(finder, field, pattern),
    () => byUnit(finder, field, pattern, 'weak'),
    () => byProbes(finder, field, sound === undefined ? [] : pinyinProbes(pattern, sound)),
    () => byProbes(finder, field, soundAndOrderProbes(pattern, sound)),
    () => byUnit(finder, field, pattern, 'typo'),
    () => byProbes(finder, field, isUnitLike ? [] : typoProbes(pattern)),
    () => byProbes(finder, field, similarProbe(pattern)),
  ];
  for (const stage of stages) {
    const hits = yield* stage();
    if (hits.tasks.count > 0) return hits;
  }
  return nothing;
}
