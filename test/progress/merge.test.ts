import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/progress/change.ts';
import { emptyRecord, type PlanRecord } from '../../src/progress/ledger.ts';
import { importRecord, portable, union } from '../../src/progress/merge.ts';
import { recordChanges, redo, undo } from '../../src/progress/record.ts';
import { standingOf } from '../../src/progress/summing.ts';
import { recordOf } from '../helpers/people.ts';
import { smallPlan } from '../helpers/small-plan.ts';

/** What stands, in an order of its own. */
const standing = (record: PlanRecord) => {
  const { progress, vanished } = standingOf(record, smallPlan.tasks);
  return { progress: new Map([...progress].toSorted(([a], [b]) => (a < b ? -1 : 1))), vanished };
};

let imports = 0;
const imported = (mine: PlanRecord, theirs: PlanRecord): PlanRecord => {
  imports += 1;
  const stamp = { now: new Date(100), id: `import${imports}` };
  return importRecord(mine, theirs, '同事.json', stamp)?.record ?? mine;
};

const [anna, bert, carl] = [recordOf('a'), recordOf('b'), recordOf('c')];

test('merging the same export again brings nothing', () => {
  fc.assert(
    fc.property(anna, bert, (a, b) => {
      const once = imported(a, b);
      expect(importRecord(once, b, '', { now: new Date(), id: 'again' })).toBe(undefined);
      expect(imported(once, portable(once))).toBe(once);
    }),
  );
});

test('colleagues’ exports merge into the same whatever the order', () => {
  fc.assert(
    fc.property(anna, bert, carl, (a, b, c) => {
      const one = standing(imported(imported(a, b), c));
      expect(standing(imported(imported(a, c), b))).toEqual(one);
      expect(standing(imported(imported(c, b), a))).toEqual(one);
      expect(standing(imported(a, portable(imported(b, c))))).toEqual(one);
    }),
  );
});

test('the union of portable records is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(anna, bert, carl, (...records) => {
      const [a, b, c] = records.map(portable) as [PlanRecord, PlanRecord, PlanRecord];
      expect(union(a, b)).toEqual(union(b, a));
      expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      expect(union(a, a)).toEqual(union(a, emptyRecord(smallPlan.title)));
    }),
  );
});

test('undoing an import leaves what was before it, redoing brings it back', () => {
  fc.assert(
    fc.property(anna, bert, (a, b) => {
      const merged = imported(a, b);
      fc.pre(merged !== a);
      const undone = undo(merged, { now: new Date(101), id: 'undo' })!;
      expect(undone.group.action.kind).toBe('import');
      expect(standing(undone.record)).toEqual(standing(a));
      expect(standing(imported(undone.record, b))).toEqual(standing(merged));
      const redone = redo(undone.record, { now: new Date(102), id: 'redo' })!;
      expect(standing(redone.record)).toEqual(standing(merged));
      // What was taken back is not handed on.
      expect(standing(portable(undone.record))).toEqual(standing(a));
    }),
  );
});

const at = (time: number, id: string, record: PlanRecord, ...changes: readonly Change[]) =>
  recordChanges(record, smallPlan.tasks, changes, { now: new Date(time), id }).record;

const remarkOf = (record: PlanRecord): string | undefined =>
  standing(record).progress.get('1.1.1')?.remark;

const remark = (text: string): Change => ({ kind: 'remark', task: '1.1.1', remark: text });
const status = (is: 'doing' | 'done'): Change => ({ kind: 'status', task: '1.1.1', status: is });

test('on conflict the later status holds and both remarks are kept', () => {
  const start = at(1, 's', emptyRecord(''), remark('起初'));
  const mine = at(2, 'm', start, remark('我的'), status('done'));
  const theirs = at(3, 't', start, remark('同事的'), status('doing'));
  const merged = imported(mine, theirs);
  expect(standing(merged).progress.get('1.1.1')).toMatchObject({
    status: 'doing',
    remark: '我的\n同事的',
  });
  const settled = at(200, 'x', merged, remark('合并'));
  expect(remarkOf(settled)).toBe('合并');
  expect(remarkOf(imported(theirs, settled))).toBe('合并');
});

test('undoing the middle of three remarks does not bring back the first beside the last', () => {
  const one = at(1, 'one', emptyRecord(''), remark('一'));
  const two = at(2, 'two', one, remark('二'));
  const three = at(3, 'three', two, remark('三'));
  const twoUndone = undo(two, { now: new Date(4), id: 'undo' })!.record;
  expect(remarkOf(twoUndone)).toBe('一');
  expect(remarkOf(imported(twoUndone, three))).toBe('三');
});
