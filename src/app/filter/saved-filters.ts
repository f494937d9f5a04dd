import { calmly, type Step } from '../action.ts';
import type { Desk } from '../desk.ts';
import { filterMenu } from './filter-menu.ts';
import { inTasks, withFilter } from './narrow.ts';
import { filterOfSaved, savedFilter } from './saved-filter.ts';
import { settling } from '../record/settling.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';

/** Narrows the list to what a saved filter holds. */
export const openSavedFilter = (desk: Desk, state: State, name: string): State => {
  const saved = state.settings.views.find((one) => one.name === name);
  if (saved === undefined) return state;
  return {
    ...withFilter(desk, inTasks(state), filterOfSaved(saved)),
    notice: { kind: 'saved-filter-opened', name },
  };
};

/** The saved filter of a name among those that can be brought back, if there is one. */
const droppedFilter = ({ settings }: State, name: string): State['dropped'] =>
  settings.views
    .filter((saved) => saved.name === name)
    .map((saved) => ({ saved, isStart: settings.defaultView === name }));

/** Keeps the present filter under the name that was typed; one that had the name can be brought back. */
export const keepSavedFilter = (state: State, typed: string): Step => {
  const name = typed.trim();
  if (name === '') return calmly(state);
  const step = settling(
    { ...state, layer: undefined },
    { kind: 'keep-saved-filter', saved: savedFilter(name, state.filter) },
  );
  const before = droppedFilter(state, name);
  return {
    ...step,
    state: {
      ...step.state,
      dropped: [...state.dropped, ...before],
      notice: { kind: before.length > 0 ? 'saved-filter-replaced' : 'saved-filter-kept', name },
    },
  };
};

type Menu = Extract<Layer, { kind: 'filter-menu' }>;

/** The saved filter under the cursor of the filter menu. */
const savedUnderCursor = (desk: Desk, state: State) => {
  const { layer } = state;
  if (layer?.kind !== 'filter-menu') return undefined;
  const choice = filterMenu(desk, state)[layer.cursor]?.choice;
  return choice?.kind === 'open-saved-filter' ? { layer, ...choice } : undefined;
};

const withinMenu = (desk: Desk, state: State, layer: Menu): Menu => ({
  ...layer,
  cursor: Math.min(layer.cursor, filterMenu(desk, state).length - 1),
});

/** Forgets the saved filter under the cursor of the filter menu. */
export const dropSavedFilter = (desk: Desk, state: State): Step => {
  const saved = savedUnderCursor(desk, state);
  if (saved === undefined) return calmly(state);
  const { name, layer } = saved;
  const step = settling(state, { kind: 'drop-saved-filter', name });
  return {
    ...step,
    state: {
      ...step.state,
      layer: withinMenu(desk, step.state, layer),
      dropped: [...state.dropped, ...droppedFilter(state, name)],
      notice: { kind: 'saved-filter-dropped', name },
    },
  };
};

/** Brings back the saved filter that was dropped last, since the start. */
export const restoreSavedFilter = (_: Desk, state: State): Step => {
  const last = state.dropped.at(-1);
  if (last === undefined) return calmly({ ...state, notice: { kind: 'nothing-to-undo' } });
  const step = settling(state, { kind: 'restore-saved-filter', ...last });
  const notice = { kind: 'saved-filter-restored', name: last.saved.name } as const;
  return { ...step, state: { ...step.state, dropped: state.dropped.slice(0, -1), notice } };
};

/** Lets the dashboard start with the saved filter under the cursor of the filter menu; with all tasks when it does. */
export const startWithSavedFilter = (desk: Desk, state: State): Step => {
  const saved = savedUnderCursor(desk, state);
  if (saved === undefined) return calmly(state);
  const { name, isStart } = saved;
  const step = settling(state, { kind: 'start-with', name: isStart ? undefined : name });
  const notice = { kind: isStart ? 'starts-with-all' : 'starts-with', name } as const;
  return { ...step, state: { ...step.state, notice } };
};
