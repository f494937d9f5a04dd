import type { UnitAliases } from '../plan/aliases.ts';
import { foldText } from './fold.ts';
import { derivePrefixes } from './prefixes.ts';

const bare = (name: string, prefix: string): string => {
  const folded = foldText(name);
  return prefix !== '' && folded.startsWith(prefix) ? folded.slice(prefix.length) : folded;
};

/**
 * Looks up the other names of a unit in the aliases, whichever of its names the plan uses and
 * whatever its level: aliases of 市卫健委 (卫计委) are those of 省卫健委 and of 市卫生健康委员会, too.
 */
export const otherNames = (
  aliases: UnitAliases,
  level: string,
): ((name: string) => readonly string[]) => {
  const known = derivePrefixes(
    aliases.map(({ name }) => foldText(name)),
    [],
  ).level;
  const byName = new Map<string, readonly string[]>();
  for (const { name, aliases: others } of aliases) {
    // The plan's own level is put before each: see `withLevel`.
    const all = [name, ...others].map((other) =>
      known !== level && other.startsWith(known) ? other.slice(known.length) : other,
    );
    for (const other of [name, ...others]) {
      const key = bare(other, known);
      byName.set(key, [...(byName.get(key) ?? []), ...all]);
    }
  }
  return (name) => byName.get(bare(name, level)) ?? [];
};
