import { statuses } from '../progress/status.ts';
import { currentTask, cursorRow, layoutIn, stepsOf, visibleTasks, type Desk } from './desk.ts';
import { filterMenu } from './filter/filter-menu.ts';
import { detailLinesIn, detailOverflow, layerRect } from './screen/geometry.ts';
import { helpEntries } from './screen/help.ts';
import type { Pane } from './screen/layout.ts';
import { reportForms } from './report/report-menu.ts';
import { stops } from './views/row-view.ts';
import { movedInRemark } from './record/remark-field.ts';
import { matchRows } from './tasks/matches.ts';
import { sectionCursor, sectionRows } from './views/section-list.ts';
import type { Layer } from './layer.ts';
import { modeOf, type RowView, type State } from './state.ts';
import { pickable } from './filter/unit-picker.ts';
import { unitCursorRow, unitRows } from './views/units-table.ts';
import { onRow, viewCursor, viewRows } from './views/view-rows.ts';
import { scrolledTo } from './screen/window.ts';

/** Where a movement key leads to in a list: from a row, by the rows of a page. */
export type Movement = (at: {
  readonly row: number;
  readonly page: number;
  readonly count: number;
}) => number;

/** The movements that keys make. */
export const movements = {
  up: ({ row }) => row - 1,
  down: ({ row }) => row + 1,
  'page-up': ({ row, page }) => row - page,
  'page-down': ({ row, page }) => row + page,
  first: () => 0,
  last: ({ count }) => count - 1,
} as const satisfies Readonly<Record<string, Movement>>;

const landing = (movement: Movement, at: Parameters<Movement>[0]): number =>
  Math.max(0, Math.min(movement(at), at.count - 1));

/** The rows that the task list has on the screen; where it has none, those that it would have. */
const listHeight = (state: State): number => {
  const layout = layoutIn({ ...state, pane: state.pane === 'detail' ? 'list' : state.pane });
  if (layout.kind === 'too-small') return 1;
  return (layout.panes.list ?? layout.body).height - 1;
};

/** Brings the row of the cursor onto the screen: after a move, a resize, or a change of what is listed. */
export const inSight = (desk: Desk, state: State): State => {
  const top = scrolledTo(state.top, cursorRow(desk, state), {
    height: listHeight(state),
    count: visibleTasks(desk, state).length,
  });
  return top === state.top ? state : { ...state, top };
};

/** Gives the keys to a pane. */
export const toPane = (desk: Desk, state: State, pane: Pane): State =>
  inSight(desk, { ...state, pane });

/** Puts the cursor on the task of a row and shows its detail from the top. */
export const cursorOn = (desk: Desk, state: State, row: number): State =>
  inSight(desk, { ...state, cursor: visibleTasks(desk, state)[row]?.id, detailTop: 0 });

const moveInList = (desk: Desk, state: State, movement: Movement): State => {
  const count = visibleTasks(desk, state).length;
  const at = { row: cursorRow(desk, state), page: listHeight(state), count };
  return cursorOn(desk, state, landing(movement, at));
};

const moveInSections = (desk: Desk, state: State, movement: Movement): State => {
  const rows = sectionRows(desk, state);
  const at = { row: sectionCursor(rows, state), page: listHeight(state), count: rows.length };
  const number = rows[landing(movement, at)]?.number;
  const { sections: _, ...others } = state.filter;
  const filter = number === undefined ? others : { ...others, sections: [number] };
  // The cursor stays on its task where the section has it, else it goes to the first.
  const task = currentTask(desk, state);
  const cursor = number === undefined || task?.section === number ? task?.id : undefined;
  return inSight(desk, { ...state, filter, cursor, top: 0, detailTop: 0 });
};

/** Scrolls the detail where it stands now, whichever pane has the keys. */
export const scrollDetail = (desk: Desk, state: State, movement: Movement): State => {
  const layout = layoutIn(state);
  const rect = layout.kind === 'too-small' ? undefined : layout.panes.detail;
  if (rect === undefined) return state;
  const most = detailOverflow(detailLinesIn(desk, state, rect), rect);
  const row = Math.min(state.detailTop, most);
  return {
    ...state,
    detailTop: landing(movement, { row, page: rect.height - 2, count: most + 1 }),
  };
};

