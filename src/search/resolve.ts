import type { Section, Unit } from '../plan/plan.ts';
import type { Finder } from './finder.ts';
import { foldText } from './fold.ts';
import { sectionsByNumber } from './ids.ts';
import { patternOf } from './pattern.ts';
import { suggest } from './suggestions.ts';
import { literalProbe, pinyinProbes, soundAndOrderProbes } from './text-probes.ts';
import { namedBy } from './unit-finder.ts';
import { isAsSure } from './unit-match.ts';
import { atOnce } from './steps.ts';

/** What a name typed on the command line stands for; candidates are what to choose from, best first. */
export type Resolution<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly T[] }
  | { readonly kind: 'unknown'; readonly candidates: readonly T[] };

const resolution = <T>(candidates: readonly T[]): Resolution<T> => {
  const [first, second] = candidates;
  if (first === undefined) return { kind: 'unknown', candidates };
  return second === undefined ? { kind: 'found', value: first } : { kind: 'ambiguous', candidates };
};

/** The unit that a name, abbreviation, alias or pinyin stands for: `司法局`, `sfj` → 市司法局; `办公室` → four candidates. */
export const resolveUnit = (finder: Finder, typed: string): Resolution<Unit> => {
  const named = namedBy(finder, typed);
  const [first] = named;
  if (first === undefined) {
    return {
      kind: 'unknown',
      candidates: foldText(typed) === '' ? [] : suggest(finder, typed).units,
    };
  }
  const whole = foldText(typed);
  const same = named.filter(({ unit }) => foldText(unit.name) === whole);
  const [only] = same;
  if (only !== undefined) return { kind: 'found', value: only.unit };
  return resolution(named.filter((match) => isAsSure(match, first)).map(({ unit }) => unit));
};

/** The section that a number or words of its title stand for: `5`, `五`, `第五章`, `依法行政`, `yfxz` → 五. */
export const resolveSection = (finder: Finder, typed: string): Resolution<Section> => {
  const { sections } = finder.plan;
  const numbers = sectionsByNumber(finder.plan, typed);
  const numbered = sections.filter(({ number }) => numbers.includes(number));
  if (numbered.length > 0) return resolution(numbered);
  const pattern = patternOf(typed, finder.readings);
  if (pattern.text === '') return { kind: 'unknown', candidates: [] };
  const sound = atOnce(finder.soundClasses());
  const probes = [
    literalProbe(pattern),
    ...(sound === undefined ? [] : pinyinProbes(pattern, sound)),
    ...soundAndOrderProbes(pattern, sound),
  ];
  for (const probe of probes) {
    const found = finder.corpus.sections.flatMap((block) => probe.documents(block));
    if (found.length > 0) return resolution(found.flatMap((index) => sections[index] ?? []));
  }
  return { kind: 'unknown', candidates: [] };
};
