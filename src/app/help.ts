import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { Desk } from './desk.ts';
import { fieldLine } from './field-line.ts';
import { keyName } from './footer.ts';
import { bindings, bindingsIn, type Binding, type Command } from './keys.ts';
import { signsFor } from './signs.ts';
import { fitLine, span, underCursor, type Line } from './span.ts';
import { modeOf, type Layer, type State } from './state.ts';
import { windowAround } from './window.ts';

/** A command as the help lists it. */
export type HelpEntry = {
  readonly command: Command;
  /** Its keys as people call them. */
  readonly keys: string;
  readonly help: string;
  /** Whether it does something where the help was opened. */
  readonly isHere: boolean;
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every command once, with all its keys; only those whose words or keys hold what was typed. */
export const helpEntries = (
  { messages }: Desk,
  state: State,
  { field }: Extract<Layer, { kind: 'help' }>,
): readonly HelpEntry[] => {
  const keysOf = new Map<Command, string[]>();
  for (const { command, keys } of bindings as readonly Binding[]) {
    const known = keysOf.get(command) ?? [];
    keysOf.set(command, [...known, ...keys.filter((key) => !known.includes(key))]);
  }
  const beneath = bindingsIn(modeOf({ ...state, layer: undefined }));
  const wanted = fold(field.text.trim());
  return [...keysOf]
    .map(([command, keys]) => ({
      command,
      keys: keys.map((key) => keyName(messages, key)).join(' '),
      help: messages.dashboard.commands[command].help,
      isHere: beneath.some((binding) => binding.command === command),
    }))
    .filter(({ keys, help }) => fold(`${keys} ${help}`).includes(wanted));
};

/** Columns beside the keys and the words: the cursor, and the space between the two. */
const helpIndent = 4;

/** The help, made from the key table: a field that narrows it, then its entries. */
export const helpLines = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'help' }>,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { ambiguous, messages } = desk;
  const label = ` ${messages.dashboard.helpTitle}: `;
  const labelWidth = displayWidth(label, ambiguous);
  const { line, caret } = fieldLine(layer.field, width - labelWidth, ambiguous);
  const entries = helpEntries(desk, state, layer);
  const widest = Math.max(0, ...entries.map(({ keys }) => displayWidth(keys, ambiguous)));
  // Where the words of the entry under the cursor are cut, they stand in full below.
  const current = entries[layer.cursor];
  const isCut =
    current !== undefined && displayWidth(current.help, ambiguous) > width - helpIndent - widest;
  const whole = isCut
    ? wrap(current.help, width - 2, ambiguous).map(({ text }): Line => [span(` ${text}`, 'near')])
    : [];
  const rows = windowAround(entries, layer.cursor, height - 1 - whole.length).map(
    ({ item, index }) => {
      const isUnderCursor = index === layer.cursor;
      const mark = isUnderCursor ? signsFor(desk).cursor : ' ';
      const row = fitLine(
        [
          span(
            `${mark} ${fit(item.keys, widest + 2, { ambiguous })}`,
            item.isHere ? 'accent' : 'dim',
          ),
          span(item.help, item.isHere ? 'plain' : 'dim'),
        ],
        width,
        ambiguous,
      );
      return isUnderCursor ? underCursor(row) : row;
    },
  );
  return {
    lines: [[span(label, 'accent'), ...line], ...rows, ...whole],
    caret: labelWidth + caret,
  };
};
