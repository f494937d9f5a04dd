import { calmly, type Step } from './action.ts';
import { layoutIn, visibleTasks, type Desk } from './desk.ts';
import { handlers } from './keys/commands.ts';
import { tabAt } from './screen/header.ts';
import { helpEntryAt } from './screen/help.ts';
import { panes, type Pane, type Rect } from './screen/layout.ts';
import { isDouble, type Click, type MouseEvent } from './input/mouse.ts';
import { cursorOn, move, scrollDetail } from './move.ts';
import { layerRect, type Shown } from './screen/geometry.ts';
import { sectionSight } from './views/section-list.ts';
import { layerSight } from './screen/sight.ts';
import type { Layer } from './layer.ts';
import { modeOf, type RowView, type State } from './state.ts';
import { figureAt, unitRows, unitSight, unitsTable } from './views/units-table.ts';
import { onRow, viewRowAt, viewRows } from './views/view-rows.ts';
import { placeInSight } from './screen/window.ts';

/** Rows that one turn of the wheel moves. */
const wheelRows = 3;

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

/** The row of the list that is clicked; undefined on its heading and below its end. */
const listRowAt = (desk: Desk, state: State, rect: Rect, { y }: Click): number | undefined => {
  const row = y - rect.top - 1;
  const index = state.top + row;
  return row >= 0 && index < visibleTasks(desk, state).length ? index : undefined;
};

/** Whether a click is into the list, but on none of its tasks: a second one opens nothing. */
const isBesideRows = (desk: Desk, state: State, layout: Shown, click: Click): boolean => {
  const at = paneAt(layout, state, click);
  return at?.pane === 'list' && listRowAt(desk, state, at.rect, click) === undefined;
};

const inPane = (desk: Desk, state: State, layout: Shown, click: Click): Choice => {
  const at = paneAt(layout, state, click);
  if (at === undefined) return undefined;
  const { pane, rect } = at;
  const row = click.y - rect.top - 1;
  const there: State = { ...state, pane };
  if (pane === 'sections' && row >= 0) {
    const index = placeInSight(sectionSight(desk, state, rect.height), row);
    return index === undefined ? undefined : move(desk, there, () => index);
  }
  const index = pane === 'list' ? listRowAt(desk, state, rect, click) : undefined;
  return index === undefined ? there : cursorOn(desk, there, index);
};

const inUnits = (desk: Desk, state: State, { body }: Shown, { x, y }: Click): Choice => {
  const place = placeInSight(unitSight(desk, state, body.height), y - body.top - 1);
  const name = place === undefined ? undefined : unitRows(desk, state)[place]?.name;
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
  const there = onRow(state, view, viewRows(desk, state, view), at.place);
  return { ...there, ...(cell !== undefined && { column: cell.column }) };
};

const inLayer = (desk: Desk, state: State, layout: Shown, click: Click, layer: Layer): Choice => {
  if (layer.kind === 'search') {
    const at = paneAt(layout, state, click);
    return at?.pane === 'list' ? inPane(desk, state, layout, click) : undefined;
  }
  if (!('cursor' in layer)) return undefined;
  const rect = layerRect(layout, layer);
  if (!isIn(rect, click.x, click.y)) return undefined;
  const line = placeInSight(layerSight(desk, state, layout, layer), click.y - rect.top - 1);
  if (line === undefined) return undefined;
  const cursor = layer.kind === 'help' ? helpEntryAt(desk, state, layer, line) : line;
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
  if (there === undefined) return calmly(state);
  const isBeside = isBesideRows(desk, state, layout, click);
  return calmly({ ...there, clicked: isBeside ? undefined : click });
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
