import { calmly, type Step } from './action.ts';
import type { Desk } from './desk.ts';
import { filterMenu } from './filter/filter-menu.ts';
import { chooseMyUnit, openUnitPicker } from './filter/my-unit.ts';
import { inSight } from './move.ts';
import { inTasks, withFilter, withFilterAround, withQuery } from './filter/narrow.ts';
import { acceptDue, acceptStatus, acceptSteps } from './record/record.ts';
import { keepRemark } from './record/remark.ts';
import { acceptReport } from './report/report-menu.ts';
import { keepSavedFilter, openSavedFilter } from './filter/saved-filters.ts';
import type { Layer, UnitPicker } from './layer.ts';
import type { State } from './state.ts';
import { isForMe, pickable } from './filter/unit-picker.ts';
import {
  editField,
  fieldWith,
  mostIn,
  overflows,
  type FieldEdit,
  type TextField,
} from './screen/text-field.ts';

/** Edits the field of the layer that is open; what it finds is shown at once, what it has no room for is told. */
export const edited = (desk: Desk, state: State, edit: FieldEdit): State => {
  const { layer } = state;
  if (layer === undefined || !('field' in layer)) return state;
  const isMultiline = layer.kind === 'remark';
  const next = withField(desk, state, layer, editField(layer.field, edit, isMultiline));
  return overflows(layer.field, edit, isMultiline)
    ? { ...next, notice: { kind: 'left-out', most: mostIn(isMultiline) } }
    : next;
};

const withField = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { field: TextField }>,
  field: TextField,
): State => {
  switch (layer.kind) {
    case 'due':
      return { ...state, layer: { ...layer, field, isWrong: false } };
    case 'remark':
      return { ...state, layer: { ...layer, field, isWarned: false } };
    case 'unit-picker':
    case 'help': {
      // The list is another one only when the words are.
      const cursor = field.text === layer.field.text ? layer.cursor : 0;
      return { ...state, layer: { ...layer, field, cursor } };
    }
    case 'saved-filter-name':
      return { ...state, layer: { ...layer, field } };
    case 'search': {
      const open: State = { ...state, layer: { ...layer, field } };
      return field.text === layer.field.text ? open : withQuery(desk, open, field.text);
    }
  }
};

/** Opens the search box on the tasks, with `text` in it. */
const openSearch = (state: State, text: string): State => ({
  ...inTasks(state),
  layer: {
    kind: 'search',
    field: fieldWith(text),
    from: {
      view: state.view,
      pane: state.pane,
      filter: state.filter,
      cursor: state.cursor,
      top: state.top,
      detailTop: state.detailTop,
      trail: state.trail,
    },
  },
});

const closed = (state: State): State => ({ ...state, layer: undefined });

/**
 * Opens what finds: in the units view a unit of the table, else tasks. The search box holds `text`; without
 * it what was searched for before.
 */
export const openFinder = (state: State, text = state.filter.query ?? ''): State =>
  state.view === 'units' ? openUnitPicker(state, 'table') : openSearch(state, text);

/** Closes a layer without taking what it offers; a search given up leaves everything where it was. */
export const closeLayer = (desk: Desk, state: State, layer: Layer): State => {
  if (layer.kind === 'search') return inSight(desk, { ...closed(state), ...layer.from });
  return layer.kind === 'help' ? { ...state, layer: layer.over } : closed(state);
};

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
  return calmly(withFilter(desk, inTasks(closed(state)), filter));
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
      return calmly({ ...state, layer: { kind: 'saved-filter-name', field: fieldWith('') } });
    case 'open-saved-filter':
      return calmly(openSavedFilter(desk, closed(state), choice.name));
  }
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
    case 'saved-filter-name':
      return keepSavedFilter(state, layer.field.text);
    case 'report-menu':
      return acceptReport(state, layer.cursor);
    case 'status-menu':
      return acceptStatus(state, layer);
    case 'steps':
      return acceptSteps(desk, state, layer);
    case 'due':
      return acceptDue(desk, state, layer);
    case 'remark':
      return keepRemark(state, { ...layer, text: layer.field.text });
  }
};