/**
 * Goes to the next or previous match of the detail, and scrolls its first line into sight; after the last comes
 * the first.
 */
export const toMatch = (desk: Desk, state: State, by: 1 | -1): State => {
  const layout = layoutIn(state);
  const rect = layout.kind === 'too-small' ? undefined : layout.panes.detail;
  const task = currentTask(desk, state)?.id;
  if (rect === undefined || task === undefined) return state;
  const lines = detailLinesIn(desk, state, rect);
  const rows = matchRows(lines);
  if (rows.length === 0) return { ...state, notice: { kind: 'no-match' } };
  const before = state.match?.task === task ? state.match.index : by === 1 ? -1 : rows.length;
  const index = (before + by + rows.length) % rows.length;
  const row = rows[index] ?? 0;
  const top = Math.min(state.detailTop, detailOverflow(lines, rect));
  const isSeen = top <= row && row < top + rect.height - 1;
  const detailTop = isSeen ? top : Math.min(row, detailOverflow(lines, rect));
  return { ...state, match: { task, index }, detailTop };
};

/** The rows of a view that has the whole body. */
const bodyHeight = (state: State): number => {
  const layout = layoutIn(state);
  return layout.kind === 'too-small' ? 1 : layout.body.height;
};

const moveInUnits = (desk: Desk, state: State, movement: Movement): State => {
  const rows = unitRows(desk, state);
  const at = { row: unitCursorRow(rows, state), page: bodyHeight(state) - 1, count: rows.length };
  return { ...state, unitCursor: rows[landing(movement, at)]?.name };
};

const moveInRows = (desk: Desk, state: State, view: RowView, movement: Movement): State => {
  const rows = viewRows(desk, state, view);
  const places = stops(rows);
  const row = places.indexOf(viewCursor(rows, state, view));
  const place = landing(movement, { row, page: bodyHeight(state) - 1, count: places.length });
  return onRow(state, view, rows, place);
};

/** The lines of a menu. */
const menuLength = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { readonly cursor: number }>,
): number => {
  switch (layer.kind) {
    case 'help':
      return helpEntries(desk, state, layer).length;
    case 'unit-picker':
      return pickable(desk, layer).length;
    case 'filter-menu':
      return filterMenu(desk, state).length;
    case 'status-menu':
      return statuses.length;
    case 'report-menu':
      return reportForms.length;
    case 'steps':
      return stepsOf(desk.plan, layer.task).length;
  }
};

const moveInLayer = (desk: Desk, state: State, movement: Movement): State => {
  const { layer } = state;
  const layout = layoutIn(state);
  if (layer === undefined || layout.kind === 'too-small') return state;
  switch (layer.kind) {
    case 'search':
      return moveInList(desk, state, movement);
    case 'help':
    case 'unit-picker':
    case 'filter-menu':
    case 'status-menu':
    case 'report-menu':
    case 'steps': {
      const count = menuLength(desk, state, layer);
      const page = layerRect(layout, layer).height - 1;
      const at = { row: layer.cursor, page, count };
      return { ...state, layer: { ...layer, cursor: landing(movement, at) } };
    }
    case 'remark': {
      const { width, height } = layerRect(layout, layer);
      const landingRow = (row: number, count: number) =>
        landing(movement, { row, page: height - 1, count });
      const field = movedInRemark(layer.field, landingRow, width, desk.ambiguous);
      return { ...state, layer: { ...layer, field } };
    }
    case 'due':
    case 'saved-filter-name':
      return state;
  }
};

/** Moves whatever the keys move in the mode that holds. */
export const move = (desk: Desk, state: State, movement: Movement): State => {
  const mode = modeOf(state);
  switch (mode) {
    case 'list':
      return moveInList(desk, state, movement);
    case 'sections':
      return moveInSections(desk, state, movement);
    case 'detail':
      return scrollDetail(desk, state, movement);
    case 'units':
      return moveInUnits(desk, state, movement);
    case 'overview':
    case 'deadlines':
    case 'ledger':
      return moveInRows(desk, state, mode, movement);
    case 'search':
    case 'help':
    case 'unit-picker':
    case 'filter-menu':
    case 'status-menu':
    case 'report-menu':
    case 'steps':
    case 'due':
    case 'remark':
    case 'saved-filter-name':
      return moveInLayer(desk, state, movement);
  }
};
