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

/** A list as far as it is on the screen: its first row there, the row of the cursor (-1: none), the rows there is room for, and all. */
export type Sight = {
  readonly top: number;
  readonly cursor: number;
  readonly height: number;
  readonly count: number;
};

/** The part of a list that is on the screen: what was, moved as little as the cursor asks for. */
export const sightFrom = (before: number, list: Omit<Sight, 'top'>): Sight => ({
  ...list,
  top: scrolledTo(before, list.cursor, list),
});

/** The rows in sight, with their places in the list. */
export const rowsInSight = <T>(
  items: readonly T[],
  { top, height }: Sight,
): readonly { readonly item: T; readonly index: number }[] =>
  items.slice(top, top + height).map((item, row) => ({ item, index: top + row }));

/** The place in the list of a row in sight, 0 being the first there; undefined below the last. */
export const placeInSight = ({ top, height, count }: Sight, row: number): number | undefined =>
  row >= 0 && row < height && top + row < count ? top + row : undefined;
