import type { Step } from '../action.ts';
import { foundTasks, standingOf, type Desk } from '../desk.ts';
import type { Filter } from './filter.ts';
import { isFirstStart } from '../screen/guidance.ts';
import { inTasks, withFilter, withFilterAround } from './narrow.ts';
import { select } from './select.ts';
import { settled } from '../record/settle.ts';
import type { UnitPicker } from '../layer.ts';
import type { State } from '../state.ts';
import { fieldWith } from '../screen/text-field.ts';

/** Opens the unit picker. */
export const openUnitPicker = (state: State, purpose: UnitPicker['purpose']): State => ({
  ...state,
  layer: { kind: 'unit-picker', field: fieldWith(''), cursor: 0, purpose, role: undefined },
});

/** A dashboard as it opens: at the first start it asks for my unit. */
export const opening = (desk: Desk, state: State): State =>
  isFirstStart(desk, state) ? openUnitPicker({ ...state, isFirst: true }, 'first') : state;

const withoutMine = (filter: Filter): Filter => {
  const { isMine: _, isMaybeMine: __, ...others } = filter;
  return others;
};

/**
 * Lists what names my unit, by its role; then, apart from it, what may include it; then all again.
 * Asks for my unit first when none is chosen.
 */
export const cycleMine = (desk: Desk, before: State): State => {
  if (before.settings.unit === undefined) {
    return openUnitPicker(before, 'mine');
  }
  const state = inTasks(before);
  const others = withoutMine(state.filter);
  const maybe: Filter = { ...others, isMaybeMine: true };
  // From another view the list comes to sight first, whatever it held.
  if (before.view === 'tasks' && state.filter.isMine) {
    return { ...withFilter(desk, state, maybe), notice: { kind: 'maybe-mine' } };
  }
  if (before.view === 'tasks' && state.filter.isMaybeMine) {
    return withFilterAround(desk, state, others);
  }
  const count = select(desk.plan, maybe, standingOf(desk, state), foundTasks(desk, state)).length;
  return {
    ...withFilter(desk, state, { ...others, isMine: true }),
    notice: { kind: 'mine', maybe: count },
  };
};

/** Chooses my unit for good; lists what concerns it when that was asked for. */
export const chooseMyUnit = (
  desk: Desk,
  state: State,
  unit: string,
  purpose: 'my-unit' | 'first' | 'mine',
): Step => {
  const settlement = { kind: 'my-unit', unit } as const;
  const settings = settled(state.settings, settlement);
  const chosen: State = { ...state, layer: undefined, settings };
  return {
    state:
      purpose === 'mine'
        ? cycleMine(desk, chosen)
        : { ...chosen, notice: { kind: 'my-unit', unit } },
    effects: [{ kind: 'settle', settlement }],
  };
};
