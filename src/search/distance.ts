/**
 * How many letters were left out, added, changed or swapped with their neighbour (optimal string
 * alignment, Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2):
 * `jiaoyuju`, `jiaoyvju` → 1; stops counting above `most`.
 */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a.charAt(row - 1) === b.charAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        a.charAt(row - 1) === b.charAt(column - 2) &&
        a.charAt(row - 2) === b.charAt(column - 1)
      ) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
};

/**
 * How many syllables were mistyped by one letter each; `most + 1` when there are more or when one
 * is further off: two letters off in one syllable is another word (`yiyuan` is no `fayuan`).
 */
export const syllableErrors = (
  letters: string,
  syllables: readonly string[],
  most: number,
): number => {
  let reached = new Map([[0, 0]]);
  for (const syllable of syllables) {
    const next = new Map<number, number>();
    for (const [from, errors] of reached) {
      for (let length = syllable.length - 1; length <= syllable.length + 1; length += 1) {
        const chunk = letters.slice(from, from + length);
        const total = chunk.length < length ? most + 1 : errors + editDistance(chunk, syllable, 1);
        if (total > most || editDistance(chunk, syllable, 1) > 1) continue;
        next.set(from + length, Math.min(next.get(from + length) ?? total, total));
      }
    }
    reached = next;
  }
  return reached.get(letters.length) ?? most + 1;
};
