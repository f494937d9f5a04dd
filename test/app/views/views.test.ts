import { describe, expect, it } from 'vitest';
import { deadlineRows } from '../../../src/app/views/deadlines.ts';
import { languages } from '../../../src/i18n/language.ts';
import { currentTask, visibleTasks } from '../../../src/app/desk.ts';
import { unitFigures } from '../../../src/app/state.ts';
import { figuresIn, unitRows } from '../../../src/app/views/units-table.ts';
import { update } from '../../../src/app/update.ts';
import { untouched } from '../../../src/progress/status.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';
import { shippedPlan as shipped } from '../../helpers/shipped-plan.ts';

const desk = deskWith({ plan: shipped });
const office = opened({ columns: 120, rows: 40 }, { ...noSettings, unit: '市司法局' });
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);
const lines = ({ state }: Driven, own = desk) =>
  screenText(own, state).map((line) => line.trimEnd());

describe('the units', () => {
  const open = press(desk, press(desk, office, '   '), '2');
  const firstThree = shipped.tasks.slice(0, 3).map(({ id }) => id);

  it.each(unitFigures)('lead from every figure under %s to exactly its tasks', (figure) => {
    const column = { ...open.state, unitColumn: figure };
    for (const row of unitRows(desk, open.state)) {
      const state = { ...column, unitCursor: row.name };
      const led = press(desk, { state, effects: [] }, '<enter>');
      const tasks = shipped.tasks.filter((task) => {
        const roles = task.assignments.flatMap(({ unit, role }) =>
          unit === row.name ? [role] : [],
        );
        if (figure === 'total') return roles.length > 0;
        return figure === 'done'
          ? roles.length > 0 && firstThree.includes(task.id)
          : roles.includes(figure);
      });
      expect([row.name, ...ids(led)]).toEqual([row.name, ...tasks.map(({ id }) => id)]);
      expect([row.name, row[figure]]).toEqual([row.name, tasks.length]);
    }
  });

  it('have a column under the cursor that the arrows move, back by Esc', () => {
    const led = press(desk, open, '<left><left><left><left><enter>');
    expect(led.state.filter).toEqual({ units: ['市司法局'], roles: ['lead'] });
    expect(press(desk, led, '<escape>').state).toMatchObject({ view: 'units', unitColumn: 'lead' });
    const narrow = { ...led.state, size: { columns: 40, rows: 12 } };
    expect(
      press(desk, { state: narrow, effects: [] }, '<escape><right><enter>').state.filter,
    ).toEqual({ units: ['市司法局'] });
  });

  it.each([
    ['zh', 80, ['lead', 'participant', 'responsible', 'total', 'done']],
    ['zh', 60, ['lead', 'participant', 'total', 'done']],
    ['zh', 40, ['lead', 'total']],
    ['en', 80, ['lead', 'participant', 'responsible', 'total', 'done']],
    ['en', 60, ['lead', 'participant', 'total', 'done']],
    ['en', 40, ['lead', 'total']],
  ] as const)(
    'have in %s in %i columns the figures that are missed most: %j',
    (language, width, figures) => {
      expect(figuresIn(deskWith({ language }), width)).toEqual(figures);
    },
  );
});

describe('a filter that is set from another view', () => {
  it.each(['3o', '4o', 'o5o', '3f<enter>', '5f ', '2f '])(
    'brings the list to sight: %s',
    (keys) => {
      const { state } = press(desk, office, keys);
      expect([state.view, Object.keys(state.filter).length]).toEqual(['tasks', 1]);
    },
  );

  it('is given up by Esc without leaving that view', () => {
    expect(press(desk, office, '3f<escape>').state).toMatchObject({ view: 'overview', filter: {} });
  });
});

