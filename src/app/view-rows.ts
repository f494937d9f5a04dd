import { deadlineRows } from './deadlines.ts';
import type { Desk } from './desk.ts';
import { ledgerRows } from './ledger-view.ts';
import type { Rect } from './layout.ts';
import { overviewRows } from './overview.ts';
import { stops, type ViewRow } from './row-view.ts';
import { signsFor } from './signs.ts';
import { fitLine, span, underCursor, type Line } from './span.ts';
import type { RowView, State } from './state.ts';
import { windowAround } from './window.ts';

/** The rows of a view that is a list of lines. */
export const viewRows = (desk: Desk, state: State, view: RowView): readonly ViewRow[] => {
  const { columns } = state.size;
  switch (view) {
    case 'overview':
      return overviewRows(desk, state, columns);
    case 'deadlines':
      return deadlineRows(desk, state, columns);
    case 'ledger':
      return ledgerRows(desk, state);
  }
};

/** The row that the cursor of a view stands on: an index into its rows; -1 when it can stand nowhere. */
export const viewCursor = (rows: readonly ViewRow[], state: State, view: RowView): number => {
  const places = stops(rows);
  return places[Math.min(state.rowCursors[view] ?? 0, places.length - 1)] ?? -1;
};

/** The view as it is drawn. */
export const viewLines = (
  desk: Desk,
  state: State,
  view: RowView,
  { width, height }: Rect,
): readonly Line[] => {
  const rows = viewRows(desk, state, view);
  const cursor = viewCursor(rows, state, view);
  const mark = signsFor(desk).cursor;
  return windowAround(rows, Math.max(0, cursor), height).map(({ item, index }) => {
    const isUnderCursor = index === cursor;
    const [first, ...rest] = item.line;
    const line =
      first !== undefined && isUnderCursor
        ? [span(mark), { ...first, text: first.text.replace(/^ /u, '') }, ...rest]
        : item.line;
    const fitted = fitLine(line, width, desk.ambiguous);
    return isUnderCursor ? underCursor(fitted) : fitted;
  });
};
