import { renderToString } from 'ink';
import { createElement } from 'react';
import type { Effect } from '../../src/app/action.ts';
import type { Desk } from '../../src/app/desk.ts';
import type { Size } from '../../src/app/screen/layout.ts';
import { pressesOf, type Press } from '../../src/app/input/press.ts';
import { screenOf } from '../../src/app/screen/screen.ts';
import { signsFor } from '../../src/app/screen/signs.ts';
import type { Line } from '../../src/app/screen/span.ts';
import { noSettings, type Settings } from '../../src/progress/settings.ts';
import { initialState, type State } from '../../src/app/state.ts';
import { update } from '../../src/app/update.ts';
import { SummaryTable } from '../../src/ui/SummaryTable.tsx';

/** Names of keys that are not typed text, as tests write them: `<enter>`. */
const named: Readonly<Record<string, Parameters<typeof pressesOf>[1]>> = {
  enter: { return: true },
  escape: { escape: true },
  up: { upArrow: true },
  down: { downArrow: true },
  left: { leftArrow: true },
  right: { rightArrow: true },
  tab: { tab: true },
  'shift-tab': { tab: true, shift: true },
  'page-up': { pageUp: true },
  'page-down': { pageDown: true },
  home: { home: true },
  end: { end: true },
  backspace: { backspace: true },
  delete: { delete: true },
};

/** The presses that a part of the keys stands for; Ink has no flag for function keys. */
const pressesFor = (part: string): readonly Press[] => {
  const name = /^<(.*)>$/u.exec(part)?.[1];
  if (name === undefined) return pressesOf(part, {});
  if (name.startsWith('ctrl-')) return pressesOf(name.slice('ctrl-'.length), { ctrl: true });
  if (name === 'f1' || name === 'f5') return [{ key: name, text: '' }];
  const flags = named[name];
  if (flags === undefined) throw new Error(`no key is called ${name}`);
  return pressesOf('', flags);
};

/** A key of the key table as `press` takes it. */
export const keyed = (key: string): string => {
  if (key === 'space') return ' ';
  return key.length === 1 ? key : `<${key}>`;
};

/**
 * The presses that keys stand for: text as it is typed, other keys by name.
 *
 * @example pressesIn('j<enter>') // [{key: 'j', text: 'j'}, {key: 'enter', text: ''}]
 */
export const pressesIn = (keys: string): readonly Press[] =>
  [...keys.matchAll(/<[a-z0-9-]+>|[^<]+/gu)].flatMap(([part]) => pressesFor(part));

/** A dashboard driven by keys, without a terminal. */
export type Driven = { readonly state: State; readonly effects: readonly Effect[] };

/**
 * Presses keys one after the other.
 *
 * @example press(desk, start, '/公园<enter>')
 */
export const press = (desk: Desk, { state, effects }: Driven, keys: string): Driven => {
  let now = state;
  const all: Effect[] = [...effects];
  for (const one of pressesIn(keys)) {
    const step = update(desk, now, { kind: 'press', press: one });
    now = step.state;
    all.push(...step.effects);
  }
  return { state: now, effects: all };
};

/** Settings of a person who has put the guidance away. */
export const guided: Settings = { ...noSettings, guidanceSeen: ['start'] };

/** A dashboard that was just opened. */
export const opened = (
  size: Size = { columns: 80, rows: 24 },
  settings: Settings = guided,
): Driven => ({
  state: initialState({ size, progress: new Map(), settings }),
  effects: [],
});

// eslint-disable-next-line no-control-regex -- colours are what is taken out
const colours = /\u001B\[[0-9;]*m/gu;

/** What Ink draws, without its colours. */
export const withoutColours = (frame: string): readonly string[] =>
  frame.replaceAll(colours, '').split('\n');

/** The lines of the screen without their tones; a table as ink-table draws it. */
export const screenText = (desk: Desk, state: State): readonly string[] => {
  const { header, body, footer } = screenOf(desk, state);
  const textOf = (line: Line): string => line.map(({ text }) => text).join('');
  const between =
    body.kind === 'table'
      ? withoutColours(
          renderToString(
            createElement(SummaryTable, {
              content: body.content,
              separator: signsFor(desk).column,
              ambiguous: desk.ambiguous,
            }),
            { columns: state.size.columns },
          ),
        )
      : body.lines.map(textOf);
  return [...header.map(textOf), ...between, ...footer.map(textOf)];
};
