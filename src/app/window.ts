/** The rows of a list that fit on the screen with the cursor as near the middle as the ends allow. */
export const windowAround = <T>(
  items: readonly T[],
  cursor: number,
  height: number,
): readonly { readonly item: T; readonly index: number }[] => {
  const top = Math.max(0, Math.min(cursor - Math.floor(height / 2), items.length - height));
  return items.slice(top, top + height).map((item, row) => ({ item, index: top + row }));
};

/**
 * The first row on the screen after a move: moved as little as the cursor asks for.
 *
 * @example scrolledTo(0, 10, {height: 5, count: 20}) // 6
 */
export const scrolledTo = (
  top: number,
  cursor: number,
  { height, count }: { readonly height: number; readonly count: number },
): number => {
  const room = Math.max(1, height);
  const kept = Math.min(Math.max(top, cursor - room + 1), Math.max(0, cursor));
  return Math.max(0, Math.min(kept, count - room));
};
