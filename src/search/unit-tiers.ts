import { align, type Alignment, type AlignmentRules } from './align.ts';
import type { Pattern } from './pattern.ts';
import type { Spelling } from './spelling.ts';
import { matchOf, plainAlignment, type UnitMatch } from './unit-match.ts';

/** Compares a pattern with one spelling by one rule; nothing when it doesn't answer. */
export type UnitTier = (pattern: Pattern, spelling: Spelling) => UnitMatch | undefined;

const best = (matches: readonly (UnitMatch | undefined)[]): UnitMatch | undefined =>
  matches.reduce(
    (least, match) =>
      match !== undefined && (least === undefined || match.rank < least.rank) ? match : least,
    undefined,
  );

const everyStart = (spelling: Spelling): readonly number[] =>
  Array.from({ length: spelling.text.length }, (_, start) => start);

const alignments = (
  pattern: Pattern,
  spelling: Spelling,
  starts: readonly number[],
  rules: AlignmentRules,
): readonly Alignment[] => starts.flatMap((start) => align(pattern, spelling, start, rules) ?? []);

const startOf = (alignment: Alignment): number => alignment.units[0] ?? 0;

const isAtEnd = (alignment: Alignment, spelling: Spelling): boolean =>
  alignment.units.at(-1) === spelling.text.length - 1;

const isAtEntrance = (alignment: Alignment, spelling: Spelling): boolean =>
  spelling.entrances.includes(startOf(alignment));

/** Three initials in the middle of a name are as often those of something else. */
const isChance = (alignment: Alignment, isToEnd: boolean): boolean =>
  !isToEnd && alignment.initials === alignment.units.length && alignment.initials < 4;

/** 司法局, 司法, 法局; sifaju, sfj, sf局: the query stands in the name, or its pinyin does. */
export const contained: UnitTier = (pattern, spelling) =>
  best(
    alignments(pattern, spelling, everyStart(spelling), { gaps: false, sound: 'written' }).map(
      (alignment) => {
        const isToEnd = isAtEnd(alignment, spelling) && !alignment.isUnfinished;
        if (!isAtEntrance(alignment, spelling)) {
          return isChance(alignment, isToEnd)
            ? undefined
            : matchOf(spelling, 'inside', alignment, isToEnd ? 0 : 1);
        }
        // 市 alone begins every name; what follows it tells them apart.
        const within = startOf(alignment) === spelling.core ? 0 : 1;
        return matchOf(spelling, isToEnd ? 'exact' : 'prefix', alignment, within);
      },
    ),
  );

const skipped = (alignment: Alignment): number =>
  (alignment.units.at(-1) ?? 0) - startOf(alignment) + 1 - alignment.units.length;

/** 自规局 for 自然资源规划局: characters left out. It must start where the name does or end where it ends. */
export const gapped: UnitTier = (pattern, spelling) =>
  best(
    alignments(pattern, spelling, everyStart(spelling), { gaps: true, sound: 'written' })
      .filter((alignment) => {
        if (alignment.isUnfinished) return false;
        const isAnchored = isAtEntrance(alignment, spelling);
        const isToEnd = isAtEnd(alignment, spelling);
        // Initials say little: 统计局 is no 退役军人事务局 because both have t, j, j.
        if (alignment.initials > 0 && alignment.characters === 0) {
          const isAtCore = startOf(alignment) >= spelling.level;
          return isAnchored && isAtCore && isToEnd && skipped(alignment) < alignment.units.length;
        }
        return alignment.units.length < 3 ? isAnchored && isToEnd : isAnchored || isToEnd;
      })
      .map((alignment) =>
        matchOf(spelling, 'gapped', alignment, isAtEntrance(alignment, spelling) ? 0 : 1),
      ),
  );

/** 司发局, 住健局: the right sounds in other characters. In the middle of a name, and of two characters, half must be right. */
export const homophone: UnitTier = (pattern, spelling) => {
  if (pattern.script === 'latin' || pattern.text.length < 2) return undefined;
  return best(
    alignments(pattern, spelling, everyStart(spelling), { gaps: false, sound: 'same' })
      .filter((alignment) => {
        const isAnchored = isAtEntrance(alignment, spelling) || isAtEnd(alignment, spelling);
        // Official names are long enough for any three sounds to stand somewhere in them.
        if (!isAnchored && spelling.kind === 'alias') return false;
        const isHalfRight =
          alignment.characters > 0 && alignment.characters >= alignment.homophones;
        return isHalfRight || (isAnchored && alignment.units.length > 2);
      })
      .map((alignment) =>
        matchOf(spelling, 'homophone', alignment, isAtEntrance(alignment, spelling) ? 0 : 1),
      ),
  );
};

/** As `homophone` with gaps, in short names only, from where the name starts to its end. */
export const gappedHomophone: UnitTier = (pattern, spelling) => {
  if (pattern.script === 'latin' || pattern.text.length < 3) return undefined;
  if (spelling.text.length - spelling.core > 10) return undefined;
  return best(
    alignments(pattern, spelling, spelling.entrances, { gaps: true, sound: 'same' })
      .filter(
        (alignment) =>
          isAtEnd(alignment, spelling) &&
          alignment.characters > alignment.homophones &&
          // 水务局 is no 税务总局.
          pattern.text.charAt(0) === spelling.text.charAt(startOf(alignment)),
      )
      .map((alignment) => matchOf(spelling, 'homophone', alignment, 2)),
  );
};

/** 财振局 where zh, z and ng, n are one. */
export const similarSound: UnitTier = (pattern, spelling) => {
  if (pattern.script === 'latin' || pattern.text.length < 3) return undefined;
  return best(
    alignments(pattern, spelling, spelling.entrances, { gaps: false, sound: 'similar' })
      .filter((alignment) => alignment.characters > alignment.homophones)
      .map((alignment) => matchOf(spelling, 'similar-sound', alignment)),
  );
};

const sorted = (text: string): string => Array.from(text).toSorted().join('');

/** 教局育, 市场管监局: the same characters side by side in another order. */
export const transposed: UnitTier = (pattern, spelling) => {
  const length = pattern.text.length;
  if (pattern.script !== 'han' || length < 3) return undefined;
  const wanted = sorted(pattern.text);
  for (let start = 0; start + length <= spelling.text.length; start += 1) {
    if (sorted(spelling.text.slice(start, start + length)) === wanted) {
      const units = Array.from({ length }, (_, index) => start + index);
      const within = spelling.entrances.includes(start) ? 0 : 1;
      return matchOf(spelling, 'transposed', plainAlignment(units), within);
    }
  }
  return undefined;
};
