import type { Change } from '../progress/change.ts';
import { calmly, type Step } from './action.ts';
import { currentTask, cursorRow, offeredUnits, shownProgressOf, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import type { Command } from './keys.ts';
import { panes, type Pane } from './layout.ts';
import { cursorOn, inSight, move, movements } from './move.ts';
import { views, type Layer, type State, type View } from './state.ts';
import { editField, fieldWith, type FieldEdit } from './text-field.ts';
import { unitCursorRow, unitRows } from './units-table.ts';

type Handler = (desk: Desk, state: State) => Step;

const stateful =
  (change: (desk: Desk, state: State) => State): Handler =>
  (desk, state) =>
    calmly(change(desk, state));

/** Narrows the list; the cursor goes to its first row. */
const withFilter = (desk: Desk, state: State, filter: Filter): State =>
  inSight(desk, { ...state, filter, cursor: undefined, top: 0, detailTop: 0 });

const withQuery = (desk: Desk, state: State, query: string | undefined): State => {
  const { query: _, ...others } = state.filter;
  return withFilter(
    desk,
    state,
    query === undefined || query.trim() === '' ? others : { ...others, query },
  );
};

/** Edits the field of the layer that is open; what it finds is shown at once. */
export const edited = (desk: Desk, state: State, edit: FieldEdit): State => {
  const { layer } = state;
  if (layer === undefined || layer.kind === 'help') return state;
  const field = editField(layer.field, edit);
  if (layer.kind === 'unit-picker') return { ...state, layer: { ...layer, field, cursor: 0 } };
  const isOther = field.text !== layer.field.text;
  const open: State = { ...state, layer: { ...layer, field } };
  return isOther ? withQuery(desk, open, field.text) : open;
};

/** Opens the search box on the tasks, with what it held before. */
export const openSearch = (state: State): State => ({
  ...state,
  view: 'tasks',
  pane: 'list',
  layer: {
    kind: 'search',
    field: fieldWith(state.filter.query ?? ''),
    before: state.filter.query,
  },
});

/** Leads to the tasks behind a figure; Esc leads back. */
const drillInto = (desk: Desk, state: State, filter: Filter): State => {
  const { view, filter: from, cursor } = state;
  return withFilter(
    desk,
    {
      ...state,
      view: 'tasks',
      pane: 'list',
      trail: [...state.trail, { view, filter: from, cursor }],
    },
    filter,
  );
};

const inView = (state: State, view: View): State => ({ ...state, view, trail: [] });

const neighbour = <T>(all: readonly T[], current: T, by: number): T =>
  all[(all.indexOf(current) + by + all.length) % all.length] ?? current;

const toPane = (desk: Desk, state: State, pane: Pane): State => inSight(desk, { ...state, pane });

const open: Handler = stateful((desk, state) => {
  if (state.view === 'units') {
    const rows = unitRows(desk, state);
    const name = rows[unitCursorRow(rows, state)]?.name;
    return name === undefined ? state : drillInto(desk, state, { units: [name] });
  }
  if (state.pane === 'sections') return toPane(desk, state, 'list');
  return currentTask(desk, state) === undefined ? state : toPane(desk, state, 'detail');
});

const accept: Handler = stateful((desk, state) => {
  const { layer } = state;
  if (layer?.kind !== 'unit-picker') return { ...state, layer: undefined };
  const name = offeredUnits(desk, layer.field.text)[layer.cursor]?.unit.name;
  const closed: State = { ...state, layer: undefined, view: 'tasks', pane: 'list' };
  return name === undefined ? state : withFilter(desk, closed, { ...state.filter, units: [name] });
});

/** The filter without its last condition; undefined when it holds none. */
const withoutLast = (filter: Filter): Filter | undefined => {
  const held = Object.entries(filter).filter(([, value]) => value !== undefined);
  return held.length === 0 ? undefined : Object.fromEntries(held.slice(0, -1));
};

const closeLayer = (desk: Desk, state: State, layer: Layer): State =>
  layer.kind === 'search'
    ? withQuery(desk, { ...state, layer: undefined }, layer.before)
    : { ...state, layer: undefined };

/** Peels one layer: what lies on top, the pane, the way that led here, then the filter; never quits. */
const back: Handler = stateful((desk, state) => {
  if (state.layer !== undefined) return closeLayer(desk, state, state.layer);
  if (state.view === 'tasks' && state.pane !== 'list') return toPane(desk, state, 'list');
  const place = state.trail.at(-1);
  if (place !== undefined) {
    return inSight(desk, { ...state, ...place, trail: state.trail.slice(0, -1) });
  }
  if (state.view !== 'tasks') return inView(state, 'tasks');
  const filter = withoutLast(state.filter);
  if (filter !== undefined) {
    return inSight(desk, { ...state, filter, cursor: currentTask(desk, state)?.id });
  }
  return { ...state, notice: { kind: 'nothing-to-close' } };
});

/** Shows changes at once and asks for them to be saved. */
export const changing = (state: State, changes: readonly Change[]): Step => ({
  state: { ...state, pending: [...state.pending, changes], saving: { kind: 'saving' } },
  effects: [{ kind: 'save', changes }],
});

const toggleDone: Handler = (desk, state) => {
  const task = currentTask(desk, state);
  if (task === undefined) return calmly(state);
  const row = cursorRow(desk, state);
  const isDone = shownProgressOf(state, task.id).status !== 'done';
  const { state: marked, effects } = changing(state, [
    { kind: 'status', task: task.id, status: isDone ? 'done' : 'todo' },
  ]);
  const told: State = { ...marked, notice: { kind: 'marked', task: task.id, isDone } };
  if (state.pane === 'detail') return { state: told, effects };
  // Where the filter hides what was ticked, the next task has already moved up under the cursor.
  const isStillThere = currentTask(desk, { ...told, cursor: task.id })?.id === task.id;
  return { state: cursorOn(desk, told, isStillThere ? row + 1 : row), effects };
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
  accept,
  back,
  search: stateful((_, state) => openSearch(state)),
  'pick-unit': stateful((_, state) => ({
    ...state,
    pane: 'list',
    layer: { kind: 'unit-picker', field: fieldWith(''), cursor: 0 },
  })),
  'show-tasks': stateful((_, state) => inView(state, 'tasks')),
  'show-units': stateful((_, state) => inView(state, 'units')),
  'next-view': stateful((_, state) => inView(state, neighbour(views, state.view, 1))),
  'previous-view': stateful((_, state) => inView(state, neighbour(views, state.view, -1))),
  help: stateful((_, state) => ({ ...state, layer: { kind: 'help', top: 0 } })),
  'toggle-done': toggleDone,
  'field-backspace': stateful((desk, state) => edited(desk, state, { kind: 'backspace' })),
  'field-delete': stateful((desk, state) => edited(desk, state, { kind: 'delete' })),
  'field-left': stateful((desk, state) => edited(desk, state, { kind: 'left' })),
  'field-right': stateful((desk, state) => edited(desk, state, { kind: 'right' })),
  'field-home': stateful((desk, state) => edited(desk, state, { kind: 'home' })),
  'field-end': stateful((desk, state) => edited(desk, state, { kind: 'end' })),
  'field-clear': stateful((desk, state) => edited(desk, state, { kind: 'clear' })),
  suspend: (_, state) => ({ state, effects: [{ kind: 'suspend' }] }),
  quit: (_, state) => ({ state, effects: [{ kind: 'quit' }] }),
};
