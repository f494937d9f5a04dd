import type { Unit } from '../plan/plan.ts';
import { rangesOf, type Range } from './fold.ts';
import type { Finder } from './finder.ts';
import { patternOf, type Pattern } from './pattern.ts';
import type { Spelling } from './spelling.ts';
import type { UnitMatch, UnitReason } from './unit-match.ts';
import {
  contained,
  gapped,
  gappedHomophone,
  homophone,
  similarSound,
  transposed,
  type UnitTier,
} from './unit-tiers.ts';
import { characterTypo, pinyinTypo } from './unit-typo.ts';

/** A unit that answers a query. */
export type UnitHit = {
  readonly unit: Unit;
  readonly why: UnitReason;
  /** What to paint in `unit.name`; empty when another name matched. */
  readonly ranges: readonly Range[];
  /** The other name that matched, as it is written: «环保局 → 市生态环境局». */
  readonly alias?: string;
};

/** Units named by a term, best first, each with its best match. */
export type NamedUnits = readonly (UnitMatch & { readonly unit: Unit })[];

/** The tiers of one term in order; the first that answers is the answer: sound never beats characters. */
export const unitStages = {
  strong: [contained],
  weak: [gapped, homophone, transposed, similarSound, gappedHomophone],
  typo: [characterTypo, pinyinTypo],
} as const satisfies Record<string, readonly UnitTier[]>;

/** How sure a stage is. */
export type UnitStage = keyof typeof unitStages;

const bySpelling = new Set<UnitTier>([contained, gapped, transposed]);

/** Fuse proposes the spellings that have every character; sounds and typos are compared with all. */
const candidates = (finder: Finder, pattern: Pattern, tier: UnitTier): readonly Spelling[] =>
  pattern.script === 'han' && bySpelling.has(tier)
    ? finder.withAllCharacters(pattern.text).flatMap((index) => finder.spellings[index] ?? [])
    : finder.spellings;

/** fgw is 发改委 before 人大法工委: less of the name is left over. */
const unmatched = ({ spelling, units }: UnitMatch): number => spelling.text.length - units.length;

const bestByUnit = (finder: Finder, matches: readonly UnitMatch[]): NamedUnits => {
  const best = new Map<number, UnitMatch>();
  for (const match of matches) {
    const before = best.get(match.spelling.unit);
    if (before === undefined || match.rank < before.rank) best.set(match.spelling.unit, match);
  }
  return [...best]
    .flatMap(([index, match]) => {
      const unit = finder.plan.units[index];
      return unit === undefined ? [] : [{ ...match, unit }];
    })
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.unit.kind === 'collective') - Number(b.unit.kind === 'collective') ||
        unmatched(a) - unmatched(b) ||
        finder.countOf(b.unit.name) - finder.countOf(a.unit.name) ||
        a.spelling.unit - b.spelling.unit,
    );
};

const matchesOf = (finder: Finder, typed: string, stage: UnitStage): NamedUnits => {
  const pattern = patternOf(typed, finder.readings);
  if (pattern.text === '') return [];
  for (const tier of unitStages[stage]) {
    const found = candidates(finder, pattern, tier).flatMap(
      (spelling) => tier(pattern, spelling) ?? [],
    );
    if (found.length > 0) return bestByUnit(finder, found);
  }
  return [];
};

/** 湘潭市司法局 is 市司法局 here, and 市团市委 is 团市委: what to try when the query as typed finds nothing. */
const variants = (finder: Finder, typed: string): readonly string[] => {
  const { place, level } = finder.prefixes;
  const { text } = patternOf(typed, undefined);
  const local = place !== '' && text.startsWith(place) ? text.slice(place.length) : text;
  const bare = level !== '' && local.startsWith(level) ? local.slice(level.length) : local;
  return [...new Set([typed, local, ...(bare.length > 1 ? [bare] : [])])].filter(Boolean);
};

/** Units that one term (without spaces) names at one stage, best first. */
export const namedAt = (finder: Finder, term: string, stage: UnitStage): NamedUnits => {
  const [, ...others] = variants(finder, term);
  const found = matchesOf(finder, term, stage);
  if (found.length > 0) return found;
  for (const other of others) {
    const again = matchesOf(finder, other, stage);
    if (again.length > 0) return again;
  }
  return [];
};

/** Units that one term names, at the first stage that answers. */
export const namedBy = (finder: Finder, term: string): NamedUnits => {
  for (const stage of ['strong', 'weak', 'typo'] as const) {
    const found = namedAt(finder, term, stage);
    if (found.length > 0) return found;
  }
  return [];
};

/** A match as the outside sees it. */
export const unitHit = (match: NamedUnits[number]): UnitHit => ({
  unit: match.unit,
  why: match.reason,
  ...(match.spelling.original === match.unit.name
    ? { ranges: rangesOf(match.spelling.folded, match.units) }
    : { ranges: [], alias: match.spelling.original }),
});
