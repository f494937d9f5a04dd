import { expect, test } from 'vitest';
import type { Change } from '../../src/progress/change.ts';
import { emptyRecord, type PlanRecord } from '../../src/progress/ledger.ts';
import { recordChanges } from '../../src/progress/record.ts';
import { standingOf } from '../../src/progress/summing.ts';
import type { KeyedTask } from '../../src/progress/task-key.ts';
import { smallPlan, taskOf } from '../helpers/small-plan.ts';

let stamps = 0;
const recorded = (
  record: PlanRecord,
  tasks: readonly KeyedTask[],
  ...changes: readonly Change[]
): PlanRecord => {
  stamps += 1;
  return recordChanges(record, tasks, changes, { now: new Date(stamps), id: `g${stamps}` }).record;
};

/** Each task of the small plan is done and carries its own number as a remark. */
const worked = smallPlan.tasks.reduce<PlanRecord>(
  (record, { id }) =>
    recorded(
      record,
      smallPlan.tasks,
      { kind: 'status', task: id, status: 'done' },
      { kind: 'remark', task: id, remark: `旧编号${id}` },
    ),
  emptyRecord(smallPlan.title),
);

const [catalogue, scanning, terminals, climate, drill] = smallPlan.tasks;

/** The revision: 1.1.1 and 1.1.2 swapped, 1.2.1 renumbered to 3.1.1, 2.3.1 changed, 2.3.2 removed, one added. */
const revision = [
  taskOf('1.1.1', scanning.text),
  taskOf('1.1.2', catalogue.text),
  taskOf('2.1.1', '面向中小学生举办档案开放日。'),
  taskOf('3.1.1', terminals.text),
  taskOf('2.3.1', `${climate.text.slice(0, -1)},并报市局备案。`),
];

test('a revised plan keeps every record with the task that says the same', () => {
  const { progress, vanished } = standingOf(worked, revision);
  const remarks = Object.fromEntries([...progress].map(([id, { remark }]) => [id, remark]));
  expect(remarks).toEqual({
    '1.1.1': '旧编号1.1.2',
    '1.1.2': '旧编号1.1.1',
    '3.1.1': '旧编号1.2.1',
    '2.3.1': '旧编号2.3.1',
  });
  expect(vanished).toMatchObject([
    { id: '2.3.2', text: drill.text, progress: { status: 'done', remark: '旧编号2.3.2' } },
  ]);
});

test('only the task whose words changed is to be reviewed, until it is confirmed', () => {
  const reviewed = (record: PlanRecord) =>
    [...standingOf(record, revision).progress]
      .filter(([, { needsReview }]) => needsReview === true)
      .map(([id]) => id);
  expect(reviewed(worked)).toEqual(['2.3.1']);
  const marked = recorded(worked, revision, { kind: 'star', task: '2.3.1', starred: true });
  expect(reviewed(marked)).toEqual(['2.3.1']);
  const confirmed = recorded(marked, revision, { kind: 'confirm', task: '2.3.1' });
  expect(reviewed(confirmed)).toEqual([]);
});

test('a second revision finds the task by its latest words, and the first edition still opens', () => {
  const confirmed = recorded(worked, revision, { kind: 'confirm', task: '2.3.1' });
  const second = [taskOf('9.9.9', '修订温湿度管理办法,并报市局备案,抄送财政。')];
  const later = standingOf(confirmed, second).progress.get('9.9.9');
  expect(later).toMatchObject({ status: 'done', remark: '旧编号2.3.1', needsReview: true });
  expect(standingOf(confirmed, smallPlan.tasks).progress.get('2.3.1')?.status).toBe('done');
});

test('a removed task that comes back has its record again', () => {
  expect(standingOf(worked, smallPlan.tasks).vanished).toEqual([]);
  expect(standingOf(worked, smallPlan.tasks).progress.get('2.3.2')?.remark).toBe('旧编号2.3.2');
});

test('ticked steps follow their sentences', () => {
  const ticked = recorded(
    emptyRecord(''),
    smallPlan.tasks,
    { kind: 'step', task: '1.2.1', step: 0, done: true },
    { kind: 'step', task: '1.2.1', step: 2, done: true },
  );
  const revised = [taskOf('1.2.1', '培训窗口人员使用终端。公布查询须知。为窗口配备查询设备。')];
  expect(standingOf(ticked, revised).progress.get('1.2.1')).toMatchObject({
    stepsDone: [1],
    needsReview: true,
  });
});

test('two tasks that say the same keep their own records', () => {
  const twins = [taskOf('1.1.1', '报送总结。'), taskOf('2.1.1', '报送总结。')];
  const record = recorded(emptyRecord(''), twins, { kind: 'star', task: '2.1.1', starred: true });
  expect([...standingOf(record, twins).progress.keys()]).toEqual(['2.1.1']);
});
