import { describe, expect, it } from 'vitest';
import { stops } from '../../../src/app/views/row-view.ts';
import { visibleTasks } from '../../../src/app/desk.ts';
import { viewRows } from '../../../src/app/views/view-rows.ts';
import type { Task } from '../../../src/plan/plan.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { statuses, untouched, type Progress } from '../../../src/progress/status.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, type Driven } from '../../helpers/drive.ts';
import { shippedPlan as shipped } from '../../helpers/shipped-plan.ts';

const desk = deskWith({ plan: shipped });
const office = opened({ columns: 120, rows: 40 }, { ...noSettings, unit: '市司法局' });
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);

/** A record with every status, near the own dates of some tasks, past and far from those of others. */
const days = ['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23', undefined];
const record: Progress = new Map(
  shipped.tasks.map(({ id }, index) => {
    const due = days[index % days.length];
    const status = statuses[Math.floor(index / days.length) % statuses.length]!;
    return [id, { ...untouched, status, ...(due !== undefined && { due }) }];
  }),
);

/** The tasks that a row of the overview is about, found without what the dashboard finds them by. */
const behindRow = (key: string): readonly string[] => {
  const [kind = '', name = ''] = key.split(' ');
  const names = (task: Task, unit: string): boolean =>
    task.assignments.some((assignment) => assignment.unit === unit);
  const isAbout = (task: Task): boolean => {
    const { status, due = task.deadlines.map((one) => one.due).toSorted()[0] } = record.get(
      task.id,
    )!;
    const isSoon = due !== undefined && due >= '2026-11-22' && due <= '2026-12-22';
    switch (kind) {
      case 'late':
        return status !== 'done' && due !== undefined && due < '2026-11-22';
      case 'near':
        return status !== 'done' && isSoon;
      case 'behind':
        return (status === 'todo' || status === 'blocked') && isSoon;
      case 'section':
        return task.section === Number(name);
      case 'partner':
        return names(task, '市司法局') && names(task, name);
      case 'unit':
        return names(task, name);
      default:
        return statuses.some((one) => one === kind)
          ? status === kind
          : task.assignments.some(({ unit, role }) => unit === '市司法局' && role === kind);
    }
  };
  return shipped.tasks.filter(isAbout).map(({ id }) => id);
};

describe('the overview', () => {
  const open = press(desk, { ...office, state: { ...office.state, progress: record } }, '3');
  const rows = viewRows(desk, open.state, 'overview');
  const figures = stops(rows).map((index, place) => {
    const text = rows[index]!.line.map((span) => span.text).join('');
    const [label = '', figure = ''] = text.trim().split(/ {2,}/u);
    const count = Number.parseInt(figure.replace(/^\d+\//u, ''), 10);
    return [place, label, count, rows[index]!.key ?? ''] as const;
  });

  it.each(figures)('leads from row %i, %s, to exactly its %i tasks', (place, _, count, key) => {
    const led = press(desk, open, `${'j'.repeat(place)}<enter>`);
    expect(led.state.view).toBe('tasks');
    expect(ids(led).toSorted()).toEqual(behindRow(key).toSorted());
    expect(ids(led)).toHaveLength(count);
    expect(press(desk, led, '<escape>').state).toMatchObject({ view: 'overview', filter: {} });
  });

  it.each([40, 60, 80, 120])('has a space between a bar and its share in %i columns', (width) => {
    const all = new Map(
      shipped.tasks.map(({ id }) => [id, { ...untouched, status: 'done' as const }]),
    );
    const done = viewRows(
      desk,
      { ...open.state, progress: all, size: { columns: width, rows: 24 } },
      'overview',
    );
    const words = done.map(({ line }) => line.map(({ text }) => text).join(''));
    const shares = words.filter((text) => text.endsWith('%'));
    expect(shares.some((text) => text.endsWith(' 100%'))).toBe(true);
    for (const text of shares)
      expect([text, displayWidth(text) <= width]).toEqual([expect.stringMatching(/ \d+%$/u), true]);
  });

  it('leads from a cell of units by section to the tasks of both', () => {
    const place = figures.findIndex(([, label]) => label === '市司法局');
    const led = press(desk, open, `${'j'.repeat(place)}<right><right><enter>`);
    expect(led.state.filter).toEqual({ units: ['市司法局'], sections: [3] });
  });
});
