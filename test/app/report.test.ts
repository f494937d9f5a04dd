import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportOf, reportParts, type Report } from '../../src/app/report.ts';
import { progressOn } from '../../src/app/report-period.ts';
import { reportBlocks, reportRows, reportText } from '../../src/app/report-text.ts';
import { messagesIn } from '../../src/i18n/language.ts';
import { csv } from '../../src/text/csv.ts';
import { markdown } from '../../src/text/markdown.ts';
import { parkPlan } from '../helpers/park-plan.ts';
import { parkLedger } from '../helpers/park-record.ts';

const today = '2026-11-22';
const week = { from: '2026-11-16', until: today };

const reported = (more: Partial<Parameters<typeof reportOf>[0]> = {}): Report =>
  reportOf({
    plan: parkPlan,
    tasks: parkPlan.tasks,
    progress: progressOn(parkLedger, parkPlan.tasks, today),
    ledger: parkLedger,
    period: week,
    today,
    ...more,
  });

const ids = (report: Report) =>
  Object.fromEntries(
    reportParts.map((part) => [
      part,
      report.parts[part].flatMap(({ entries }) => entries.map(({ task }) => task.id)),
    ]),
  );

const kinds = (report: Report) =>
  report.parts.next.map((group) => (group.kind === 'role' ? group.role : group.section.number));

describe('a report', () => {
  it('sorts the tasks into its parts', () => {
    expect(ids(reported())).toEqual({
      completed: ['2.1.1'],
      doing: ['2.2.1'],
      next: ['2.2.1', '2.2.2'],
      blocked: ['2.2.3'],
      overdue: ['2.2.3'],
    });
  });

  it('tells a period that has ended as it stood then', () => {
    const earlier = reported({ period: { from: '2026-11-01', until: '2026-11-15' } });
    expect(ids(earlier)).toMatchObject({ completed: ['3.3.1'], doing: ['2.2.1'], blocked: [] });
    expect(earlier.counts).toMatchObject({ done: 1, doing: 1, todo: 3 });
  });

  it('judges what is overdue on the last day of the period', () => {
    const spring = reported({ period: { from: '2025-06-01', until: '2025-06-30' } });
    expect(ids(spring)).toMatchObject({ overdue: [] });
  });

  it('does not say again that something was done before', () => {
    const again = [
      ...parkLedger,
      { ...parkLedger[1]!, time: new Date(2026, 10, 18).toISOString() },
    ];
    expect(ids(reported({ ledger: again }))).toMatchObject({ completed: ['2.1.1'] });
  });

  it('groups by role for a unit, by section otherwise', () => {
    expect(kinds(reported())).toEqual([2]);
    expect(kinds(reported({ unit: '市财政局', tasks: [parkPlan.tasks[1]!] }))).toEqual([
      'participant',
    ]);
    expect(kinds(reported({ unit: '市园林局', groupBy: 'section' }))).toEqual([2]);
  });
});

const golden = (name: string): string =>
  readFileSync(new URL(`../fixtures/reports/${name}`, import.meta.url), 'utf8');

describe('a printed report', () => {
  const zh = messagesIn('zh');
  const own = reported({
    unit: '市园林局',
    tasks: parkPlan.tasks.filter(({ assignments }) =>
      assignments.some(({ unit }) => unit === '市园林局'),
    ),
  });
  const month = reported({
    period: { from: '2026-11-01', until: '2026-11-30' },
    today: '2026-12-01',
  });

  it.each([
    ['week.md', () => markdown(reportBlocks(own, zh))],
    ['week.txt', () => reportText(own, zh)],
    ['month.md', () => markdown(reportBlocks(month, zh))],
    ['month-en.txt', () => reportText(month, messagesIn('en'))],
    [
      'worksheet.csv',
      () => csv(reportRows(parkPlan, reported(), zh).map((row) => row.map(String))),
    ],
  ])('is %s', (name, print) => {
    expect(print()).toBe(golden(name));
  });
});
