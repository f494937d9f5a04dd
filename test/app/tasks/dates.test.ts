import { describe, expect, it } from 'vitest';
import { pressureOf } from '../../../src/app/tasks/dates.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText } from '../../helpers/drive.ts';

describe('a day', () => {
  it.each([
    ['2026-11-21', 'todo', 'late'],
    ['2026-11-21', 'doing', 'late'],
    ['2026-11-21', 'done', undefined],
    ['2026-11-22', 'todo', 'behind'],
    ['2026-12-22', 'todo', 'behind'],
    ['2026-12-22', 'blocked', 'behind'],
    ['2026-12-22', 'doing', 'near'],
    ['2026-12-23', 'todo', undefined],
  ] as const)('%s presses a task that is %s, on 22 November: %s', (due, status, pressure) => {
    expect(pressureOf(due, status, '2026-11-22')).toBe(pressure);
  });

  it.each([
    ['', 80, /^.☐~ 2\.1\.1 .*滞后 *$/u],
    ['mj<enter>', 80, /^.»- 2\.1\.1 .*临期 *$/u],
    ['mjj<enter>', 80, /^.☑  2\.1\.1 .*已完成 *$/u],
    ['', 60, /^.☐~ 2\.1\.1 .*滞后 *$/u],
    ['', 40, /^.☐~ 2\.1\.1 /u],
    ['mjjj<enter>', 100, /^.✗~ 2\.1\.1 .*需协调 滞后 *$/u],
  ])('that presses has a word and a sign in the list (%j, %i columns)', (keys, columns, row) => {
    const desk = deskWith();
    const dated = press(desk, opened({ columns, rows: 24 }), `d2026-12-01<enter>${keys}`);
    expect(screenText(desk, dated.state)[3]).toMatch(row);
  });
});
