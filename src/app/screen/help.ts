import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Desk } from '../desk.ts';
import { fieldLine, fieldTitle } from './field-line.ts';
import { keyName } from '../keys/key-name.ts';
import { keySets, keySetWords, type KeySet } from '../keys/key-sets.ts';
import { groups, type Command } from '../keys/keys.ts';
import { legend } from './legend.ts';
import { menuIndent, menuLines, menuPlace, type Area } from './menu-lines.ts';
import { lineWidth, span, type Line } from './span.ts';
import type { Layer } from '../layer.ts';
import { modeOf, type State } from '../state.ts';
import { sightFrom, type Sight } from './window.ts';

type Help = Extract<Layer, { kind: 'help' }>;

/** The headings of the help: what commands are for, and the signs of the screen. */
const headings = [...groups, 'signs'] as const;

type Heading = (typeof headings)[number];

/** A command as the help lists it; none for what the mouse does, and for a sign. */
export type HelpEntry = {
  readonly command: Command | undefined;
  readonly group: Heading;
  /** Its keys as people call them, or the sign. */
  readonly keys: string;
  readonly help: string;
  /** Whether it does something where the help was opened. */
  readonly isHere: boolean;
};

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every command with its keys, the mouse, and every sign, group by group; only those whose words or keys hold all that was typed. */
export const helpEntries = (
  desk: Desk,
  state: State,
  { field, over }: Help,
): readonly HelpEntry[] => {
  const { messages } = desk;
  const beneath = modeOf({ ...state, layer: over });
  const wanted = fold(field.text).split(/\s+/u);
  const entryOf = (set: KeySet, isHere: boolean): HelpEntry => ({
    command: set.command,
    group: set.group,
    keys: set.keys.map((key) => keyName(messages, key)).join(' '),
    help: isHere ? messages.dashboard.commands[set.command].help : keySetWords(messages, set),
    isHere,
  });
  // Beside keys that hold here, those that only hold elsewhere would lead astray.
  const commands = [...keySets.values()].flatMap((sets) => {
    const here = sets.filter(({ modes }) => modes.includes(beneath));
    return here.length > 0
      ? here.map((set) => entryOf(set, true))
      : sets.map((set) => entryOf(set, false));
  });
  const mouse: HelpEntry = {
    ...messages.dashboard.mouseHelp,
    group: 'program',
    command: undefined,
    isHere: true,
  };
  const signs = legend(desk).map(({ sign, words }): HelpEntry => ({
    command: undefined,
    group: 'signs',
    keys: sign,
    help: words,
    isHere: true,
  }));
  return [...commands, mouse, ...signs]
    .filter(({ keys, help }) => wanted.every((word) => fold(`${keys} ${help}`).includes(word)))
    .toSorted((a, b) => headings.indexOf(a.group) - headings.indexOf(b.group));
};

type Row =
  | { readonly kind: 'entry'; readonly entry: HelpEntry; readonly index: number }
  | { readonly kind: 'heading'; readonly group: Heading };

/** The lines of the help: the entries, under headings unless they are narrowed. */
const rowsOf = (desk: Desk, state: State, layer: Help): readonly Row[] => {
  const entries = helpEntries(desk, state, layer).map((entry, index): Row & { kind: 'entry' } => ({
    kind: 'entry',
    entry,
    index,
  }));
  if (layer.field.text.trim() !== '') return entries;
  return headings.flatMap((group): readonly Row[] => [
    { kind: 'heading', group },
    ...entries.filter(({ entry }) => entry.group === group),
  ]);
};

const rowOf = (rows: readonly Row[], cursor: number): number =>
  rows.findIndex((row) => row.kind === 'entry' && row.index === cursor);

/** Below the entries: the words of the one under the cursor in full, where they are cut. */
const wholeWords = (
  { ambiguous }: Desk,
  entry: HelpEntry | undefined,
  keysWidth: number,
  width: number,
): readonly Line[] => {
  const isCut =
    entry !== undefined && displayWidth(entry.help, ambiguous) > width - menuIndent - keysWidth;
  return isCut
    ? wrap(entry.help, width - 2, ambiguous).map(({ text }): Line => [span(` ${text}`, 'near')])
    : [];
};

const laidOut = (desk: Desk, state: State, layer: Help, { width, height }: Area) => {
  const rows = rowsOf(desk, state, layer);
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const keysWidth =
    2 + Math.max(0, ...entries.map(({ keys }) => displayWidth(keys, desk.ambiguous)));
  const whole = wholeWords(desk, entries[layer.cursor], keysWidth, width);
  return { rows, keysWidth, whole, room: height - whole.length };
};

/** The part of the lines of the help that is on the screen; the heading above the first entry with it. */
const sightOf = (
  { tops }: State,
  { rows, room }: ReturnType<typeof laidOut>,
  cursor: number,
): Sight => {
  const row = rowOf(rows, cursor);
  const sight = sightFrom(tops.help ?? 0, { cursor: row, height: room - 1, count: rows.length });
  return row === 1 ? { ...sight, top: 0 } : sight;
};

/** The part of the help that is on the screen, by its lines. */
export const helpSight = (desk: Desk, state: State, layer: Help, area: Area): Sight =>
  sightOf(state, laidOut(desk, state, layer, area), layer.cursor);

/** The entry in a line of the help, as `helpSight` counts them: an index into its entries. */
export const helpEntryAt = (
  desk: Desk,
  state: State,
  layer: Help,
  line: number,
): number | undefined => {
  const row = rowsOf(desk, state, layer)[line];
  return row?.kind === 'entry' ? row.index : undefined;
};

/** What the help is called: opened to look something up, or to run a command. */
export const helpTitle = ({ messages }: Desk, { isPalette }: Help): string =>
  isPalette ? messages.dashboard.paletteTitle : messages.dashboard.helpTitle;

/** The help, made from the key table: a field that narrows it, then its entries. */
export const helpLines = (
  desk: Desk,
  state: State,
  layer: Help,
  area: Area,
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { ambiguous, messages } = desk;
  const label = fieldTitle(helpTitle(desk, layer), area.width, ambiguous);
  const layout = laidOut(desk, state, layer, area);
  const { rows, keysWidth, whole } = layout;
  const sight = sightOf(state, layout, layer.cursor);
  const labelWidth = displayWidth(label, ambiguous);
  const taken = labelWidth + lineWidth(menuPlace(desk, { items: rows, sight }), ambiguous);
  const { line, caret } = fieldLine(layer.field, area.width - taken, ambiguous);
  const draw = (row: Row): Line => {
    switch (row.kind) {
      case 'heading':
        return [span(messages.dashboard.groups[row.group], 'title')];
      case 'entry': {
        const { keys, help, isHere } = row.entry;
        return [
          span(fit(keys, keysWidth, { ambiguous }), isHere ? 'accent' : 'dim'),
          span(help, isHere ? 'plain' : 'dim'),
        ];
      }
    }
  };
  const head = [span(label, 'accent'), ...line];
  const menu = { head, items: rows, draw, sight };
  const none = [[], [span(`  ${messages.dashboard.noCommand}`, 'strong')]];
  return {
    lines: [...menuLines(desk, menu, area.width), ...(rows.length === 0 ? none : whole)],
    caret: labelWidth + caret,
  };
};
