import { calmly, type Step } from './action.ts';
import { cursorRow, layoutIn, visibleTasks, type Desk } from './desk.ts';
import { handlers } from './commands.ts';
import { panes, type Pane, type Rect } from './layout.ts';
import type { MouseEvent } from './mouse.ts';
import { cursorOn, move, scrollDetail } from './move.ts';
import { sectionCursor, sectionRows } from './section-list.ts';
import { modeOf, type State } from './state.ts';
import { windowAround } from './window.ts';

/** Rows that one turn of the wheel moves. */
const wheelRows = 3;

const isIn = ({ left, top, width, height }: Rect, x: number, y: number): boolean =>
  x >= left && x < left + width && y >= top && y < top + height;

const paneAt = (state: State, x: number, y: number): { pane: Pane; row: number } | undefined => {
  const layout = layoutIn(state);
  if (layout.kind === 'too-small' || state.view !== 'tasks') return undefined;
  for (const pane of panes) {
    const rect = layout.panes[pane];
    if (rect !== undefined && isIn(rect, x, y)) return { pane, row: y - rect.top - 1 };
  }
  return undefined;
};

const turn = (
  desk: Desk,
  state: State,
  { x, y, by }: Extract<MouseEvent, { kind: 'wheel' }>,
): State => {
  const at = state.layer === undefined ? paneAt(state, x, y) : undefined;
  const movement = ({ row }: { readonly row: number }) => row + by * wheelRows;
  if (at === undefined) return move(desk, state, movement);
  if (at.pane === 'detail') return scrollDetail(desk, state, movement);
  // What lies under the pointer moves; the keys stay where they are.
  return { ...move(desk, { ...state, pane: at.pane }, movement), pane: state.pane };
};

const click = (
  desk: Desk,
  state: State,
  { x, y }: Extract<MouseEvent, { kind: 'click' }>,
): Step => {
  const at = state.layer === undefined ? paneAt(state, x, y) : undefined;
  if (at === undefined) return calmly(state);
  const { pane, row } = at;
  if (pane === 'sections' && row >= 0) {
    const rows = sectionRows(desk, state);
    const layout = layoutIn(state);
    const height = layout.kind === 'too-small' ? 0 : (layout.panes.sections?.height ?? 0) - 1;
    const index = windowAround(rows, sectionCursor(rows, state), height)[row]?.index;
    return index === undefined
      ? calmly(state)
      : calmly({ ...move(desk, { ...state, pane }, () => index) });
  }
  if (pane !== 'list' || row < 0) return calmly({ ...state, pane });
  const index = state.top + row;
  if (index >= visibleTasks(desk, state).length) return calmly({ ...state, pane });
  // A second click on the same task opens it, however long it took: hands differ.
  const isAgain = state.pane === 'list' && index === cursorRow(desk, state);
  const there = cursorOn(desk, { ...state, pane }, index);
  return isAgain ? handlers.open(desk, there) : calmly(there);
};

/** What a turn of the wheel or a click does; nothing where there is nothing to move or choose. */
export const pointed = (desk: Desk, state: State, event: MouseEvent): Step => {
  const mode = modeOf(state);
  if (layoutIn(state).kind === 'too-small' || mode === 'remark' || mode === 'due') {
    return calmly(state);
  }
  return event.kind === 'wheel' ? calmly(turn(desk, state, event)) : click(desk, state, event);
};
