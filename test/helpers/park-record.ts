import type { Change } from '../../src/progress/change.ts';
import type { LedgerEntry } from '../../src/progress/ledger-entry.ts';

/** An entry made at ten in the morning of a day of November 2026, wherever the test runs. */
export const parkEntry = (
  day: number,
  changes: readonly Change[],
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  id: `entry-${day}`,
  time: new Date(2026, 10, day, 10).toISOString(),
  kind: 'change',
  changes,
  isUndone: false,
  isImported: false,
  ...more,
});

/** Work on the plan of the parks in November 2026: something for every part of a report. */
export const parkLedger: readonly LedgerEntry[] = [
  parkEntry(3, [
    { kind: 'status', task: '2.2.1', status: 'doing' },
    { kind: 'step', task: '2.2.1', step: 0, done: true },
  ]),
  parkEntry(10, [{ kind: 'status', task: '3.3.1', status: 'done' }]),
  parkEntry(17, [
    { kind: 'status', task: '2.1.1', status: 'done' },
    { kind: 'remark', task: '2.1.1', remark: '已公布 *第一批*|见附件\n第二批下月' },
  ]),
  parkEntry(18, [{ kind: 'status', task: '2.2.3', status: 'blocked' }]),
  parkEntry(19, [{ kind: 'status', task: '2.2.2', status: 'done' }], { isUndone: true }),
  parkEntry(20, [{ kind: 'due', task: '2.2.2', due: '2026-11-27' }]),
  parkEntry(24, [{ kind: 'status', task: '2.2.1', status: 'done' }]),
];
