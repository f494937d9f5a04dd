import type { Messages } from '../../i18n/zh.ts';
import type { Mode } from '../state.ts';
import { bindings, type Binding, type Command, type Group } from './keys.ts';
import { choices, menus, typing } from './mode-groups.ts';

/** Keys that do the same in all the modes in which they hold. */
export type KeySet = {
  readonly command: Command;
  readonly group: Group;
  readonly keys: readonly string[];
  readonly modes: readonly Mode[];
};

/** Bindings as sets: those of a command that have the same keys are one, in the order of the table. */
const setsOf = (of: readonly Binding[]): readonly KeySet[] =>
  [...Map.groupBy(of, ({ command, keys }) => `${command} ${keys.join(' ')}`).values()].flatMap(
    (same) => {
      const modes = same.flatMap((binding) => binding.modes);
      return same.slice(0, 1).map(({ command, group, keys }) => ({ command, group, keys, modes }));
    },
  );

/**
 * The keys of every command, in the order of the table; several sets where they differ by mode.
 *
 * @example keySets.get('up') // up k where letters move, up where they are typed
 */
export const keySets: ReadonlyMap<Command, readonly KeySet[]> = Map.groupBy(
  setsOf(bindings),
  ({ command }) => command,
);

/** Modes that have a name in the help, the fewest first. */
const places: readonly (readonly [keyof Messages['dashboard']['where'], readonly Mode[]])[] = [
  ['choices', choices],
  ['menus', menus],
  ['typing', typing],
  ['menusAndTyping', [...menus, ...typing]],
];

/**
 * What keys do, with where they do so when the command has other keys elsewhere.
 *
 * @example keySetWords(en, {command: 'quit', keys: ['ctrl-c'], …}) // 'in menus and while typing: quit'
 */
export const keySetWords = ({ dashboard }: Messages, { command, modes }: KeySet): string => {
  const { help, hint } = dashboard.commands[command];
  const place = places.find(([, all]) => modes.every((mode) => all.includes(mode)))?.[0];
  const isOnly = keySets.get(command)?.length === 1;
  return isOnly || place === undefined ? help : dashboard.where[place](hint);
};
