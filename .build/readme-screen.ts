/** The screen that README.md shows: the shipped plan after a few keys, drawn as the dashboard draws it. */
import { pressesOf } from '../src/app/input/press.ts';
import { overlay } from '../src/app/record/pending.ts';
import { screenOf } from '../src/app/screen/screen.ts';
import { initialState } from '../src/app/state.ts';
import { update } from '../src/app/update.ts';
import { messagesIn } from '../src/i18n/language.ts';
import { readPlan } from '../src/loader/read-plan.ts';
import { readShippedAliases, shippedPlan } from '../src/loader/shipped.ts';
import { noSettings } from '../src/progress/settings.ts';
import { createFinder } from '../src/search/finder.ts';

const size = { columns: 80, rows: 24 };

/** The lines of a window of 80×24 after `typed`, with what was changed saved. */
export const screenAfter = async (typed: string): Promise<readonly string[]> => {
  const read = readShippedAliases();
  const aliases = read.kind === 'aliases' ? read.aliases : [];
  const today = '2026-12-01';
  const reading = await readPlan(shippedPlan(), { aliases, today });
  if (reading.kind === 'failed') throw new Error(`the shipped plan: ${reading.failure.kind}`);
  const { plan } = reading.loaded;
  const desk = {
    plan,
    name: 'xiangtan-2022.txt',
    finder: createFinder(plan, aliases),
    messages: messagesIn('zh'),
    today,
    ambiguous: 1,
    isAscii: false,
    isPlain: false,
  } as const;
  const settings = { ...noSettings, guidanceSeen: ['start'] };
  let state = initialState({ size, progress: new Map(), settings });
  for (const press of pressesOf(typed, {}))
    ({ state } = update(desk, state, { kind: 'press', press }));
  const saved = {
    ...state,
    progress: overlay(state.progress, state.pending),
    pending: [],
    saving: { kind: 'saved' },
    notice: undefined,
  } as const;
  const { header, body, footer } = screenOf(desk, saved);
  if (body.kind === 'table') throw new Error('a table is drawn by ink-table');
  return [...header, ...body.lines, ...footer].map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
};
