import { describe, expect, it } from 'vitest';
import { answerBy } from '../../../src/app/filter/conditions.ts';
import { untouched } from '../../../src/progress/status.ts';
import { createFinder } from '../../../src/search/finder.ts';
import { findTasks } from '../../../src/search/task-finder.ts';
import { parkPlan } from '../../helpers/park-plan.ts';

const finder = createFinder(parkPlan, []);
const progress = new Map([
  ['2.1.1', { ...untouched, remark: '已发《通知》,待回复' }],
  ['2.2.2', { ...untouched, remark: '通 知已收到!' }],
]);
const idsFor = (query: string): readonly string[] =>
  findTasks(finder, query, answerBy({ progress, today: '2026-11-22' })).map(({ task }) => task.id);

describe('what is asked of remarks', () => {
  it.each([
    ['备注:通知', ['2.1.1', '2.2.2']],
    ['note:待回復', ['2.1.1']],
    ['备注:通知 -备注:回复', ['2.2.2']],
    ['绿地 备注:通知', ['2.1.1']],
    ['备注:!', ['2.2.2']],
    ['备注:普查', []],
  ])('%s is answered by them alone', (query, ids) => {
    expect(idsFor(query)).toEqual(ids);
  });

  it('is not asked by plain words', () => {
    expect(idsFor('通知')).toEqual([]);
  });
});
