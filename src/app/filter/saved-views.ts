import { calmly, type Step } from '../action.ts';
import type { Desk } from '../desk.ts';
import { filterMenu } from './filter-menu.ts';
import { inTasks, withFilter } from './narrow.ts';
import { filterOfView, savedView } from './saved-view.ts';
import { settling } from '../record/settling.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';

/** Narrows the list to what a saved view holds. */
export const openView = (desk: Desk, state: State, name: string): State => {
  const view = state.settings.views.find((one) => one.name === name);
  if (view === undefined) return state;
  return {
    ...withFilter(desk, inTasks(state), filterOfView(view)),
    notice: { kind: 'view-opened', name },
  };
};

/** The view of a name among those that can be brought back, if there is one. */
const droppedView = ({ settings }: State, name: string): State['dropped'] =>
  settings.views
    .filter((view) => view.name === name)
    .map((view) => ({ view, isStart: settings.defaultView === name }));

/** Keeps the present filter under the name that was typed; one that had the name can be brought back. */
export const keepView = (state: State, typed: string): Step => {
  const name = typed.trim();
  if (name === '') return calmly(state);
  const step = settling(
    { ...state, layer: undefined },
    { kind: 'keep-view', view: savedView(name, state.filter) },
  );
  const before = droppedView(state, name);
  return {
    ...step,
    state: {
      ...step.state,
      dropped: [...state.dropped, ...before],
      notice: { kind: before.length > 0 ? 'view-replaced' : 'view-kept', name },
    },
  };
};

type Menu = Extract<Layer, { kind: 'filter-menu' }>;

/** The saved view under the cursor of the filter menu. */
const viewUnderCursor = (desk: Desk, state: State) => {
  const { layer } = state;
  if (layer?.kind !== 'filter-menu') return undefined;
  const choice = filterMenu(desk, state)[layer.cursor]?.choice;
  return choice?.kind === 'open-view' ? { layer, ...choice } : undefined;
};

const withinMenu = (desk: Desk, state: State, layer: Menu): Menu => ({
  ...layer,
  cursor: Math.min(layer.cursor, filterMenu(desk, state).length - 1),
});

/** Forgets the saved view under the cursor of the filter menu. */
export const dropView = (desk: Desk, state: State): Step => {
  const view = viewUnderCursor(desk, state);
  if (view === undefined) return calmly(state);
  const { name, layer } = view;
  const step = settling(state, { kind: 'drop-view', name });
  return {
    ...step,
    state: {
      ...step.state,
      layer: withinMenu(desk, step.state, layer),
      dropped: [...state.dropped, ...droppedView(state, name)],
      notice: { kind: 'view-dropped', name },
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

/** Lets the dashboard start with the saved view under the cursor of the filter menu; with all tasks when it does. */
export const startWithView = (desk: Desk, state: State): Step => {
  const view = viewUnderCursor(desk, state);
  if (view === undefined) return calmly(state);
  const { name, isStart } = view;
  const step = settling(state, { kind: 'start-with', name: isStart ? undefined : name });
  const notice = { kind: isStart ? 'starts-with-all' : 'starts-with', name } as const;
  return { ...step, state: { ...step.state, notice } };
};
