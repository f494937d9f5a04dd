import { roles } from '../../plan/plan.ts';
import { calmly, type Step } from '../action.ts';
import { back } from '../back.ts';
import { besidePane, besideTask, inView, neighbour, open, sorted, turnColumn } from '../browse.ts';
import { copyList, copyTask } from '../tasks/copy.ts';
import { currentTask, shownProgressOf, type Desk } from '../desk.ts';
import { helpEntries } from '../screen/help.ts';
import type { Command } from './keys.ts';
import { accept, edited, openFinder, tickCondition } from '../layers.ts';
import { panes } from '../screen/layout.ts';
import { inSight, move, movements, toMatch, toPane } from '../move.ts';
import { cycleMine, openUnitPicker } from '../filter/my-unit.ts';
import {
  confirm,
  markAll,
  openOnTask,
  toggleDone,
  toggleRange,
  toggleStar,
  toggleStep,
} from '../record/record.ts';
import { isUnsaved, keepWriting } from '../record/remark.ts';
import {
  dropSavedFilter,
  openSavedFilter,
  restoreSavedFilter,
  startWithSavedFilter,
} from '../filter/saved-filters.ts';
import { turning, leave } from '../record/saving.ts';
import type { Layer } from '../layer.ts';
import { views, type State } from '../state.ts';
import { fieldWith } from '../screen/text-field.ts';

type Handler = (desk: Desk, state: State) => Step;

const stateful =
  (change: (desk: Desk, state: State) => State): Handler =>
  (desk, state) =>
    calmly(change(desk, state));

/** Goes on to the next role that units of the plan have, all roles being one of them. */
const turnRole = (desk: Desk, state: State, by: number): State => {
  const { layer } = state;
  if (layer?.kind !== 'unit-picker') return state;
  const taken = roles.filter((role) => desk.plan.units.some((unit) => unit[role] > 0));
  const role = neighbour([undefined, ...taken], layer.role, by);
  return { ...state, layer: { ...layer, role, cursor: 0 } };
};

const openNumbered = (desk: Desk, state: State, index: number): State => {
  const saved = state.settings.views[index];
  return saved === undefined
    ? { ...state, notice: { kind: 'no-saved-filter', number: index + 1 } }
    : openSavedFilter(desk, state, saved.name);
};

/** Opens the help over whatever there is; who opens it to read finds no entry chosen that Enter would run. */
const openHelp = (state: State, isPalette: boolean): State => {
  const { layer } = state;
  if (layer?.kind === 'help') return state;
  const cursor = isPalette ? 0 : -1;
  const help = { kind: 'help', field: fieldWith(''), cursor, isPalette, over: layer } as const;
  return { ...state, layer: help };
};

/** Runs the command under the cursor of the help, where the help was opened; closes it when none is chosen. */
const runEntry = (desk: Desk, state: State, layer: Extract<Layer, { kind: 'help' }>): Step => {
  const closed: State = { ...state, layer: layer.over };
  if (layer.cursor < 0) return calmly(closed);
  const entry = helpEntries(desk, state, layer)[layer.cursor];
  if (entry?.command === undefined) return calmly(state);
  return entry.isHere
    ? handlers[entry.command](desk, closed)
    : calmly({ ...state, notice: { kind: 'not-here' } });
};

/**
 * To the edge of a field; from there, in a field above a list, to the edge of the list: it can be reached in one
 * step although the letters that do so elsewhere are typed.
 */
const toEdge = (desk: Desk, state: State, edge: 'home' | 'end'): State => {
  const { layer } = state;
  const isAboveList =
    layer?.kind === 'search' || layer?.kind === 'unit-picker' || layer?.kind === 'help';
  return isAboveList && layer.field.caret === (edge === 'home' ? 0 : layer.field.text.length)
    ? move(desk, state, movements[edge === 'home' ? 'first' : 'last'])
    : edited(desk, state, { kind: edge });
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
  'next-task': stateful((desk, state) => besideTask(desk, state, 1)),
  'previous-task': stateful((desk, state) => besideTask(desk, state, -1)),
  'pane-right': stateful((desk, state) => besidePane(desk, state, 1)),
  'pane-left': stateful((desk, state) => besidePane(desk, state, -1)),
  open: stateful(open),
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
  'drop-saved-filter': dropSavedFilter,
  'restore-saved-filter': restoreSavedFilter,
  'start-saved-filter': startWithSavedFilter,
  'saved-filter-1': stateful((desk, state) => openNumbered(desk, state, 0)),
  'saved-filter-2': stateful((desk, state) => openNumbered(desk, state, 1)),
  'saved-filter-3': stateful((desk, state) => openNumbered(desk, state, 2)),
  'saved-filter-4': stateful((desk, state) => openNumbered(desk, state, 3)),
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
  help: stateful((_, state) => openHelp(state, false)),
  palette: stateful((_, state) => openHelp(state, true)),
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
      // A detail that has the keys is on the screen, also where details are hidden.
      isDetailShown: state.pane !== 'detail' && !state.isDetailShown,
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
  undo: (desk, state) => turning(desk, state, 'undo'),
  redo: (desk, state) => turning(desk, state, 'redo'),
  'new-line': stateful((desk, state) => edited(desk, state, { kind: 'insert', text: '\n' })),
  'field-backspace': stateful((desk, state) => edited(desk, state, { kind: 'backspace' })),
  'field-delete': stateful((desk, state) => edited(desk, state, { kind: 'delete' })),
  'field-left': stateful((desk, state) => edited(desk, state, { kind: 'left' })),
  'field-right': stateful((desk, state) => edited(desk, state, { kind: 'right' })),
  'field-home': stateful((desk, state) => toEdge(desk, state, 'home')),
  'field-end': stateful((desk, state) => toEdge(desk, state, 'end')),
  'field-clear': stateful((desk, state) => edited(desk, state, { kind: 'clear' })),
  reload: (_, state) => ({ state, effects: [{ kind: 'reload' }] }),
  redraw: (_, state) => ({
    state: { ...state, redraws: state.redraws + 1 },
    effects: [{ kind: 'redraw' }],
  }),
  suspend: (_, state) => ({ state, effects: [{ kind: 'suspend' }] }),
  quit: (_, state) => (isUnsaved(state) ? calmly(keepWriting(state)) : leave(state)),
};
