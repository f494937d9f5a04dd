import type { Desk } from '../desk.ts';
import { signsFor } from './signs.ts';
import { fitLine, span, spread, underCursor, type Line } from './span.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';
import { rowsInSight, sightFrom, type Sight } from './window.ts';

/** The size of what is drawn, in character cells. */
export type Area = { readonly width: number; readonly height: number };

/** Columns before the words of each line: the cursor and a space. */
export const menuIndent = 2;

/** The part of a menu of so many items that is on the screen, below its head. */
export const menuSight = (
  { tops }: State,
  { kind, cursor }: Extract<Layer, { readonly cursor: number }>,
  count: number,
  { height }: Pick<Area, 'height'>,
): Sight => sightFrom(tops[kind] ?? 0, { cursor, height: height - 1, count });

/** What is chosen from. */
export type Menu<Item> = {
  readonly head: Line;
  readonly items: readonly Item[];
  /** The words of an item, without the cursor, in at most `width` columns. */
  readonly draw: (item: Item, index: number, width: number) => Line;
  readonly sight: Sight;
};

/** Which of the items of a menu are on the screen, where not all are. */
export const menuPlace = (
  { messages }: Desk,
  { items, sight }: Pick<Menu<unknown>, 'items' | 'sight'>,
): Line => {
  const shown = rowsInSight(items, sight).length;
  const place = messages.dashboard.shownOf(sight.top + 1, sight.top + shown, items.length);
  return shown < items.length && shown > 0 ? [span(` ${place} `, 'dim')] : [];
};

/**
 * A menu as it is drawn: its head, with which of the items are on the screen where not all are, then those
 * around the cursor.
 */
export const menuLines = <Item>(
  desk: Desk,
  { head, items, draw, sight }: Menu<Item>,
  width: number,
): readonly Line[] => {
  const { ambiguous } = desk;
  return [
    spread(head, menuPlace(desk, { items, sight }), width, ambiguous),
    ...rowsInSight(items, sight).map(({ item, index }) => {
      const isUnderCursor = index === sight.cursor;
      const mark = isUnderCursor ? signsFor(desk).cursor : ' ';
      const line = [span(`${mark} `), ...draw(item, index, width - menuIndent)];
      const fitted = fitLine(line, width, ambiguous);
      return isUnderCursor ? underCursor(fitted) : fitted;
    }),
  ];
};
