import type { Finder } from './finder.ts';
import { tasksByNumber, sectionsByNumber } from './ids.ts';
import { patternOf, type Pattern } from './pattern.ts';
import type { WordField } from './query.ts';
import {
  addAll,
  addSections,
  addUnits,
  addWords,
  base,
  keepBest,
  noMatches,
  type TermHits,
} from './term-hits.ts';
import type { Steps } from './steps.ts';
import { isWholePinyin } from './syllable.ts';
import {
  literalProbe,
  pinyinProbes,
  similarProbe,
  soundAndOrderProbes,
  typoProbes,
  writtenProbe,
  type TextProbe,
} from './text-probes.ts';
import { namedAt, type NamedUnits, type UnitStage } from './unit-finder.ts';
import { isAsSure, type UnitMatch } from './unit-match.ts';
import { touchesWordEdge } from './word-edges.ts';

/** The characters of a name that were typed. */
const typedPart = ({ spelling, units }: UnitMatch): string =>
  units.map((unit) => spelling.text.charAt(unit)).join('');

/** Whether whole syllables and the first letter of another were typed. */
const isBegun = ({ text, isWholePinyin: isWhole }: Pattern): boolean =>
  !isWhole && isWholePinyin(text.slice(0, -1));

/**
 * Of the units that a term names, those whose tasks it means: 公安局 means that one, not all that contain it.
 * Pinyin means the characters of the surest ones wherever they stand: renda is 人大 in the four offices of it.
 */
const meant = (units: NamedUnits, pattern: Pattern): NamedUnits => {
  const [first] = units;
  if (first === undefined) return [];
  if (first.reason === 'exact') return units.filter(({ reason }) => reason === 'exact');
  if (pattern.script === 'han' && !first.isBySound) return units;
  const sure = units.filter((unit) => isAsSure(unit, first));
  if (first.isByInitials && !isBegun(pattern)) return sure;
  const words = new Set(sure.map(typedPart));
  const isWord = touchesWordEdge();
  return units.filter((unit) => {
    if (isAsSure(unit, first)) return true;
    const part = typedPart(unit);
    return words.has(part) && isWord(part, unit.spelling.text, unit.units[0] ?? 0);
  });
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

/** More names than this begin alike by chance. */
const mostWords = 8;

/** What pinyin that doesn't name a unit in full means besides: words of titles and texts, surest first. */
function* pinyinWords(
  finder: Finder,
  pattern: Pattern,
  units: NamedUnits,
): Steps<{ readonly heard: TermHits; readonly written: TermHits }> {
  const sound = yield* finder.soundClasses();
  const heard =
    sound === undefined ? nothing : yield* byProbes(finder, 'any', pinyinProbes(pattern, sound));
  const [first] = units;
  if (first === undefined) return { heard, written: nothing };
  // Two initials stand for half the words there are: only those are looked for that the surest names have.
  const words = units.filter((unit) => isAsSure(unit, first)).map(typedPart);
  const distinct = [...new Set(words)].filter((word) => word.length > 1).slice(0, mostWords);
  const reason = first.isByInitials ? 'initials' : 'pinyin';
  const written = yield* byProbes(finder, 'any', writtenProbe(reason, distinct));
  return { heard, written };
}

function* strongly(finder: Finder, field: WordField, pattern: Pattern): Steps<TermHits> {
  const units =
    field === 'any' || field === 'unit'
      ? meant(namedAt(finder, pattern.text, 'strong'), pattern)
      : [];
  const [first] = units;
  const tasks = noMatches();
  yield;
  if (field === 'any' && first?.isBySound === true && first.reason !== 'exact') {
    const { heard, written } = yield* pinyinWords(finder, pattern, units);
    // changjiang is 长江, not 场监管 with its last syllable cut to g; but jiand is on the way to jiandu.
    const isChance = first.reason === 'inside' && first.isByInitials && !isBegun(pattern);
    if (heard.tasks.count > 0 && isChance) return heard;
    yield* addUnits(finder, units, tasks);
    addAll(heard, tasks);
    addAll(written, tasks);
    return { tasks, units, probes: [...heard.probes, ...written.probes] };
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
