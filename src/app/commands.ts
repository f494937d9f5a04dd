import { roles } from '../plan/plan.ts';
import { calmly, type Step } from './action.ts';
import { back } from './back.ts';
import { crossColumns } from './cross-table.ts';
import { currentTask, shownProgressOf, type Desk } from './desk.ts';
import { helpEntries } from './help.ts';
import type { Command } from './keys.ts';
import {
  accept,
  dropView,
  edited,
  openFinder,
  openView,
  restoreView,
  tickCondition,
} from './layers.ts';
import { panes } from './layout.ts';
import { inSight, move, movements, toMatch, toPane } from './move.ts';
import { cycleMine, openUnitPicker } from './my-unit.ts';
import { drillInto } from './narrow.ts';
import { copyList, copyTask } from './copy.ts';
import {
  confirm,
  markAll,
  openOnTask,
  toggleDone,
  toggleRange,
  toggleStar,
  toggleStep,
} from './record.ts';
import { enqueue, leave } from './saving.ts';
import {
  listSorts,
  unitSorts,
  views,
  type Layer,
  type RowView,
  type State,
  type View,
} from './state.ts';
import { fieldWith } from './text-field.ts';
import { behindFigure, figuresIn, unitCursorRow, unitFigure, unitRows } from './units-table.ts';
import { viewCursor, viewRows } from './view-rows.ts';

type Handler = (desk: Desk, state: State) => Step;

const stateful =
  (change: (desk: Desk, state: State) => State): Handler =>
  (desk, state) =>
    calmly(change(desk, state));

/** Shows a view; what the ledger shows is read when it is opened. */
const inView = (state: State, view: View): Step => ({
  state: { ...state, view, trail: [] },
  effects: view === 'ledger' ? [{ kind: 'read-ledger' }] : [],
});

const neighbour = <T>(all: readonly T[], current: T, by: number): T =>
  all[(all.indexOf(current) + by + all.length) % all.length] ?? current;

/** Leads from a row to the task, or to the tasks behind the figure. */
const openRow = (desk: Desk, state: State, view: RowView): State => {
  const rows = viewRows(desk, state, view);
  const target = rows[viewCursor(rows, state, view)]?.target;
  if (target === undefined) return state;
  if (target.kind === 'filter') return drillInto(desk, state, target.filter);
  const shown = drillInto(desk, state, {});
  return inSight(desk, { ...shown, cursor: target.task, pane: 'detail' });
};

const open: Handler = stateful((desk, state) => {
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
});

/** Goes on to the next role that units of the plan have, all roles being one of them. */
const turnRole = (desk: Desk, state: State, by: number): State => {
  const { layer } = state;
  if (layer?.kind !== 'unit-picker') return state;
  const taken = roles.filter((role) => desk.plan.units.some((unit) => unit[role] > 0));
  const role = neighbour([undefined, ...taken], layer.role, by);
  return { ...state, layer: { ...layer, role, cursor: 0 } };
};

const turnColumn = (desk: Desk, state: State, by: number): State => {
  const within = (column: number, count: number) => Math.max(0, Math.min(column + by, count - 1));
  if (state.view !== 'units') {
    return { ...state, column: within(state.column, crossColumns(desk)) };
  }
  const figures = figuresIn(desk, state.size.columns);
  const column = within(figures.indexOf(unitFigure(desk, state)), figures.length);
  return { ...state, unitColumn: figures[column] ?? state.unitColumn };
};

/** Goes on to the next order of the list or of the units. */
const sorted = (desk: Desk, state: State): State =>
  state.view === 'units'
    ? { ...state, unitSort: neighbour(unitSorts, state.unitSort, 1) }
    : inSight(desk, {
        ...state,
        listSort: neighbour(listSorts, state.listSort, 1),
        cursor: currentTask(desk, state)?.id,
      });

const openNumbered = (desk: Desk, state: State, index: number): State => {
  const view = state.settings.views[index];
  return view === undefined
    ? { ...state, notice: { kind: 'no-view', number: index + 1 } }
    : openView(desk, state, view.name);
};

/** Runs the command under the cursor of the help, where the help was opened. */
const runEntry = (desk: Desk, state: State, layer: Extract<Layer, { kind: 'help' }>): Step => {
  const entry = helpEntries(desk, state, layer)[layer.cursor];
  const closed: State = { ...state, layer: undefined };
  if (entry?.command === undefined) return calmly(state);
  return entry.isHere
    ? handlers[entry.command](desk, closed)
    : calmly({ ...state, notice: { kind: 'not-here' } });
};

