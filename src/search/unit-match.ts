import type { Alignment } from './align.ts';
import type { Spelling } from './spelling.ts';

/** How a query names a unit, from surest to weakest; the words are chosen in i18n. */
export const unitReasons = [
  'exact',
  'prefix',
  'inside',
  'gapped',
  'homophone',
  'transposed',
  'similar-sound',
  'typo',
] as const;

/** 全称, 开头, 其中, 缩写, 同音, 颠倒, 近音 or 错字. */
export type UnitReason = (typeof unitReasons)[number];

/** One spelling that answers a query. */
export type UnitMatch = {
  readonly spelling: Spelling;
  readonly reason: UnitReason;
  /** Units of the folded spelling that were matched, ascending. */
  readonly units: readonly number[];
  /** It was found by its sound: pinyin, initials or a homophone. */
  readonly isBySound: boolean;
  /** At least one syllable was abbreviated to its initial. */
  readonly isByInitials: boolean;
  /** The query reaches the end of the name: it names the unit, it is not a word that the name begins with. */
  readonly isToEnd: boolean;
  /** Orders matches of one query: lower is better. */
  readonly rank: number;
};

/** Letters typed: none, whole syllables, initials only, both. */
const soundRank = ({ syllables, initials }: Alignment): number =>
  syllables + initials === 0 ? 0 : initials === 0 ? 1 : syllables === 0 ? 2 : 3;

const kindRank = { name: 0, printed: 1, alias: 2 } as const;

/** Builds a match; `within` orders matches of one reason, before sound, spelling and gaps do. */
export const matchOf = (
  spelling: Spelling,
  reason: UnitReason,
  alignment: Alignment,
  within = 0,
): UnitMatch => ({
  spelling,
  reason,
  units: alignment.units,
  isBySound: alignment.syllables + alignment.initials + alignment.homophones > 0,
  isByInitials: alignment.initials > 0,
  isToEnd: alignment.units.at(-1) === spelling.text.length - 1,
  rank:
    unitReasons.indexOf(reason) * 1e6 +
    within * 1e5 +
    soundRank(alignment) * 1e4 +
    kindRank[spelling.kind] * 1e3 +
    Math.min(alignment.cost, 999),
});

/** Whether two matches differ in nothing but the way it was typed and the kind of name. */
export const isAsSure = (a: UnitMatch, b: UnitMatch): boolean =>
  Math.floor(a.rank / 1e5) === Math.floor(b.rank / 1e5);

/** An alignment of characters that are the same, for matches that no alignment found. */
export const plainAlignment = (units: readonly number[], cost = 0): Alignment => ({
  units,
  characters: units.length,
  homophones: 0,
  syllables: 0,
  initials: 0,
  isUnfinished: false,
  cost,
});
