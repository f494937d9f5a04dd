import type { Step } from './action.ts';
import { crossColumns } from './views/cross-table.ts';
import { currentTask, cursorRow, visibleTasks, type Desk } from './desk.ts';
import { panes } from './screen/layout.ts';
import { cursorOn, inSight, toPane } from './move.ts';
import { drillInto, drillToTask } from './filter/narrow.ts';
import { listSorts, type RowView, type State, type UnitSort, type View } from './state.ts';
import {
  behindFigure,
  figuresIn,
  unitCursorRow,
  unitFigure,
  unitRows,
} from './views/units-table.ts';
import { viewRow } from './views/view-rows.ts';

/** The one that comes so many places behind another; behind the last comes the first. */
export const neighbour = <T>(all: readonly T[], current: T, by: number): T =>
  all[(all.indexOf(current) + by + all.length) % all.length] ?? current;

/**
 * Shows a view; what the ledger shows is read when it is opened. What the list was narrowed to on a way
 * from a figure is left with it: the list is again as it was before.
 */
export const inView = (state: State, view: View): Step => {
  const [from] = state.trail;
  const { filter, cursor } = from ?? state;
  return {
    state: {
      ...state,
      filter,
      cursor,
      view,
      trail: [],
      pane: view === 'tasks' ? 'list' : state.pane,
    },
    effects: view === 'ledger' ? [{ kind: 'read-ledger' }] : [],
  };
};

/** Leads from a row to the task, or to the tasks behind the figure. */
const openRow = (desk: Desk, state: State, view: RowView): State => {
  const target = viewRow(desk, state, view)?.target;
  switch (target?.kind) {
    case undefined:
      return state;
    case 'filter':
      return drillInto(desk, state, target.filter);
    case 'task':
      return drillToTask(desk, state, target.task);
    case 'vanished':
      return { ...state, notice: { kind: 'vanished' } };
  }
};

/** Leads on from what is under the cursor: to the tasks behind a figure, to a task in full. */
export const open = (desk: Desk, state: State): State => {
  if (state.view === 'units') {
    const rows = unitRows(desk, state);
    const name = rows[unitCursorRow(rows, state)]?.name;
    return name === undefined
      ? state
      : drillInto(desk, state, behindFigure(name, unitFigure(desk, state)));
  }
  if (state.view !== 'tasks') return openRow(desk, state, state.view);
  if (state.pane === 'sections') return toPane(desk, state, 'list');
  return currentTask(desk, state) === undefined ? state : toPane(desk, state, 'detail');
};

/** The pane so many places to the right; at the edge there is none. */
export const besidePane = (desk: Desk, state: State, by: 1 | -1): State =>
  toPane(desk, state, panes[panes.indexOf(state.pane) + by] ?? state.pane);

/** The detail of the next or previous task of the list. */
export const besideTask = (desk: Desk, state: State, by: 1 | -1): State => {
  const row = cursorRow(desk, state) + by;
  return visibleTasks(desk, state)[row] === undefined ? state : cursorOn(desk, state, row);
};

/** Whether the cursor stands in a table that has more columns than one. */
export const isInTable = (desk: Desk, state: State): boolean =>
  state.view === 'units'
    ? figuresIn(desk, state.size.columns).length > 1
    : state.view === 'overview' && viewRow(desk, state, 'overview')?.cells !== undefined;

/** Puts the cursor of a table into another column; elsewhere there is none. */
export const turnColumn = (desk: Desk, state: State, by: number): State => {
  if (!isInTable(desk, state)) return state;
  const within = (column: number, count: number) => Math.max(0, Math.min(column + by, count - 1));
  if (state.view !== 'units') {
    return { ...state, column: within(state.column, crossColumns(desk)) };
  }
  const figures = figuresIn(desk, state.size.columns);
  const column = within(figures.indexOf(unitFigure(desk, state)), figures.length);
  return { ...state, unitColumn: figures[column] ?? state.unitColumn };
};

/** Sorts the units by the column of the cursor, or by name when they are; the list by the next order. */
export const sorted = (desk: Desk, state: State): State => {
  if (state.view === 'units') {
    const figure = unitFigure(desk, state);
    const unitSort: UnitSort = state.unitSort === figure ? 'name' : figure;
    return { ...state, unitSort };
  }
  return inSight(desk, {
    ...state,
    listSort: neighbour(listSorts, state.listSort, 1),
    cursor: currentTask(desk, state)?.id,
  });
};
