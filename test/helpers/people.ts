import fc from 'fast-check';
import type { Change } from '../../src/progress/change.ts';
import { emptyRecord, type PlanRecord } from '../../src/progress/ledger.ts';
import { recordChanges, redo, undo } from '../../src/progress/record.ts';
import { statuses } from '../../src/progress/status.ts';
import { smallPlan } from './small-plan.ts';

const task = fc.constantFrom(...smallPlan.tasks.slice(0, 3).map(({ id }) => id));

/** Any change of one of three tasks of the small plan. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('status'), task, status: fc.constantFrom(...statuses) }),
  fc.record({ kind: fc.constant('step'), task, step: fc.nat(1), done: fc.boolean() }),
  fc.record({ kind: fc.constant('star'), task, starred: fc.boolean() }),
  fc.record({ kind: fc.constant('due'), task, due: fc.constantFrom('2026-12-31', undefined) }),
  fc.record({ kind: fc.constant('remark'), task, remark: fc.constantFrom('', '甲', '乙', '丙') }),
);

/** What a person does: a group of changes, undo or redo, at a time by their own clock. */
const anyDeed = fc.record({
  time: fc.integer({ min: 1, max: 50 }),
  deed: fc.oneof(
    { weight: 3, arbitrary: fc.array(anyChange, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(undo) },
    { weight: 1, arbitrary: fc.constant(redo) },
  ),
});

/** The record of a person who has worked alone on the small plan; names tell people apart. */
export const recordOf = (name: string): fc.Arbitrary<PlanRecord> =>
  fc.array(anyDeed, { maxLength: 12 }).map((deeds) =>
    deeds.reduce<PlanRecord>((record, { time, deed }, index) => {
      const stamp = { now: new Date(time), id: `${name}${index}` };
      return typeof deed === 'function'
        ? (deed(record, stamp)?.record ?? record)
        : recordChanges(record, smallPlan.tasks, deed, stamp).record;
    }, emptyRecord(smallPlan.title)),
  );
