import { calmly, type Step } from './action.ts';
import type { Desk } from './desk.ts';
import { filterMenu } from './filter-menu.ts';
import { chooseMyUnit, openUnitPicker } from './my-unit.ts';
import { inSight } from './move.ts';
import { inTasks, withFilter, withFilterAround, withQuery } from './narrow.ts';
import { acceptDue, acceptStatus, acceptSteps, keepRemark } from './record.ts';
import { acceptReport } from './report-menu.ts';
import { filterOfView, savedView } from './saved-view.ts';
import { settled, type Settlement } from './settle.ts';
import type { Layer, State, UnitPicker } from './state.ts';
import { isForMe, pickable } from './unit-picker.ts';
import { editField, fieldWith, type FieldEdit } from './text-field.ts';

/** Edits the field of the layer that is open; what it finds is shown at once. */
export const edited = (desk: Desk, state: State, edit: FieldEdit): State => {
  const { layer } = state;
  if (layer === undefined || !('field' in layer)) return state;
  const field = editField(layer.field, edit, layer.kind === 'remark');
  switch (layer.kind) {
    case 'due':
      return { ...state, layer: { ...layer, field, isWrong: false } };
    case 'remark':
      return { ...state, layer: { ...layer, field } };
    case 'unit-picker':
    case 'help':
      return { ...state, layer: { ...layer, field, cursor: 0 } };
    case 'view-name':
      return { ...state, layer: { ...layer, field } };
    case 'search': {
      const open: State = { ...state, layer: { ...layer, field } };
      return field.text === layer.field.text ? open : withQuery(desk, open, field.text);
    }
  }
};

/** Opens the search box on the tasks, with what it held before. */
const openSearch = (state: State): State => ({
  ...state,
  view: 'tasks',
  pane: 'list',
  layer: {
    kind: 'search',
    field: fieldWith(state.filter.query ?? ''),
    from: {
      view: state.view,
      pane: state.pane,
      filter: state.filter,
      cursor: state.cursor,
      top: state.top,
      detailTop: state.detailTop,
    },
  },
});

const closed = (state: State): State => ({ ...state, layer: undefined });

/** Opens what finds: in the units view a unit of the table, else tasks. */
export const openFinder = (state: State): State =>
  state.view === 'units' ? openUnitPicker(state, 'table') : openSearch(state);

/** Closes a layer without taking what it offers; a search given up leaves everything where it was. */
export const closeLayer = (desk: Desk, state: State, layer: Layer): State =>
  layer.kind === 'search' ? inSight(desk, { ...closed(state), ...layer.from }) : closed(state);

/** Settles something for good, in the state and on the disk. */
export const settling = (state: State, settlement: Settlement): Step => ({
  state: { ...state, settings: settled(state.settings, settlement) },
  effects: [{ kind: 'settle', settlement }],
});

const acceptUnit = (desk: Desk, state: State, layer: UnitPicker): Step => {
  const unit = pickable(desk, layer)[layer.cursor]?.unit.name;
  if (unit === undefined) return calmly(state);
  if (isForMe(layer.purpose)) {
    return chooseMyUnit(desk, state, unit, layer.purpose);
  }
  if (layer.purpose === 'table') return calmly({ ...closed(state), unitCursor: unit });
  const { units: _, roles: __, ...others } = state.filter;
  const filter = {
    ...others,
    units: [unit],
    ...(layer.role !== undefined && { roles: [layer.role] }),
  };
  return calmly(withFilter(desk, { ...closed(state), view: 'tasks', pane: 'list' }, filter));
};

/** Switches the condition under the cursor of the filter menu, which stays open; does what any other line says. */
export const tickCondition = (desk: Desk, state: State): Step => {
  const { layer } = state;
  if (layer?.kind !== 'filter-menu') return calmly(state);
  const choice = filterMenu(desk, state)[layer.cursor]?.choice;
  if (choice?.kind !== 'condition') return acceptChoice(desk, state, layer);
  const ticked: State = { ...inTasks(state), layer: { ...layer, isTicked: true } };
  return calmly(withFilterAround(desk, ticked, choice.filter));
};

