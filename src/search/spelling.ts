import type { UnitAliases } from '../plan/aliases.ts';
import type { Unit } from '../plan/plan.ts';
import { otherNames } from './other-names.ts';
import { fold, type Folded } from './fold.ts';
import type { Prefixes } from './prefixes.ts';
import type { Readings } from './readings.ts';
import type { Steps } from './steps.ts';
import { soundsLike } from './syllable.ts';

/** How a spelling sounds: one entry for each unit of its folded text. */
export type Sound = {
  readonly syllables: readonly string[];
  /** The syllables as people confuse them: zh and z, sh and s, ng and n are one. */
  readonly blurred: readonly string[];
  /** The same from each entrance on, joined, as it is typed. */
  readonly typed: readonly TypedSound[];
};

/** How a spelling is typed in pinyin from one of its entrances. */
export type TypedSound = {
  readonly start: number;
  readonly syllables: readonly string[];
  readonly blurred: readonly string[];
  readonly letters: string;
  readonly blurredLetters: string;
};

/** One way to write one unit: what the unit finder compares a query with. */
export type Spelling = {
  /** Index into the units. */
  readonly unit: number;
  /** The canonical name, a name printed in the plan, or an alias. */
  readonly kind: 'name' | 'printed' | 'alias';
  readonly original: string;
  readonly folded: Folded;
  readonly text: string;
  /** Where a person may start to type it, ascending: 市委政法委 at 0 and 2. */
  readonly entrances: readonly number[];
  /** Length of the level of government that it begins with (市); 0 when it doesn't. */
  readonly level: number;
  /** Where what sets it apart from others starts: the last entrance. */
  readonly core: number;
  /** Absent until the readings are loaded. */
  readonly sound: Sound | undefined;
};

const entrancesOf = (text: string, prefixes: Prefixes): readonly number[] => [
  0,
  ...prefixes.all
    .filter((prefix) => text.startsWith(prefix) && text.length - prefix.length >= 2)
    .map((prefix) => prefix.length)
    .toSorted((a, b) => a - b),
];

/** 市环保局 is as good as 环保局: an alias is also known with the level of the plan before it. */
const withLevel = (alias: Folded, level: string): Folded =>
  level === '' || alias.text.startsWith(level)
    ? alias
    : {
        text: level + alias.text,
        starts: [...Array.from(level, () => 0), ...alias.starts],
        ends: [...Array.from(level, () => 0), ...alias.ends],
      };

/** Every spelling of every unit, with the canonical name of each first. */
export const spellingsOf = (
  units: readonly Unit[],
  aliases: UnitAliases,
  prefixes: Prefixes,
): readonly Spelling[] => {
  const aliasesOf = otherNames(aliases, prefixes.level);
  return units.flatMap((unit, index) => {
    const seen = new Set<string>();
    const spell = (kind: Spelling['kind'], original: string): readonly Spelling[] => {
      const plain = fold(original);
      const folded = kind === 'alias' ? withLevel(plain, prefixes.level) : plain;
      if (plain.text === '' || seen.has(folded.text)) return [];
      seen.add(folded.text);
      const entrances = entrancesOf(folded.text, prefixes);
      return [
        {
          unit: index,
          kind,
          original,
          folded,
          text: folded.text,
          entrances,
          level: folded.text.startsWith(prefixes.level) ? prefixes.level.length : 0,
          core: entrances.at(-1) ?? 0,
          sound: undefined,
        },
      ];
    };
    const others = [unit.name, ...unit.names].flatMap(aliasesOf);
    return [
      ...spell('name', unit.name),
      ...unit.names.flatMap((name) => spell('printed', name)),
      ...others.flatMap((alias) => spell('alias', alias)),
    ];
  });
};

const soundOf = ({ text, entrances }: Spelling, readings: Readings): Sound => {
  const syllables = readings.inContext(text);
  const blurred = syllables.map(soundsLike);
  const typed = entrances.map((start) => ({
    start,
    syllables: syllables.slice(start),
    blurred: blurred.slice(start),
    letters: syllables.slice(start).join(''),
    blurredLetters: blurred.slice(start).join(''),
  }));
  return { syllables, blurred, typed };
};

/** The same spellings with their sounds; yields after each. */
export function* withSounds(
  spellings: readonly Spelling[],
  readings: Readings,
): Steps<readonly Spelling[]> {
  const sounding: Spelling[] = [];
  for (const spelling of spellings) {
    sounding.push({ ...spelling, sound: soundOf(spelling, readings) });
    yield;
  }
  return sounding;
}
