import type { Progress } from '../progress/status.ts';
import { deadlineRows } from './deadlines.ts';
import { shownProgress, type Desk } from './desk.ts';
import { ledgerRows } from './ledger-view.ts';
import type { Rect } from './layout.ts';
import { overviewRows } from './overview.ts';
import { remembering } from './remember.ts';
import { stops, type ViewFacts, type ViewRow } from './row-view.ts';
import { signsFor } from './signs.ts';
import { fitLine, span, underCursor, type Line } from './span.ts';
import type { RowView, State } from './state.ts';
import { windowAround } from './window.ts';

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

/** The row that the cursor of a view stands on: an index into its rows; -1 when it can stand nowhere. */
export const viewCursor = (rows: readonly ViewRow[], state: State, view: RowView): number => {
  const places = stops(rows);
  return places[Math.min(state.rowCursors[view] ?? 0, places.length - 1)] ?? -1;
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
  const cursor = viewCursor(rows, state, view);
  const shown = windowAround(rows, Math.max(0, cursor), height)[line];
  if (shown?.item.target === undefined) return undefined;
  const isHidden = line === 0 && rows.slice(0, shown.index).some(({ isHead }) => isHead === true);
  return isHidden ? undefined : { row: shown.item, place: stops(rows).indexOf(shown.index) };
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
  const shown = windowAround(rows, Math.max(0, cursor), height);
  const top = shown[0]?.index ?? 0;
  const head = rows.slice(0, top + 1).findLast(({ isHead }) => isHead === true);
  return shown.map(({ item, index }) => {
    if (index === top && head !== undefined) return head.line;
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
