import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import type { Desk } from './desk.ts';
import { keyName } from './footer.ts';
import { bindings, type Binding, type Command } from './keys.ts';
import { span, type Line } from './span.ts';

/** Each command once, with every key that gives it while no field is open. */
const entries = (): readonly { readonly command: Command; readonly keys: readonly string[] }[] => {
  const keysOf = new Map<Command, string[]>();
  for (const { command, keys } of bindings as readonly Binding[]) {
    const known = keysOf.get(command) ?? [];
    keysOf.set(command, [...known, ...keys.filter((key) => !known.includes(key))]);
  }
  return [...keysOf].map(([command, keys]) => ({ command, keys }));
};

/** The whole help, made from the key table. */
export const helpLines = ({ messages, ambiguous }: Desk): readonly Line[] => {
  const rows = entries().map(({ command, keys }) => ({
    keys: keys.map((key) => keyName(messages, key)).join(' '),
    help: messages.dashboard.commands[command].help,
  }));
  const widest = Math.max(...rows.map(({ keys }) => displayWidth(keys, ambiguous)));
  return [
    [],
    ...rows.map(({ keys, help }) => [
      span(`  ${fit(keys, widest + 2, { ambiguous })}`, 'accent'),
      span(help),
    ]),
  ];
};