describe('the deadlines', () => {
  it('stand by date, overdue first, with the days in words', () => {
    const own = deskWith();
    const dated = press(own, opened(), 'd2026-12-01<enter>4');
    expect(lines(dated, own).slice(2, 9)).toEqual([
      ' 逾期 1',
      '> 2025-06-30        逾期 510 天      2.2.3  市园林局+1      2025年6月底前完成..',
      '',
      ' 30 天内到期 1',
      '  2026-12-01  自定  还有 9 天 滞后   2.1.1  市园林局        摸清绿地底数',
      '',
      ' 以后 1',
    ]);
    // Under way it is near, no longer behind.
    expect(lines(press(own, dated, '1mj<enter>4'), own)[6]).toMatch(
      /自定 {2}还有 9 天 {2,}2\.1\.1/u,
    );
    const led = press(own, dated, 'j<enter>');
    expect(currentTask(own, led.state)?.id).toBe('2.1.1');
    expect(led.state.pane).toBe('detail');
    expect(press(own, led, '<escape>').state).toMatchObject({ view: 'deadlines', filter: {} });
  });
});

describe('the columns of the deadlines', () => {
  it.each(
    languages.flatMap((language) =>
      [60, 80, 100, 120, 160].map((width) => [language, width] as const),
    ),
  )('keep apart in %s at %i columns', (language, width) => {
    const own = deskWith({ plan: shipped, language });
    // All tasks, so that the longest names of units are among them.
    const due = { ...untouched, due: '2026-12-01' };
    const progress = new Map(shipped.tasks.map(({ id }) => [id, due]));
    const rows = deadlineRows(own, { ...opened().state, progress }, width);
    const led = rows.flatMap(({ line, target }) => (target?.kind === 'task' ? [line] : []));
    expect(led.length).toBeGreaterThan(80);
    for (const line of led) {
      const before = line.slice(0, -1).map(({ text }) => text);
      expect(before.join('')).toMatch(/\S {2,}$/u);
    }
  });
});

describe('the ledger', () => {
  const own = deskWith();
  const entry = {
    id: 'a',
    time: '2026-11-22T06:03:00.000Z',
    kind: 'change',
    changes: [{ kind: 'status', task: '2.2.3', status: 'done' }],
    isUndone: false,
    isImported: false,
  } as const;
  const shown = press(own, opened(), '5');

  it('is read when it is opened, and again after every change', () => {
    expect(shown.effects).toEqual([{ kind: 'read-ledger' }]);
    const result = { kind: 'saved', progress: new Map(), changes: [] } as const;
    expect(update(own, shown.state, { kind: 'performed', result }).effects).toEqual([
      { kind: 'read-ledger' },
    ]);
  });

  it('shows the newest first and leads to the task', () => {
    const later = {
      ...entry,
      id: 'b',
      changes: [{ kind: 'star', task: '2.1.1', starred: true }],
      isUndone: true,
    } as const;
    const { state } = update(own, shown.state, { kind: 'ledger', entries: [entry, later] });
    const read = { state, effects: [] };
    expect(lines(read, own)[2]).toMatch(
      /^> 2026-11-\d\d \d\d:03 {2}\(已撤销\) 2\.1\.1 加星 {2}摸清绿地底数$/u,
    );
    expect(lines(read, own)[3]).toMatch(/2\.2\.3 已完成 {2}2025年6月底前/u);
    expect(currentTask(own, press(own, read, 'j<enter>').state)?.id).toBe('2.2.3');
  });
});

describe('sorting', () => {
  it('orders the list by date and by status', () => {
    const own = deskWith();
    const order = (keys: string) =>
      visibleTasks(own, press(own, opened(), keys).state).map(({ id }) => id);
    expect(order('s')).toEqual(['2.2.3', '2.2.1', '2.1.1', '2.2.2', '3.3.1']);
    expect(order(' ss')).toEqual(['2.2.1', '2.2.2', '2.2.3', '3.3.1', '2.1.1']);
    expect(order('sss')).toEqual(['2.1.1', '2.2.1', '2.2.2', '2.2.3', '3.3.1']);
  });

  it('orders the units by each of their figures', () => {
    const first = (keys: string) => {
      const { state } = press(desk, office, keys);
      return unitRows(desk, state)[0];
    };
    expect(first('2')?.name).toBe('市司法局');
    expect(first('2<left><left>s')?.participant).toBe(
      Math.max(...shipped.units.map((unit) => unit.participant)),
    );
    expect(lines(press(desk, office, '2<left><left>s'))[1]).toContain('按参加排序');
    expect(lines(press(desk, office, '2s'))[1]).toContain('按名称排序');
    expect(lines(press(desk, office, '2ss'))[1]).toContain('按合计排序');
  });
});
