import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleTasks, type Desk } from '../../../src/app/desk.ts';
import type { State } from '../../../src/app/state.ts';
import { statistics } from '../../../src/app/views/statistics.ts';
import { viewRows } from '../../../src/app/views/view-rows.ts';
import { languages } from '../../../src/i18n/language.ts';
import { statuses, untouched, type Progress } from '../../../src/progress/status.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText } from '../../helpers/drive.ts';
import { shippedPlan as plan } from '../../helpers/shipped-plan.ts';

const desk = deskWith({ plan, today: '2023-06-15' });
const size = { columns: 120, rows: 40 };

const having = (progress: Progress): State => ({ ...opened(size).state, progress });

/** The figure of a row of the overview, and the tasks that it leads to. */
const inOverview = (state: State, key: string) => {
  const view = press(desk, { state, effects: [] }, '3');
  const row = viewRows(desk, view.state, 'overview').find((one) => one.key === key);
  const target = row?.target?.kind === 'filter' ? row.target.filter : undefined;
  const ids = visibleTasks(desk, { ...state, filter: target ?? {} }).map(({ id }) => id);
  return { figure: Number(row?.line[1]?.text), ids: new Set(ids) };
};

/** The tasks of the dates under a heading of the deadlines, and the number that the heading tells. */
const inDeadlines = (state: State, heading: string) => {
  const view = press(desk, { state, effects: [] }, '4');
  const rows = viewRows(desk, view.state, 'deadlines');
  const textOf = (index: number) => rows[index]?.line.map((span) => span.text).join('') ?? '';
  const at = rows.findIndex(
    (row, index) => row.target === undefined && textOf(index).startsWith(` ${heading} `),
  );
  const end = rows.findIndex((row, index) => index > at && row.target === undefined);
  const own = at < 0 ? [] : rows.slice(at + 1, end < 0 ? rows.length : end);
  const ids = own.flatMap(({ target }) => (target?.kind === 'task' ? [target.task] : []));
  return { figure: at < 0 ? 0 : Number(/\d+$/u.exec(textOf(at))?.[0]), ids };
};

const counted = (progress: Progress) => statistics(plan, { progress, today: desk.today });

const record = fc
  .array(
    fc.record({
      id: fc.constantFrom(...plan.tasks.map(({ id }) => id)),
      status: fc.constantFrom(...statuses),
      due: fc.option(fc.constantFrom('2023-06-14', '2023-06-15', '2023-07-15', '2023-07-16')),
    }),
    { maxLength: 40 },
  )
  .map(
    (all): Progress =>
      new Map(
        all.map(({ id, status, due }) => [
          id,
          { ...untouched, status, ...(due !== null && { due }) },
        ]),
      ),
  );

describe('a date of one’s own', () => {
  const dated = plan.tasks.find(({ deadlines }) => deadlines[0]?.due === '2022-12-31');
  const id = dated?.id ?? '';

  it('takes the place of the plan’s in every view and figure', () => {
    const before = counted(new Map());
    const after = new Map([[id, { ...untouched, due: '2023-07-01' }]]);
    expect(counted(after)).toMatchObject({
      overdue: before.overdue - 1,
      dueSoon: before.dueSoon + 1,
    });
    expect(inOverview(having(after), 'late').ids).not.toContain(id);
    expect(inOverview(having(after), 'near').ids).toContain(id);
    expect(inDeadlines(having(after), '逾期').ids).not.toContain(id);
    expect(inDeadlines(having(after), '30 天内到期').ids).toContain(id);
    expect(inDeadlines(having(after), '已改用自定时限').ids).toContain(id);
  });

  it.each(statuses)('agrees with the plan’s about what presses when the task is %s', (status) => {
    const own = { ...untouched, status };
    const theirs = counted(new Map([[id, own]]));
    const same = counted(new Map([[id, { ...own, due: '2022-12-31' }]]));
    expect(same).toEqual(theirs);
  });
});

describe('what presses', () => {
  it('is the same in the overview, among the deadlines and in the statistics, whatever is recorded', () => {
    fc.assert(
      fc.property(record, (progress) => {
        const state = having(progress);
        const { overdue, dueSoon } = counted(progress);
        const late = inOverview(state, 'late');
        const near = inOverview(state, 'near');
        expect([late.figure, late.ids.size]).toEqual([overdue, overdue]);
        expect([near.figure, near.ids.size]).toEqual([dueSoon, dueSoon]);
        const lateDates = inDeadlines(state, '逾期');
        const nearDates = inDeadlines(state, '30 天内到期');
        expect(new Set(lateDates.ids)).toEqual(late.ids);
        expect(new Set(nearDates.ids)).toEqual(near.ids);
        expect([lateDates.figure, nearDates.figure]).toEqual([
          lateDates.ids.length,
          nearDates.ids.length,
        ]);
        const behind = [...near.ids].filter((task) =>
          ['todo', 'blocked'].includes(progress.get(task)?.status ?? 'todo'),
        );
        expect(inOverview(state, 'behind').ids).toEqual(new Set(behind));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is said of a date while it is typed', () => {
  it.each(
    languages.flatMap((language) =>
      [40, 60, 80, 120].flatMap((columns) => [
        [language, columns, 'd', (own: Desk) => own.messages.dashboard.dueHint] as const,
        [language, columns, 'd12-1', () => '= 2026-12-01'] as const,
        [
          language,
          columns,
          'd13月1日<enter>',
          (own: Desk) => own.messages.dashboard.noDate('13月1日'),
        ] as const,
      ]),
    ),
  )('can be read in %s in %i columns: %s', (language, columns, keys, words) => {
    const own = deskWith({ language });
    const { state } = press(own, opened({ columns, rows: 12 }), keys);
    const shown = screenText(own, state);
    const whole = shown
      .slice(1, -1)
      .map((line) => line.trim())
      .join(' ')
      .replaceAll(' ', '');
    expect(whole).toContain(words(own).replaceAll(' ', ''));
    expect(shown).toHaveLength(12);
  });
});
