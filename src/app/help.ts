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

/** A command as the help lists it; none for what the mouse does. */
export type HelpEntry = {
  readonly command: Command | undefined;
  /** Its keys as people call them. */
  readonly keys: string;
  readonly help: string;
  /** Whether it does something where the help was opened. */
  readonly isHere: boolean;
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every command once, with all its keys, and the mouse; only those whose words or keys hold what was typed. */
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
  const commands = [...keysOf].map(([command, keys]): HelpEntry => ({
    command,
    keys: keys.map((key) => keyName(messages, key)).join(' '),
    help: messages.dashboard.commands[command].help,
    isHere: beneath.some((binding) => binding.command === command),
  }));
  return [
    ...commands,
    { ...messages.dashboard.mouseHelp, command: undefined, isHere: true },
  ].filter(({ keys, help }) => fold(`${keys} ${help}`).includes(wanted));
};

/** Columns beside the keys and the words: the cursor, and the space between the two. */
const helpIndent = 4;

/** Lines below the entries: the words of the entry under the cursor in full, where they are cut. */
const wholeWords = (
  { ambiguous }: Desk,
  entries: readonly HelpEntry[],
  cursor: number,
  width: number,
): readonly Line[] => {
  const widest = Math.max(0, ...entries.map(({ keys }) => displayWidth(keys, ambiguous)));
  const current = entries[cursor];
  const isCut =
    current !== undefined && displayWidth(current.help, ambiguous) > width - helpIndent - widest;
  return isCut
    ? wrap(current.help, width - 2, ambiguous).map(({ text }): Line => [span(` ${text}`, 'near')])
    : [];
};

/** The entry that a line of the help shows, 0 being the first: an index into its entries. */
export const helpEntryAt = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'help' }>,
  { width, height }: { readonly width: number; readonly height: number },
  line: number,
): number | undefined => {
  const entries = helpEntries(desk, state, layer);
  const room = height - 1 - wholeWords(desk, entries, layer.cursor, width).length;
  return windowAround(entries, layer.cursor, room)[line]?.index;
};

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
  const whole = wholeWords(desk, entries, layer.cursor, width);
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
