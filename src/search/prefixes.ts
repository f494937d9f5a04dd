/** What unit names begin with in one plan, derived from its own names: 市, 市委, 市政府, 湘潭 in one, 省, 省委 in another. */
export type Prefixes = {
  /** The level of government that most names begin with: `市`; empty when there is none. */
  readonly level: string;
  /** Everything that tells less than what follows it, longest first: `['市政府', '市委', '湘潭', '市']`. */
  readonly all: readonly string[];
  /** The place as the title or the publisher writes it, without its level: `湘潭`; empty when unknown. */
  readonly place: string;
};

const longestPrefix = 4;

/** What begins so many names, going on in so many ways, says little about each: `市`, `省`, `国家`. */
const common = (names: readonly string[]): readonly string[] => {
  const followers = new Map<string, Map<string, number>>();
  for (const name of names) {
    for (let length = 1; length <= longestPrefix && length + 1 < name.length; length += 1) {
      const prefix = name.slice(0, length);
      const next = followers.get(prefix) ?? new Map<string, number>();
      next.set(name.charAt(length), (next.get(name.charAt(length)) ?? 0) + 1);
      followers.set(prefix, next);
    }
  }
  const enough = Math.max(3, names.length * 0.15);
  return [...followers]
    .filter(([, next]) => {
      const total = [...next.values()].reduce((sum, count) => sum + count, 0);
      return total >= enough && next.size >= Math.max(3, total / 2);
    })
    .map(([prefix]) => prefix);
};

/** An organ is what has an office or departments of its own: 市委办公室, 市政府有关部门 → 市委, 市政府. */
const organ = /^(.{2,5}?)(?:办公室|办公厅|其他有关部门|有关部门)$/u;

const organs = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => organ.exec(name)?.[1] ?? []);

const administrativeLevel =
  /^(?:关于)?(?:印发)?《?(\p{Script=Han}{2,4}?)(?:省|市|县|区|州|盟|旗|自治区|自治州|自治县)/u;

/** Derives them from folded unit names, and the place from the plan's title and publisher. */
export const derivePrefixes = (names: readonly string[], headings: readonly string[]): Prefixes => {
  const shared = common(names);
  const level = shared.reduce(
    (shortest, prefix) => (shortest === '' || prefix.length < shortest.length ? prefix : shortest),
    '',
  );
  const place = headings
    .map((heading) => administrativeLevel.exec(heading)?.[1] ?? '')
    .find(Boolean);
  return {
    level,
    place: place ?? '',
    all: [
      ...new Set([...shared, ...organs(names), ...(place === undefined ? [] : [place])]),
    ].toSorted((a, b) => b.length - a.length),
  };
};
