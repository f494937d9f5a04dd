import type { Mode } from './state.ts';

const rowViews = ['overview', 'deadlines', 'ledger'] as const;
const browsing = ['list', 'sections', 'detail', 'units', ...rowViews] as const;
const inTasks = ['list', 'sections', 'detail'] as const;
const onTask = ['list', 'detail'] as const;
const menus = ['filter-menu', 'status-menu', 'report-menu', 'steps'] as const;
const movable = [...browsing, ...menus] as const;
const choosing = ['search', 'unit-picker', 'help'] as const;
const typing = [...choosing, 'view-name', 'due', 'remark'] as const;

type Entry = {
  readonly command: string;
  readonly keys: readonly [string, ...string[]];
  readonly modes: readonly Mode[];
  /** Modes whose footer names this key; the first keys of the table come first. */
  readonly hint?: readonly Mode[];
};

/**
 * The key table: dispatch, footer, help and the README's table all come from it. The first key of a
 * binding is the one that hints show. Outside fields a key has the name that `pressesOf` gives it.
 */
export const bindings = [
  {
    command: 'toggle-done',
    keys: ['space'],
    modes: ['list', 'detail'],
    hint: ['list', 'detail'],
  },
  {
    command: 'open',
    keys: ['enter'],
    modes: ['list', 'sections', 'units', ...rowViews],
    hint: ['list', 'sections', 'units', ...rowViews],
  },
  { command: 'accept', keys: ['enter'], modes: typing, hint: typing },
  {
    command: 'accept',
    keys: ['enter', 'space'],
    modes: ['status-menu', 'report-menu'],
    hint: ['status-menu', 'report-menu'],
  },
  {
    command: 'tick',
    keys: ['space'],
    modes: ['filter-menu', 'steps'],
    hint: ['filter-menu', 'steps'],
  },
  {
    command: 'accept',
    keys: ['enter'],
    modes: ['filter-menu', 'steps'],
    hint: ['filter-menu', 'steps'],
  },
  { command: 'new-line', keys: ['ctrl-j'], modes: ['remark'], hint: ['remark'] },
  { command: 'undo', keys: ['z'], modes: browsing, hint: ['ledger'] },
  { command: 'redo', keys: ['Z'], modes: browsing },
  { command: 'search', keys: ['/'], modes: browsing, hint: ['list', 'units'] },
  { command: 'pick-unit', keys: ['u'], modes: browsing, hint: ['list'] },
  { command: 'status-menu', keys: ['m'], modes: onTask, hint: ['detail'] },
  { command: 'steps', keys: ['t'], modes: onTask, hint: ['detail'] },
  { command: 'remark', keys: ['e'], modes: onTask, hint: ['detail'] },
  { command: 'remark-in-editor', keys: ['E'], modes: onTask },
  { command: 'due', keys: ['d'], modes: onTask, hint: ['detail'] },
  { command: 'star', keys: ['*'], modes: onTask },
  { command: 'range', keys: ['v'], modes: ['list'] },
  { command: 'mark-all', keys: ['V'], modes: ['list'] },
  { command: 'copy', keys: ['y'], modes: onTask },
  { command: 'copy-list', keys: ['Y'], modes: onTask },
  { command: 'report', keys: ['w'], modes: inTasks },
  { command: 'toggle-detail', keys: ['p'], modes: inTasks },
  { command: 'next-match', keys: ['n'], modes: onTask },
  { command: 'previous-match', keys: ['N'], modes: onTask },
  { command: 'confirm', keys: ['a'], modes: onTask },
  { command: 'filter-menu', keys: ['f'], modes: browsing, hint: ['list'] },
  { command: 'mine', keys: ['o'], modes: browsing, hint: ['list'] },
  { command: 'choose-my-unit', keys: ['c'], modes: browsing },
  { command: 'next-role', keys: ['tab'], modes: ['unit-picker'], hint: ['unit-picker'] },
  { command: 'previous-role', keys: ['shift-tab'], modes: ['unit-picker'] },
  { command: 'view-1', keys: ['6'], modes: browsing },
  { command: 'view-2', keys: ['7'], modes: browsing },
  { command: 'view-3', keys: ['8'], modes: browsing },
  { command: 'view-4', keys: ['9'], modes: browsing },
  { command: 'drop-view', keys: ['delete', 'x'], modes: ['filter-menu'], hint: ['filter-menu'] },
  { command: 'restore-view', keys: ['z'], modes: ['filter-menu'] },
  { command: 'up', keys: ['up', 'k'], modes: movable },
  { command: 'down', keys: ['down', 'j'], modes: movable },
  { command: 'up', keys: ['up'], modes: choosing },
  { command: 'down', keys: ['down'], modes: choosing },
  { command: 'page-up', keys: ['page-up', 'ctrl-u'], modes: movable },
  { command: 'page-down', keys: ['page-down', 'ctrl-d'], modes: movable },
  { command: 'page-up', keys: ['page-up'], modes: choosing },
  { command: 'page-down', keys: ['page-down'], modes: choosing },
  { command: 'first', keys: ['home', 'g'], modes: movable },
  { command: 'last', keys: ['end', 'G'], modes: movable },
  { command: 'next-pane', keys: ['tab', 'right'], modes: inTasks },
  { command: 'previous-pane', keys: ['shift-tab', 'left'], modes: inTasks },
  { command: 'show-tasks', keys: ['1'], modes: browsing },
  { command: 'show-units', keys: ['2'], modes: browsing },
  { command: 'show-overview', keys: ['3'], modes: browsing },
  { command: 'show-deadlines', keys: ['4'], modes: browsing },
  { command: 'show-ledger', keys: ['5'], modes: browsing },
  {
    command: 'next-column',
    keys: ['right'],
    modes: ['overview', 'units'],
    hint: ['overview', 'units'],
  },
  { command: 'previous-column', keys: ['left'], modes: ['overview', 'units'] },
  { command: 'sort', keys: ['s'], modes: ['list', 'sections', 'units'], hint: ['units'] },
  { command: 'next-view', keys: [']'], modes: browsing },
  { command: 'previous-view', keys: ['['], modes: browsing },
  {
    command: 'back',
    keys: ['escape'],
    modes: [...movable, ...typing],
    hint: ['detail', 'sections', 'units', ...rowViews, ...menus, ...typing],
  },
  { command: 'help', keys: ['?', ':', 'f1'], modes: browsing, hint: browsing },
  { command: 'field-backspace', keys: ['backspace'], modes: typing },
  { command: 'field-delete', keys: ['delete'], modes: typing },
  { command: 'field-left', keys: ['left'], modes: typing },
  { command: 'field-right', keys: ['right'], modes: typing },
  { command: 'field-home', keys: ['home', 'ctrl-a'], modes: typing },
  { command: 'field-end', keys: ['end', 'ctrl-e'], modes: typing },
  { command: 'field-clear', keys: ['ctrl-u'], modes: typing },
  { command: 'reload', keys: ['r', 'f5'], modes: browsing },
  { command: 'redraw', keys: ['ctrl-l'], modes: [...movable, ...typing] },
  { command: 'suspend', keys: ['ctrl-z'], modes: [...movable, ...typing] },
  { command: 'quit', keys: ['q', 'ctrl-c'], modes: movable, hint: browsing },
  { command: 'quit', keys: ['ctrl-c'], modes: typing },
] as const satisfies readonly Entry[];

/** What a key can do. */
export type Command = (typeof bindings)[number]['command'];

/** One line of the key table. */
export type Binding = Entry & { readonly command: Command };

/** The modes in which typed text goes into a field. */
export const isTyping = (mode: Mode): mode is (typeof typing)[number] =>
  typing.some((one) => one === mode);

/** The bindings that hold in a mode, in the order of the table. */
export const bindingsIn = (mode: Mode): readonly Binding[] =>
  (bindings as readonly Binding[]).filter(({ modes }) => modes.includes(mode));

/** What a key does in a mode; undefined: nothing. */
export const commandFor = (mode: Mode, key: string): Command | undefined =>
  bindingsIn(mode).find(({ keys }) => keys.includes(key))?.command;

/** The bindings that the footer names in a mode, most useful first. */
export const hintsFor = (mode: Mode): readonly Binding[] =>
  bindingsIn(mode).filter(({ hint }) => hint?.includes(mode) === true);
