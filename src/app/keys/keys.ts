import type { Mode } from '../state.ts';
import {
  anywhere,
  browsing,
  choices,
  choosing,
  inTasks,
  menus,
  movable,
  onTask,
  rowViews,
  typing,
} from './mode-groups.ts';

/** What a command is for: the help lists them under these headings. */
export const groups = ['record', 'find', 'move', 'view', 'share', 'field', 'program'] as const;

/** One of the headings of the help. */
export type Group = (typeof groups)[number];

type Entry = {
  readonly command: string;
  readonly group: Group;
  readonly keys: readonly [string, ...string[]];
  readonly modes: readonly Mode[];
  /** Modes whose footer names this key; the first keys of the table come first. */
  readonly hint?: readonly Mode[];
  /** Modes whose footer names this key when all hints are there and room is left. */
  readonly more?: readonly Mode[];
};

/**
 * The key table: dispatch, footer, help and the README's table all come from it. The first key of a
 * binding is the one that hints show. Outside fields a key has the name that `pressesOf` gives it.
 */
export const bindings = [
  {
    command: 'toggle-done',
    group: 'record',
    keys: ['space'],
    modes: onTask,
    hint: onTask,
  },
  {
    command: 'open',
    group: 'move',
    keys: ['enter'],
    modes: ['list', 'sections', 'units', ...rowViews],
    hint: ['list', 'sections', 'units', ...rowViews],
  },
  { command: 'accept', group: 'field', keys: ['enter'], modes: typing, hint: typing },
  {
    command: 'accept',
    group: 'field',
    keys: ['enter', 'space'],
    modes: choices,
    hint: choices,
  },
  {
    command: 'tick',
    group: 'field',
    keys: ['space'],
    modes: ['filter-menu', 'steps'],
    hint: ['filter-menu', 'steps'],
  },
  {
    command: 'accept',
    group: 'field',
    keys: ['enter'],
    modes: ['filter-menu', 'steps'],
    hint: ['filter-menu', 'steps'],
  },
  { command: 'new-line', group: 'field', keys: ['ctrl-j'], modes: ['remark'], hint: ['remark'] },
  {
    command: 'status-menu',
    group: 'record',
    keys: ['m'],
    modes: onTask,
    hint: ['detail'],
    more: ['list'],
  },
  { command: 'steps', group: 'record', keys: ['t'], modes: onTask, hint: ['detail'] },
  {
    command: 'remark',
    group: 'record',
    keys: ['e'],
    modes: onTask,
    hint: ['detail'],
    more: ['list'],
  },
  { command: 'remark-in-editor', group: 'record', keys: ['E'], modes: onTask },
  { command: 'due', group: 'record', keys: ['d'], modes: onTask, hint: ['detail'], more: ['list'] },
  { command: 'star', group: 'record', keys: ['*'], modes: onTask, more: ['list'] },
  { command: 'range', group: 'record', keys: ['v'], modes: ['list'], more: ['list'] },
  { command: 'mark-all', group: 'record', keys: ['V'], modes: ['list'] },
  { command: 'confirm', group: 'record', keys: ['a'], modes: onTask },
  {
    command: 'undo',
    group: 'record',
    keys: ['z'],
    modes: [...browsing, 'steps'],
    hint: ['ledger', 'steps'],
    more: ['list'],
  },
  { command: 'redo', group: 'record', keys: ['Z'], modes: [...browsing, 'steps'] },
  { command: 'search', group: 'find', keys: ['/'], modes: browsing, hint: ['list', 'units'] },
  { command: 'pick-unit', group: 'find', keys: ['u'], modes: browsing, hint: ['list'] },
  { command: 'filter-menu', group: 'find', keys: ['f'], modes: browsing, hint: ['list'] },
  { command: 'mine', group: 'find', keys: ['o'], modes: browsing, hint: ['list'] },
  { command: 'choose-my-unit', group: 'find', keys: ['c'], modes: browsing },
  {
    command: 'next-role',
    group: 'find',
    keys: ['tab'],
    modes: ['unit-picker'],
    hint: ['unit-picker'],
  },
  { command: 'previous-role', group: 'find', keys: ['shift-tab'], modes: ['unit-picker'] },
  { command: 'saved-filter-1', group: 'find', keys: ['6'], modes: browsing },
  { command: 'saved-filter-2', group: 'find', keys: ['7'], modes: browsing },
  { command: 'saved-filter-3', group: 'find', keys: ['8'], modes: browsing },
  { command: 'saved-filter-4', group: 'find', keys: ['9'], modes: browsing },
  {
    command: 'start-saved-filter',
    group: 'find',
    keys: ['s'],
    modes: ['filter-menu'],
    hint: ['filter-menu'],
  },
  {
    command: 'drop-saved-filter',
    group: 'find',
    keys: ['delete', 'x'],
    modes: ['filter-menu'],
    hint: ['filter-menu'],
  },
  {
    command: 'restore-saved-filter',
    group: 'find',
    keys: ['z'],
    modes: ['filter-menu'],
    hint: ['filter-menu'],
  },
  { command: 'next-match', group: 'find', keys: ['n'], modes: onTask, hint: onTask },
  { command: 'previous-match', group: 'find', keys: ['N'], modes: onTask },
  { command: 'up', group: 'move', keys: ['up', 'k'], modes: movable },
  { command: 'down', group: 'move', keys: ['down', 'j'], modes: movable },
  { command: 'up', group: 'move', keys: ['up'], modes: [...choosing, 'remark'] },
  { command: 'down', group: 'move', keys: ['down'], modes: [...choosing, 'remark'] },
  { command: 'page-up', group: 'move', keys: ['page-up', 'ctrl-u'], modes: movable },
  { command: 'page-down', group: 'move', keys: ['page-down', 'ctrl-d'], modes: movable },
  { command: 'page-up', group: 'move', keys: ['page-up'], modes: [...choosing, 'remark'] },
  { command: 'page-down', group: 'move', keys: ['page-down'], modes: [...choosing, 'remark'] },
  { command: 'first', group: 'move', keys: ['home', 'g'], modes: movable },
  { command: 'last', group: 'move', keys: ['end', 'G'], modes: movable },
  { command: 'next-pane', group: 'move', keys: ['tab'], modes: inTasks },
  { command: 'previous-pane', group: 'move', keys: ['shift-tab'], modes: inTasks },
  { command: 'pane-right', group: 'move', keys: ['right'], modes: inTasks },
  { command: 'pane-left', group: 'move', keys: ['left'], modes: inTasks },
  { command: 'next-task', group: 'move', keys: ['J'], modes: ['detail'], hint: ['detail'] },
  { command: 'previous-task', group: 'move', keys: ['K'], modes: ['detail'] },
  {
    command: 'next-column',
    group: 'move',
    keys: ['right'],
    modes: ['overview', 'units'],
    hint: ['overview', 'units'],
  },
  { command: 'previous-column', group: 'move', keys: ['left'], modes: ['overview', 'units'] },
  { command: 'show-tasks', group: 'view', keys: ['1'], modes: browsing },
  { command: 'show-units', group: 'view', keys: ['2'], modes: browsing },
  { command: 'show-overview', group: 'view', keys: ['3'], modes: browsing },
  { command: 'show-deadlines', group: 'view', keys: ['4'], modes: browsing },
  { command: 'show-ledger', group: 'view', keys: ['5'], modes: browsing },
  { command: 'next-view', group: 'view', keys: [']'], modes: browsing },
  { command: 'previous-view', group: 'view', keys: ['['], modes: browsing },
  {
    command: 'sort',
    group: 'view',
    keys: ['s'],
    modes: ['list', 'sections', 'units'],
    hint: ['units'],
    more: ['list'],
  },
  { command: 'toggle-detail', group: 'view', keys: ['p'], modes: inTasks, more: ['list'] },
  { command: 'copy', group: 'share', keys: ['y'], modes: onTask, more: onTask },
  { command: 'copy-list', group: 'share', keys: ['Y'], modes: onTask },
  { command: 'report', group: 'share', keys: ['w'], modes: inTasks, more: ['list'] },
  {
    command: 'back',
    group: 'program',
    keys: ['escape', 'q'],
    modes: menus,
    hint: menus,
  },
  {
    command: 'back',
    group: 'program',
    keys: ['escape'],
    modes: [...browsing, ...typing],
    hint: ['detail', 'sections', 'units', ...rowViews, ...typing],
  },
  { command: 'help', group: 'program', keys: ['?', 'f1'], modes: movable, hint: browsing },
  { command: 'help', group: 'program', keys: ['f1'], modes: typing },
  { command: 'palette', group: 'program', keys: [':'], modes: movable },
  { command: 'field-backspace', group: 'field', keys: ['backspace'], modes: typing },
  { command: 'field-delete', group: 'field', keys: ['delete'], modes: typing },
  { command: 'field-left', group: 'field', keys: ['left'], modes: typing },
  { command: 'field-right', group: 'field', keys: ['right'], modes: typing },
  { command: 'field-home', group: 'field', keys: ['home', 'ctrl-a'], modes: typing },
  { command: 'field-end', group: 'field', keys: ['end', 'ctrl-e'], modes: typing },
  { command: 'field-clear', group: 'field', keys: ['ctrl-u'], modes: typing, hint: ['due'] },
  { command: 'reload', group: 'program', keys: ['r', 'f5'], modes: browsing },
  { command: 'redraw', group: 'program', keys: ['ctrl-l'], modes: anywhere },
  { command: 'suspend', group: 'program', keys: ['ctrl-z'], modes: anywhere },
  {
    command: 'quit',
    group: 'program',
    keys: ['q', 'ctrl-c'],
    modes: browsing,
    hint: browsing,
  },
  { command: 'quit', group: 'program', keys: ['ctrl-c'], modes: [...menus, ...typing] },
] as const satisfies readonly Entry[];

/** What a key can do. */
export type Command = (typeof bindings)[number]['command'];

/** One line of the key table. */
export type Binding = Entry & { readonly command: Command };

/** The bindings that hold in a mode, in the order of the table. */
export const bindingsIn = (mode: Mode): readonly Binding[] =>
  (bindings as readonly Binding[]).filter(({ modes }) => modes.includes(mode));

/** What a key does in a mode; undefined: nothing. */
export const commandFor = (mode: Mode, key: string): Command | undefined =>
  bindingsIn(mode).find(({ keys }) => keys.includes(key))?.command;

/** The bindings that the footer names in a mode: the hints, then what there may be room for. */
export const hintsFor = (mode: Mode): readonly Binding[] => {
  const all = bindingsIn(mode);
  return [
    ...all.filter(({ hint }) => hint?.includes(mode) === true),
    ...all.filter(({ more }) => more?.includes(mode) === true),
  ];
};
