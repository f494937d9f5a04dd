import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../../src/app/tasks/dates.ts';
import { isoDay } from '../../../src/dates/iso-day.ts';
import type { Filter } from '../../../src/app/filter/filter.ts';
import { select } from '../../../src/app/filter/select.ts';
import type { Assignment, Plan, Task } from '../../../src/plan/plan.ts';
import { untouched } from '../../../src/progress/status.ts';

const place = { line: 1, column: 1, offset: 0 };

const task = (
  id: string,
  assignments: readonly [string, Assignment['role']][],
  due?: string,
): Task => ({
  id,
  section: Number(id.split('.')[0]),
  item: Number(id.split('.')[1]),
  text: `第${id}项任务。`,
  steps: [`第${id}项任务。`],
  assignments: assignments.map(([unit, role]) => ({ unit, as: unit, role })),
  byDivision: false,
  deadlines: due === undefined ? [] : [{ text: due, due }],
  targets: [],
  documents: [],
  note: '',
  span: { start: place, end: place },
});

const plan: Plan = {
  title: '方案',
  sections: [],
  tasks: [
    task(
      '1.1.1',
      [
        ['市民政局', 'lead'],
        ['市财政局', 'participant'],
      ],
      '2026-06-30',
    ),
    task('1.1.2', [['市财政局', 'responsible']], '2026-12-31'),
    task('2.2.1', [['市教育局', 'lead']]),
  ],
  units: [],
  paragraphs: [],
  diagnostics: [],
};

const standing = {
  today: '2026-11-22',
  myUnit: '市财政局',
  progress: new Map([
    ['1.1.2', { ...untouched, status: 'doing' as const, starred: true }],
    ['2.2.1', { ...untouched, due: '2026-11-30' }],
  ]),
};

describe('a filter', () => {
  it.each<[string, Filter, readonly string[]]>([
    ['nothing', {}, ['1.1.1', '1.1.2', '2.2.1']],
    ['a section', { sections: [1] }, ['1.1.1', '1.1.2']],
    ['two sections', { sections: [1, 2] }, ['1.1.1', '1.1.2', '2.2.1']],
    ['a unit', { units: ['市财政局'] }, ['1.1.1', '1.1.2']],
    ['a unit in a role', { units: ['市财政局'], roles: ['responsible'] }, ['1.1.2']],
    ['a role of anyone', { roles: ['lead'] }, ['1.1.1', '2.2.1']],
    ['my unit', { isMine: true }, ['1.1.1', '1.1.2']],
    ['my unit taking part', { isMine: true, roles: ['participant'] }, ['1.1.1']],
    ['a status', { statuses: ['todo'] }, ['1.1.1', '2.2.1']],
    ['stars', { isStarred: true }, ['1.1.2']],
    ['overdue', { due: 'overdue' }, ['1.1.1']],
    ['due from a day on', { due: { from: '2026-11-30' } }, ['1.1.2', '2.2.1']],
    ['due in a month', { due: { from: '2026-11-01', to: '2026-11-30' } }, ['2.2.1']],
    ['section and unit', { sections: [2], units: ['市财政局'] }, []],
  ])('on %s narrows the list', (_, filter, ids) => {
    expect(select(plan, filter, standing).map(({ id }) => id)).toEqual(ids);
  });

  it('keeps the order in which the finder ranked', () => {
    const ranked = ['2.2.1', '1.1.2', '1.1.1'].map((id) => {
      const index = plan.tasks.findIndex((task) => task.id === id);
      return { task: plan.tasks[index]!, index };
    });
    const found = select(plan, { statuses: ['todo'] }, standing, ranked);
    expect(found.map(({ id }) => id)).toEqual(['2.2.1', '1.1.1']);
  });

  it('on my unit finds nothing before a unit is chosen', () => {
    const { myUnit: _, ...undecided } = standing;
    expect(select(plan, { isMine: true }, undecided)).toEqual([]);
  });
});

describe('days', () => {
  it('never call a finished task overdue', () => {
    expect(isOverdue(plan.tasks[0]!, untouched, '2026-07-01')).toBe(true);
    expect(isOverdue(plan.tasks[0]!, untouched, '2026-06-30')).toBe(false);
    expect(isOverdue(plan.tasks[0]!, { ...untouched, status: 'done' }, '2026-07-01')).toBe(false);
  });

  it('are the local calendar’s', () => {
    expect(isoDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  });
});
