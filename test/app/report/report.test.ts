import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/app/filter/filter.ts';
import { reportParts, type ReportPart } from '../../../src/app/report/report-parts.ts';
import { progressOn } from '../../../src/app/report/report-period.ts';
import { scopeOf, scopeWords } from '../../../src/app/report/report-scope.ts';
import { reportBlocks, reportText } from '../../../src/app/report/report-text.ts';
import { reportOf, type Report } from '../../../src/app/report/report.ts';
import { reportRows } from '../../../src/app/report/worksheet.ts';
import type { Days } from '../../../src/dates/days.ts';
import { messagesIn } from '../../../src/i18n/language.ts';
import type { Change } from '../../../src/progress/change.ts';
import type { LedgerEntry } from '../../../src/progress/ledger-entry.ts';
import { csv } from '../../../src/text/csv.ts';
import { markdown } from '../../../src/text/markdown.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { parkEntry, parkLedger } from '../../helpers/park-record.ts';

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
    conditions: {},
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

  it.each<readonly [what: string, change: Change, part: ReportPart]>([
    ['a step', { kind: 'step', task: '2.2.2', step: 0, done: true }, 'doing'],
    ['a remark', { kind: 'remark', task: '2.2.2', remark: '已发通知' }, 'doing'],
    ['a status taken back', { kind: 'status', task: '3.3.1', status: 'todo' }, 'doing'],
    [
      'a remark on what was done before',
      { kind: 'remark', task: '3.3.1', remark: '移交' },
      'doing',
    ],
    ['a date taken away', { kind: 'due', task: '2.2.2', due: undefined }, 'doing'],
    ['another date', { kind: 'due', task: '3.3.1', due: '2026-12-30' }, 'doing'],
    ['a date of a task to do', { kind: 'due', task: '2.2.2', due: '2027-01-01' }, 'next'],
  ])('reports %s where no more was changed', (_, change, part) => {
    const [before, after] = [parkLedger.slice(0, -1), [...parkLedger, parkEntry(21, [change])]];
    const period = { from: '2026-11-21', until: today };
    const told = (ledger: readonly LedgerEntry[]) =>
      reported({
        ledger,
        progress: progressOn(ledger, parkPlan.tasks, today),
        period,
        tasks: parkPlan.tasks.filter(({ id }) => id === change.task),
      });
    expect(ids(told(after))).toMatchObject({ [part]: [change.task] });
    expect(ids(told(before))).toMatchObject({ doing: [] });
  });

  it('has nothing to say of a star, or of a step ticked and unticked', () => {
    const changes: readonly Change[] = [
      { kind: 'star', task: '3.3.1', starred: true },
      { kind: 'step', task: '3.3.1', step: 0, done: true },
      { kind: 'step', task: '3.3.1', step: 0, done: false },
    ];
    const ledger = [...parkLedger, ...changes.map((change) => parkEntry(21, [change]))];
    expect(ids(reported({ ledger }))).toEqual(ids(reported()));
  });

  it('goes on telling of a task with steps ticked, whatever its status says', () => {
    const ledger = [parkEntry(3, [{ kind: 'step', task: '2.1.1', step: 0, done: true }])];
    const progress = progressOn(ledger, parkPlan.tasks, today);
    expect(ids(reported({ ledger, progress }))).toMatchObject({
      doing: ['2.1.1'],
      next: ['2.1.1'],
    });
  });

  it.each<readonly [Days, readonly string[]]>([
    // After a week to the Sunday of the next, after a month to the end of the next, else as many days again.
    [{ from: '2026-12-14', until: '2026-12-18' }, []],
    [{ from: '2026-12-21', until: '2026-12-25' }, ['2.2.1']],
    [{ from: '2026-10-01', until: '2026-10-31' }, []],
    [{ from: '2026-11-01', until: '2026-11-30' }, ['2.2.1']],
    [{ from: '2026-10-02', until: '2026-11-15' }, []],
    [{ from: '2026-10-01', until: '2026-11-15' }, ['2.2.1']],
  ])('plans after %j what the plan wants soon: %j', (period, next) => {
    const untouched = { ledger: [], progress: new Map(), today: period.until };
    expect(ids(reported({ ...untouched, period }))).toMatchObject({ next });
  });

  it('tells a task in full once', () => {
    const late = [parkEntry(17, [{ kind: 'due', task: '2.2.1', due: '2026-11-20' }])];
    const ledger = [...parkLedger, ...late];
    const report = reported({ ledger, progress: progressOn(ledger, parkPlan.tasks, today) });
    const of = (id: string) =>
      reportParts.flatMap((part) =>
        report.parts[part]
          .flatMap(({ entries }) => entries)
          .filter(({ task }) => task.id === id)
          .map(({ isTold }) => `${part}${isTold ? ' told' : ''}`),
      );
    expect(of('2.2.1')).toEqual(['doing', 'overdue told', 'next told']);
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
  readFileSync(new URL(`../../fixtures/reports/${name}`, import.meta.url), 'utf8');

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
    ['worksheet.csv', () => csv(reportRows(reported(), zh).map((row) => row.map(String)))],
  ])('is %s', (name, print) => {
    expect(print()).toBe(golden(name));
  });
});

describe('the scope of a report', () => {
  const zh = messagesIn('zh');
  const told = (filter: Filter, myUnit?: string) => {
    const { unit = '', conditions } = scopeOf(filter, myUnit);
    return [unit, ...scopeWords(conditions, parkPlan, zh)];
  };

  it.each<readonly [Filter, readonly string[]]>([
    [{}, ['']],
    [{ units: ['市财政局'] }, ['市财政局']],
    [{ isMine: true }, ['市园林局']],
    [{ isMine: true, units: ['市园林局'] }, ['市园林局']],
    [{ isMine: true, units: ['市财政局'] }, ['市财政局', '涉及本单位']],
    [{ units: ['市财政局', '市统计局'] }, ['', '单位为市财政局或市统计局']],
    [{ isMaybeMine: true }, ['', '可能包含本单位']],
    [
      { sections: [2, 3], roles: ['lead'], statuses: ['todo', 'blocked'] },
      [
        '',
        '章节“二、建设“口袋公园”,让市民推窗见绿”、“三、管好用好”',
        '角色为牵头',
        '状态为未启动或需协调',
      ],
    ],
    [{ due: 'overdue', isStarred: true, query: ' 公园 ' }, ['', '已逾期', '已加星', '搜索“公园”']],
    [{ due: {} }, ['', '有时限']],
    [{ due: { to: '2026-12-31' } }, ['', '时限不晚于 2026-12-31']],
    [{ due: { from: '2026-12-01' } }, ['', '时限不早于 2026-12-01']],
    [{ due: { from: '2026-12-01', to: '2026-12-31' } }, ['', '时限在 2026-12-01 至 2026-12-31']],
    [{ query: ' ' }, ['']],
  ])('of %j is %j', (filter, words) => {
    expect(told(filter, '市园林局')).toEqual(words);
  });

  it('stands above the figures', () => {
    const lines = reportText(reported({ conditions: { isStarred: true } }), zh).split('\n');
    expect(lines[3]).toBe('范围:已加星');
    expect(lines[4]).toMatch(/^共 5 项任务/u);
  });
});
