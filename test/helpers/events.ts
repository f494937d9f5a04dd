import fc from 'fast-check';
import { bindings, type Binding } from '../../src/app/keys/keys.ts';
import type { Change } from '../../src/progress/change.ts';
import { statuses } from '../../src/progress/status.ts';
import { keyed } from './drive.ts';
import { parkPlan } from './park-plan.ts';

/** Every key; what runs another one's command from the help has a test of its own. */
const keys = [...new Set((bindings as readonly Binding[]).flatMap((binding) => binding.keys))]
  .filter((key) => !['?', 'f1', ':'].includes(key))
  .map(keyed);

/** What people do of a piece, which single keys would seldom come to. */
const habits = [
  ['j', 'jj', 'G', '<enter>', '<escape>', '<left>j', 's', 'f<enter>', 'fj<enter>', 'fjj '],
  [' ', '  ', 'vj', 'vjj', 'V', '*', 'z', 'zz', 'Z', 'm', 'mj<enter>', 'mG ', 't', 't '],
  ['t  <enter>', 'd', '7天', 'd7天<enter>', 'd<ctrl-u><enter>', 'e', '已报', 'e已报<enter>'],
].flat();

/** The task that the person at the screen is at, whichever that is. */
export const theirs = 'theirs';
const task = fc.constantFrom(theirs, theirs, ...parkPlan.tasks.map(({ id }) => id));
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('status'),
      task,
      status: fc.constantFrom(...statuses),
    }),
  },
  fc.record({ kind: fc.constant('star'), task, starred: fc.boolean() }),
  fc.record({ kind: fc.constant('due'), task, due: fc.constantFrom('2026-11-01', undefined) }),
  fc.record({ kind: fc.constant('remark'), task, remark: fc.constantFrom('', '同事写') }),
  fc.record({ kind: fc.constant('step'), task, step: fc.constant(0), done: fc.boolean() }),
);

/** Something that happens to a dashboard: keys, what becomes of what is to be saved, a change made elsewhere. */
export type Event =
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'performed' | 'failed' }
  | { readonly kind: 'elsewhere'; readonly change: Change };

const pressing = (all: readonly string[]): fc.Arbitrary<Event> =>
  fc.constantFrom(...all).map((text) => ({ kind: 'keys', keys: text }));
const elsewhere: fc.Arbitrary<Event> = change.map((one) => ({ kind: 'elsewhere', change: one }));

/** Something that happens by itself, or a menu that another dashboard's change comes into. */
export const events: fc.Arbitrary<readonly Event[]> = fc.oneof(
  { weight: 7, arbitrary: pressing(habits).map((one) => [one]) },
  { weight: 4, arbitrary: pressing(keys).map((one) => [one]) },
  { weight: 3, arbitrary: fc.constant([{ kind: 'performed' } as const]) },
  { weight: 1, arbitrary: fc.constant([{ kind: 'failed' } as const]) },
  { weight: 2, arbitrary: elsewhere.map((one) => [one]) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      pressing(['mj', 'd7天', 't', 'e已报', 'vjmj', 'vjd7天']),
      elsewhere,
      pressing(['<enter>', ' <enter>', '<escape>']),
    ),
  },
);