/** What each key of the table does. */
export const handlers: Readonly<Record<Command, Handler>> = {
  up: stateful((desk, state) => move(desk, state, movements.up)),
  down: stateful((desk, state) => move(desk, state, movements.down)),
  'page-up': stateful((desk, state) => move(desk, state, movements['page-up'])),
  'page-down': stateful((desk, state) => move(desk, state, movements['page-down'])),
  first: stateful((desk, state) => move(desk, state, movements.first)),
  last: stateful((desk, state) => move(desk, state, movements.last)),
  'next-pane': stateful((desk, state) => toPane(desk, state, neighbour(panes, state.pane, 1))),
  'previous-pane': stateful((desk, state) => toPane(desk, state, neighbour(panes, state.pane, -1))),
  open,
  accept: (desk, state) =>
    state.layer?.kind === 'help' ? runEntry(desk, state, state.layer) : accept(desk, state),
  back,
  search: stateful((_, state) => openFinder(state)),
  'pick-unit': stateful((_, state) => openUnitPicker(state, 'filter')),
  'next-role': stateful((desk, state) => turnRole(desk, state, 1)),
  'previous-role': stateful((desk, state) => turnRole(desk, state, -1)),
  'choose-my-unit': stateful((_, state) => openUnitPicker(state, 'my-unit')),
  mine: stateful(cycleMine),
  'filter-menu': stateful((_, state) => ({
    ...state,
    layer: { kind: 'filter-menu', cursor: 0, isTicked: false },
  })),
  'drop-view': dropView,
  'restore-view': restoreView,
  'view-1': stateful((desk, state) => openNumbered(desk, state, 0)),
  'view-2': stateful((desk, state) => openNumbered(desk, state, 1)),
  'view-3': stateful((desk, state) => openNumbered(desk, state, 2)),
  'view-4': stateful((desk, state) => openNumbered(desk, state, 3)),
  'show-tasks': (_, state) => inView(state, 'tasks'),
  'show-units': (_, state) => inView(state, 'units'),
  'show-overview': (_, state) => inView(state, 'overview'),
  'show-deadlines': (_, state) => inView(state, 'deadlines'),
  'show-ledger': (_, state) => inView(state, 'ledger'),
  'next-column': stateful((desk, state) => turnColumn(desk, state, 1)),
  'previous-column': stateful((desk, state) => turnColumn(desk, state, -1)),
  sort: stateful(sorted),
  'next-view': (_, state) => inView(state, neighbour(views, state.view, 1)),
  'previous-view': (_, state) => inView(state, neighbour(views, state.view, -1)),
  help: stateful((_, state) => ({
    ...state,
    layer: { kind: 'help', field: fieldWith(''), cursor: 0 },
  })),
  'toggle-done': toggleDone,
  tick: (desk, state) =>
    state.layer?.kind === 'filter-menu' ? tickCondition(desk, state) : toggleStep(desk, state),
  star: toggleStar,
  range: stateful(toggleRange),
  'mark-all': stateful(markAll),
  report: stateful((_, state) => ({ ...state, layer: { kind: 'report-menu', cursor: 0 } })),
  copy: copyTask,
  'copy-list': copyList,
  'toggle-detail': stateful((desk, state) =>
    inSight(desk, {
      ...state,
      isDetailShown: !state.isDetailShown,
      pane: state.pane === 'detail' ? 'list' : state.pane,
    }),
  ),
  'next-match': stateful((desk, state) => toMatch(desk, state, 1)),
  'previous-match': stateful((desk, state) => toMatch(desk, state, -1)),
  confirm,
  'status-menu': (desk, state) => openOnTask(desk, state, 'status-menu'),
  steps: (desk, state) => openOnTask(desk, state, 'steps'),
  due: (desk, state) => openOnTask(desk, state, 'due'),
  remark: (desk, state) => openOnTask(desk, state, 'remark'),
  'remark-in-editor': (desk, state) => {
    const task = currentTask(desk, state)?.id;
    if (task === undefined) return calmly(state);
    const text = shownProgressOf(state, task).remark;
    return { state, effects: [{ kind: 'edit', task, text }] };
  },
  undo: (_, state) => enqueue(state, { kind: 'undo' }),
  redo: (_, state) => enqueue(state, { kind: 'redo' }),
  'new-line': stateful((desk, state) => edited(desk, state, { kind: 'insert', text: '\n' })),
  'field-backspace': stateful((desk, state) => edited(desk, state, { kind: 'backspace' })),
  'field-delete': stateful((desk, state) => edited(desk, state, { kind: 'delete' })),
  'field-left': stateful((desk, state) => edited(desk, state, { kind: 'left' })),
  'field-right': stateful((desk, state) => edited(desk, state, { kind: 'right' })),
  'field-home': stateful((desk, state) => edited(desk, state, { kind: 'home' })),
  'field-end': stateful((desk, state) => edited(desk, state, { kind: 'end' })),
  'field-clear': stateful((desk, state) => edited(desk, state, { kind: 'clear' })),
  reload: (_, state) => ({ state, effects: [{ kind: 'reload' }] }),
  redraw: (_, state) => ({
    state: { ...state, redraws: state.redraws + 1 },
    effects: [{ kind: 'redraw' }],
  }),
  suspend: (_, state) => ({ state, effects: [{ kind: 'suspend' }] }),
  quit: (_, state) => leave(state),
};
