import type { UnitAliases } from '../plan/aliases.ts';
import { foldText } from './fold.ts';
import { derivePrefixes } from './prefixes.ts';

const bare = (name: string, level: string): string => {
  const folded = foldText(name);
  return level !== '' && folded.startsWith(level) ? folded.slice(level.length) : folded;
};

/** The same body is a 局 in a city, a 厅 in a province and a 部 in the country. */
const rank = /[局厅部]$/u;

const stem = (name: string): string => name.replace(rank, '').replace(/委员会$/u, '委');

/**
 * Looks up the other names of a unit in the aliases, whichever of its names the plan uses and
 * whatever its level: aliases of 市卫健委 (卫计委) are those of 省卫生健康委员会, and 环保局 is 环保厅 there.
 */
export const otherNames = (
  aliases: UnitAliases,
  level: string,
): ((name: string) => readonly string[]) => {
  const known = derivePrefixes(
    aliases.map(({ name }) => foldText(name)),
    [],
  ).level;
  const groups = new Map<string, readonly string[]>();
  for (const { name, aliases: others } of aliases) {
    const all = [name, ...others];
    for (const other of all) {
      const key = stem(bare(other, known));
      groups.set(key, [...(groups.get(key) ?? []), ...all]);
    }
  }
  return (name) => {
    const own = bare(name, level);
    const ending = rank.exec(own)?.[0];
    const others = groups.get(stem(own)) ?? [];
    // As written for the plan's own level; for another without it, see `withLevel`.
    return known === level
      ? others
      : others.map((other) => {
          const plain = other.startsWith(known) ? other.slice(known.length) : other;
          return ending === undefined ? plain : plain.replace(rank, ending);
        });
  };
};
