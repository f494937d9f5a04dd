import { statuses } from '../progress/status.ts';
import { calmly, type Step } from './action.ts';
import { layoutIn, visibleTasks, type Desk } from './desk.ts';
import { handlers } from './commands.ts';
import { filterMenu } from './filter-menu.ts';
import { tabAt } from './header.ts';
import { helpEntryAt } from './help.ts';
import { panes, type Layout, type Pane, type Rect } from './layout.ts';
import { isDouble, type Click, type MouseEvent } from './mouse.ts';
import { cursorOn, move, scrollDetail } from './move.ts';
import { reportForms } from './report-menu.ts';
import { layerRect } from './screen.ts';
import { sectionCursor, sectionRows } from './section-list.ts';
import { modeOf, type Layer, type RowView, type State } from './state.ts';
import { stepAt } from './task-layers.ts';
import { pickable } from './unit-picker.ts';
import { figureAt, unitCursorRow, unitRows, unitsTable } from './units-table.ts';
import { viewRowAt } from './view-rows.ts';
import { windowAround } from './window.ts';

/** Rows that one turn of the wheel moves. */
const wheelRows = 3;

type Shown = Exclude<Layout, { kind: 'too-small' }>;

const isIn = ({ left, top, width, height }: Rect, x: number, y: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

const paneAt = (
  layout: Shown,
  { view }: State,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly pane: Pane; readonly rect: Rect } | undefined => {
  if (view !== 'tasks') return undefined;
  for (const pane of panes) {
    const rect = layout.panes[pane];
    if (rect !== undefined && isIn(rect, x, y)) return { pane, rect };
  }
  return undefined;
};

const turn = (
  desk: Desk,
  state: State,
  layout: Shown,
  event: Extract<MouseEvent, { kind: 'wheel' }>,
): State => {
  const at = state.layer === undefined ? paneAt(layout, state, event) : undefined;
  const movement = ({ row }: { readonly row: number }) => row + event.by * wheelRows;
  if (at === undefined) return move(desk, state, movement);
  if (at.pane === 'detail') return scrollDetail(desk, state, movement);
  // What lies under the pointer moves; the keys stay where they are.
  return { ...move(desk, { ...state, pane: at.pane }, movement), pane: state.pane };
};

/** The state with what is clicked under the cursor; undefined where nothing is to be chosen. */
type Choice = State | undefined;

const inPane = (desk: Desk, state: State, layout: Shown, click: Click): Choice => {
  const at = paneAt(layout, state, click);
  if (at === undefined) return undefined;
  const { pane, rect } = at;
  const row = click.y - rect.top - 1;
  const there: State = { ...state, pane };
  if (pane === 'sections' && row >= 0) {
    const rows = sectionRows(desk, state);
    const index = windowAround(rows, sectionCursor(rows, state), rect.height - 1)[row]?.index;
    return index === undefined ? undefined : move(desk, there, () => index);
  }
  if (pane !== 'list' || row < 0) return there;
  const index = state.top + row;
  return index < visibleTasks(desk, state).length ? cursorOn(desk, there, index) : there;
};

const inUnits = (desk: Desk, state: State, { body }: Shown, { x, y }: Click): Choice => {
  const rows = unitRows(desk, state);
  const shown = windowAround(rows, unitCursorRow(rows, state), body.height - 1);
  const name = shown[y - body.top - 1]?.item.name;
  if (name === undefined) return undefined;
  const figure = figureAt(desk, unitsTable(desk, state, body), body.width, x);
  return { ...state, unitCursor: name, ...(figure !== undefined && { unitColumn: figure }) };
};

const inRows = (
  desk: Desk,
  state: State,
  view: RowView,
  { body }: Shown,
  { x, y }: Click,
): Choice => {
  const at = viewRowAt(desk, state, view, body.height, y - body.top);
  if (at === undefined) return undefined;
  const cell = at.row.cells?.find(({ from, to }) => x >= from && x < to);
  return {
    ...state,
    rowCursors: { ...state.rowCursors, [view]: at.place },
    ...(cell !== undefined && { column: cell.column }),
  };
};

/** The line of a menu, an index, that stands in a row below its title. */
const menuLineAt = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { readonly cursor: number }>,
  rect: Rect,
  row: number,
): number | undefined => {
  const lineOf = (items: readonly unknown[]) =>
    windowAround(items, layer.cursor, rect.height - 1)[row]?.index;
  switch (layer.kind) {
    case 'unit-picker':
      return lineOf(pickable(desk, layer));
    case 'filter-menu':
      return lineOf(filterMenu(desk, state));
    case 'status-menu':
      return lineOf(statuses);
    case 'report-menu':
      return lineOf(reportForms);
    case 'steps':
      return stepAt(desk, layer, rect, row);
    case 'help':
      return helpEntryAt(desk, state, layer, rect, row);
  }
};

const inLayer = (desk: Desk, state: State, layout: Shown, click: Click, layer: Layer): Choice => {
  if (layer.kind === 'search') {
    const at = paneAt(layout, state, click);
    return at?.pane === 'list' ? inPane(desk, state, layout, click) : undefined;
  }
  if (!('cursor' in layer)) return undefined;
  const rect = layerRect(layout, layer);
  const row = click.y - rect.top - 1;
  if (row < 0 || !isIn(rect, click.x, click.y)) return undefined;
  const cursor = menuLineAt(desk, state, layer, rect, row);
  return cursor === undefined ? undefined : { ...state, layer: { ...layer, cursor } };
};

const chosen = (desk: Desk, state: State, layout: Shown, click: Click): Choice => {
  const { layer, view } = state;
  if (layer !== undefined) return inLayer(desk, state, layout, click, layer);
  if (view === 'tasks') return inPane(desk, state, layout, click);
  return view === 'units'
    ? inUnits(desk, state, layout, click)
    : inRows(desk, state, view, layout, click);
};

/** A first click puts the cursor where it is; a second one at once does what Enter does there. */
const clicked = (desk: Desk, state: State, layout: Shown, click: Click): Step => {
  const { layer } = state;
  if (isDouble(state.clicked, click)) {
    const again: State = { ...state, clicked: undefined };
    if (layer !== undefined) return handlers.accept(desk, again);
    return state.pane === 'detail' && state.view === 'tasks'
      ? calmly(again)
      : handlers.open(desk, again);
  }
  const tab =
    layer === undefined && click.y === layout.header.top + 1
      ? tabAt(desk, state, click.x)
      : undefined;
  if (tab !== undefined) return handlers[`show-${tab}`](desk, state);
  const there = chosen(desk, state, layout, click);
  return calmly(there === undefined ? state : { ...there, clicked: click });
};

/** What a turn of the wheel or a click does; nothing where there is nothing to move or choose. */
export const pointed = (desk: Desk, state: State, event: MouseEvent): Step => {
  const mode = modeOf(state);
  const layout = layoutIn(state);
  if (layout.kind === 'too-small' || mode === 'remark' || mode === 'due') return calmly(state);
  return event.kind === 'wheel'
    ? calmly(turn(desk, state, layout, event))
    : clicked(desk, state, layout, event);
};
