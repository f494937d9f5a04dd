import type { Progress } from '../../progress/status.ts';
import { deadlineRows } from './deadlines.ts';
import { shownProgress, type Desk } from '../desk.ts';
import { ledgerRows } from './ledger-view.ts';
import type { Rect } from '../screen/layout.ts';
import { overviewRows } from './overview.ts';
import { remembering } from '../remember.ts';
import { stops, type ViewFacts, type ViewRow } from './row-view.ts';
import { signsFor } from '../screen/signs.ts';
import { fitLine, span, underCursor, type Line } from '../screen/span.ts';
import type { RowView, State } from '../state.ts';
import { placeInSight, rowsInSight, sightFrom, type Sight } from '../screen/window.ts';

const rowsOf = (
  desk: Desk,
  view: RowView,
  columns: number,
  facts: ViewFacts,
): readonly ViewRow[] => {
  switch (view) {
    case 'overview':
      return overviewRows(desk, facts, columns);
    case 'deadlines':
      return deadlineRows(desk, facts, columns);
    case 'ledger':
      return ledgerRows(desk, facts);
  }
};

const derive = remembering(
  (
    desk: Desk,
    view: RowView,
    columns: number,
    progress: Progress,
    settings: State['settings'],
    column: number,
    ledger: State['ledger'],
  ) => rowsOf(desk, view, columns, { progress, pending: [], settings, column, ledger }),
);

/** The rows of a view that is a list of lines, made anew only when what they show has changed. */
export const viewRows = (desk: Desk, state: State, view: RowView): readonly ViewRow[] =>
  derive(
    desk,
    view,
    state.size.columns,
    shownProgress(state),
    state.settings,
    state.column,
    state.ledger,
  );

/**
 * The row that the cursor of a view stands on: an index into its rows; -1 when it can stand nowhere. When
 * its row is gone it stands on what has taken the place.
 */
export const viewCursor = (rows: readonly ViewRow[], state: State, view: RowView): number => {
  const at = state.rowCursors[view];
  const known = rows.findIndex(({ key }) => key !== undefined && key === at?.key);
  if (known >= 0) return known;
  const places = stops(rows);
  return places[Math.min(at?.place ?? 0, places.length - 1)] ?? -1;
};

/** The row under the cursor of a view; undefined when it can stand nowhere. */
export const viewRow = (desk: Desk, state: State, view: RowView): ViewRow | undefined => {
  const rows = viewRows(desk, state, view);
  return rows[viewCursor(rows, state, view)];
};

/** Puts the cursor of a view on a row: the one at `place` among those that can have it. */
export const onRow = (
  state: State,
  view: RowView,
  rows: readonly ViewRow[],
  place: number,
): State => {
  const key = rows[stops(rows)[place] ?? -1]?.key;
  return key === undefined
    ? state
    : { ...state, rowCursors: { ...state.rowCursors, [view]: { key, place } } };
};

/** The row from which on what stands above the cursor belongs to it: headings. */
const firstAbove = (rows: readonly ViewRow[], cursor: number): number => {
  let first = cursor;
  while (first > 0 && rows[first - 1]?.target === undefined) first -= 1;
  return first;
};

const headAbove = (rows: readonly ViewRow[], row: number): ViewRow | undefined =>
  rows.slice(0, row).findLast(({ isHead }) => isHead === true);

/**
 * The part of a view that is on the screen, in so many lines: the headings above the cursor with it, and the row
 * of the cursor never in the first line where a head stands.
 */
export const viewSight = (
  rows: readonly ViewRow[],
  state: State,
  view: RowView,
  height: number,
): Sight => {
  const cursor = viewCursor(rows, state, view);
  const sight = sightFrom(state.tops[view] ?? 0, { cursor, height, count: rows.length });
  const wanted = Math.min(
    firstAbove(rows, cursor),
    headAbove(rows, cursor) === undefined ? cursor : cursor - 1,
  );
  const isFar = cursor - wanted >= height;
  return isFar || wanted >= sight.top || cursor < 0 ? sight : { ...sight, top: wanted };
};

/** The row that a line of a view shows, 0 being its first; undefined where none can have the cursor. */
export const viewRowAt = (
  desk: Desk,
  state: State,
  view: RowView,
  height: number,
  line: number,
): { readonly row: ViewRow; readonly place: number } | undefined => {
  const rows = viewRows(desk, state, view);
  const sight = viewSight(rows, state, view, height);
  const index = placeInSight(sight, line);
  const row = index === undefined ? undefined : rows[index];
  if (index === undefined || row?.target === undefined) return undefined;
  const isHidden = line === 0 && headAbove(rows, index) !== undefined;
  return isHidden ? undefined : { row, place: stops(rows).indexOf(index) };
};

/** The view as it is drawn. */
export const viewLines = (
  desk: Desk,
  state: State,
  view: RowView,
  { width, height }: Rect,
): readonly Line[] => {
  const rows = viewRows(desk, state, view);
  const sight = viewSight(rows, state, view, height);
  const mark = signsFor(desk).cursor;
  const head = headAbove(rows, sight.top + 1);
  return rowsInSight(rows, sight).map(({ item, index }) => {
    if (index === sight.top && head !== undefined) return head.line;
    const isUnderCursor = index === sight.cursor;
    const [first, ...rest] = item.line;
    const line =
      first !== undefined && isUnderCursor
        ? [span(mark), { ...first, text: first.text.replace(/^ /u, '') }, ...rest]
        : item.line;
    const fitted = fitLine(line, width, desk.ambiguous);
    return isUnderCursor ? underCursor(fitted) : fitted;
  });
};