/** Takes what is ticked, or the condition under the cursor when nothing was, and closes the menu. */
const acceptChoice = (
  desk: Desk,
  state: State,
  { cursor, isTicked }: Extract<Layer, { kind: 'filter-menu' }>,
): Step => {
  const choice = filterMenu(desk, state)[cursor]?.choice;
  switch (choice?.kind) {
    case undefined:
      return calmly(state);
    case 'condition':
      return calmly(
        isTicked || choice.isOn
          ? closed(state)
          : withFilterAround(desk, inTasks(closed(state)), choice.filter),
      );
    case 'clear':
      return calmly(withFilterAround(desk, inTasks(closed(state)), {}));
    case 'keep':
      return calmly({ ...state, layer: { kind: 'view-name', field: fieldWith('') } });
    case 'open-view':
      return calmly(openView(desk, closed(state), choice.name));
  }
};

/** Narrows the list to what a saved view holds. */
export const openView = (desk: Desk, state: State, name: string): State => {
  const view = state.settings.views.find((one) => one.name === name);
  if (view === undefined) return state;
  const shown: State = { ...state, view: 'tasks', pane: 'list', trail: [] };
  return { ...withFilter(desk, shown, filterOfView(view)), notice: { kind: 'view-opened', name } };
};

const keepView = (state: State, typed: string): Step => {
  const name = typed.trim();
  if (name === '') return calmly(state);
  const step = settling(closed(state), { kind: 'keep-view', view: savedView(name, state.filter) });
  return { ...step, state: { ...step.state, notice: { kind: 'view-kept', name } } };
};

/** Takes what the open layer offers. */
export const accept = (desk: Desk, state: State): Step => {
  const { layer } = state;
  switch (layer?.kind) {
    case undefined:
    case 'search':
    case 'help':
      return calmly(closed(state));
    case 'unit-picker':
      return acceptUnit(desk, state, layer);
    case 'filter-menu':
      return acceptChoice(desk, state, layer);
    case 'view-name':
      return keepView(state, layer.field.text);
    case 'report-menu':
      return acceptReport(state, layer.cursor);
    case 'status-menu':
      return acceptStatus(desk, state, layer);
    case 'steps':
      return acceptSteps(desk, state, layer);
    case 'due':
      return acceptDue(desk, state, layer);
    case 'remark':
      return keepRemark(state, layer.task, layer.field.text);
  }
};

/** Forgets the saved view under the cursor of the filter menu. */
export const dropView = (desk: Desk, state: State): Step => {
  const { layer } = state;
  if (layer?.kind !== 'filter-menu') return calmly(state);
  const choice = filterMenu(desk, state)[layer.cursor]?.choice;
  if (choice?.kind !== 'open-view') return calmly(state);
  const step = settling(state, { kind: 'drop-view', name: choice.name });
  const last = filterMenu(desk, step.state).length - 1;
  return {
    ...step,
    state: {
      ...step.state,
      layer: { ...layer, cursor: Math.min(layer.cursor, last) },
      dropped: [
        ...state.dropped,
        ...state.settings.views
          .filter(({ name }) => name === choice.name)
          .map((view) => ({ view, isStart: choice.isStart })),
      ],
      notice: { kind: 'view-dropped', name: choice.name },
    },
  };
};

/** Brings back the saved view that was dropped last, since the start. */
export const restoreView = (_: Desk, state: State): Step => {
  const last = state.dropped.at(-1);
  if (last === undefined) return calmly({ ...state, notice: { kind: 'nothing-to-undo' } });
  const step = settling(state, { kind: 'restore-view', ...last });
  const notice = { kind: 'view-restored', name: last.view.name } as const;
  return { ...step, state: { ...step.state, dropped: state.dropped.slice(0, -1), notice } };
};
