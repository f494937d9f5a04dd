import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/progress/change.ts';
import { statuses } from '../../src/progress/status.ts';
import type { Store } from '../../src/progress/store.ts';
import { decodeTransfer } from '../../src/progress/transfer.ts';
import { openedStore } from '../helpers/open-store.ts';
import { smallPlan } from '../helpers/small-plan.ts';
import { freshDirectory } from '../helpers/program.ts';

/** What somebody last said about one field (`1.1.1 status`, `1.1.1 step 0`), and when. */
type Fields = ReadonlyMap<string, { readonly value: unknown; readonly time: number }>;

/** A state that undo can go back to, with how many of the colleague's changes it has taken in. */
type Snapshot = { readonly fields: Fields; readonly taken: number };

/** Two terminals on one record, and a colleague with their own: pasts as plain stacks of snapshots. */
type Model = {
  time: number;
  now: Snapshot;
  past: Snapshot[];
  future: Snapshot[];
  colleague: { fields: Fields; changes: number };
};

type Real = {
  readonly data: string;
  readonly clock: { time: number };
  readonly terminals: [Store, Store];
  readonly colleague: Store;
};

const fieldOf = (change: Change): readonly [string, unknown] => {
  switch (change.kind) {
    case 'status':
      return [`${change.task} status`, change.status];
    case 'step':
      return [`${change.task} step ${change.step}`, change.done];
    case 'confirm': {
      throw new Error('Not implemented yet: "confirm" case');
    }
    case 'due': {
      throw new Error('Not implemented yet: "due" case');
    }
    case 'remark': {
      throw new Error('Not implemented yet: "remark" case');
    }
    case 'star': {
      throw new Error('Not implemented yet: "star" case');
    }
    default:
      throw new Error('not in this test');
  }
};

const told = (fields: Fields, changes: readonly Change[], time: number): Fields => {
  const next = new Map(fields);
  for (const change of changes) {
    const [field, value] = fieldOf(change);
    next.set(field, { value, time });
  }
  return next;
};

const later = (one: Fields, other: Fields): Fields => {
  const next = new Map(one);
  for (const [field, said] of other) {
    if (said.time > (next.get(field)?.time ?? 0)) next.set(field, said);
  }
  return next;
};

const remember = (model: Model, now: Snapshot): void => {
  model.past.push(model.now);
  model.future = [];
  model.now = now;
};

const expectSame = (store: Store, { now: { fields } }: Model): void => {
  for (const { id, steps } of smallPlan.tasks) {
    const progress = store.current().get(id);
    expect(progress?.status ?? 'todo').toBe(fields.get(`${id} status`)?.value ?? 'todo');
    const ticked = steps.flatMap((_, step) =>
      fields.get(`${id} step ${step}`)?.value === true ? [step] : [],
    );
    expect(progress?.stepsDone ?? []).toEqual(ticked);
  }
};

const expectKind = (answer: { readonly kind: string }, kind: 'saved' | 'nothing'): void => {
  expect(answer.kind).toBe(kind);
};

type Command = fc.AsyncCommand<Model, Real>;

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, real) => {
    model.time += 1000;
    real.clock.time = model.time;
    await run(model, real);
  },
  toString: () => name,
});

const taskId = fc.constantFrom(...smallPlan.tasks.map(({ id }) => id));
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('status'),
    task: taskId,
    status: fc.constantFrom(...statuses),
  }),
  fc.record({
    kind: fc.constant('step'),
    task: fc.constantFrom('1.1.1', '1.2.1'),
    step: fc.nat(1),
    done: fc.boolean(),
  }),
);
const changes = fc.array(aChange, { minLength: 1, maxLength: 4 });
const terminal = fc.constantFrom(0, 1);

const commands = [
  fc.tuple(terminal, changes).map(([at, said]) =>
    command(`terminal ${at} marks ${JSON.stringify(said)}`, async (model, { terminals }) => {
      expectKind(await terminals[at].apply(said), 'saved');
      const fields = told(model.now.fields, said, model.time);
      remember(model, { ...model.now, fields });
      expectSame(terminals[at], model);
    }),
  ),
  terminal.map((at) =>
    command(`terminal ${at} undoes`, async (model, { terminals }) => {
      const undone = await terminals[at].undo();
      const before = model.past.pop();
      expectKind(undone, before === undefined ? 'nothing' : 'saved');
      if (before !== undefined) {
        model.future.push(model.now);
        model.now = before;
      }
      expectSame(terminals[at], model);
    }),
  ),
  terminal.map((at) =>
    command(`terminal ${at} redoes`, async (model, { terminals }) => {
      const redone = await terminals[at].redo();
      const after = model.future.pop();
      expectKind(redone, after === undefined ? 'nothing' : 'saved');
      if (after !== undefined) {
        model.past.push(model.now);
        model.now = after;
      }
      expectSame(terminals[at], model);
    }),
  ),
  changes.map((said) =>
    command(`colleague marks ${JSON.stringify(said)}`, async (model, { colleague }) => {
      expectKind(await colleague.apply(said), 'saved');
      model.colleague.fields = told(model.colleague.fields, said, model.time);
      model.colleague.changes += 1;
    }),
  ),
  terminal.map((at) =>
    command(`terminal ${at} merges the colleague`, async (model, { terminals, colleague }) => {
      const decoded = decodeTransfer(colleague.exported(), smallPlan.title);
      if (decoded.kind !== 'ok') throw new Error(decoded.kind);
      const merged = await terminals[at].merge(decoded.value, 'colleague.json');
      const isNew = model.colleague.changes > model.now.taken;
      expectKind(merged, isNew ? 'saved' : 'nothing');
      if (isNew) {
        const fields = later(model.now.fields, model.colleague.fields);
        remember(model, { fields, taken: model.colleague.changes });
      }
      expectSame(terminals[at], model);
    }),
  ),
  terminal.map((at) =>
    command(`terminal ${at} is closed and opened`, async (model, real) => {
      real.terminals[at].close();
      real.terminals[at] = await openedStore(real.data, smallPlan, () => new Date(real.clock.time));
      expectSame(real.terminals[at], model);
    }),
  ),
];

test('the store does what a stack of snapshots does, from two terminals, with a colleague', async () => {
  const root = freshDirectory();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: '+1' }), async (sequence) => {
      runs += 1;
      const clock = { time: 0 };
      const open = (name: string): Promise<Store> =>
        openedStore(`${root}/${runs}/${name}`, smallPlan, () => new Date(clock.time));
      const nothing: Snapshot = { fields: new Map(), taken: 0 };
      const model: Model = {
        time: 0,
        now: nothing,
        past: [],
        future: [],
        colleague: { fields: new Map(), changes: 0 },
      };
      const real: Real = {
        data: `${root}/${runs}/own`,
        clock,
        terminals: [await open('own'), await open('own')],
        colleague: await open('colleague'),
      };
      await fc.asyncModelRun(() => ({ model, real }), sequence);
    }),
    { numRuns: 40 },
  );
  expect(runs).toBeGreaterThanOrEqual(40);
}, 120_000);
