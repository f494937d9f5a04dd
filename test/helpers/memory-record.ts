import type { Job } from '../../src/app/job.ts';
import type { JobResult } from '../../src/app/keeper.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Change } from '../../src/progress/change.ts';
import { emptyRecord } from '../../src/progress/ledger.ts';
import { ledgerEntries, type LedgerEntry } from '../../src/progress/ledger-entry.ts';
import { recordChanges, redo, undo, type Recorded, type Stamp } from '../../src/progress/record.ts';
import type { Progress } from '../../src/progress/status.ts';
import { standingOf } from '../../src/progress/summing.ts';

/** A record as the store keeps it, but in memory: several may work on it. */
export type MemoryRecord = {
  readonly progress: () => Progress;
  readonly ledger: () => readonly LedgerEntry[];
  readonly perform: (job: Job) => Exclude<JobResult, { kind: 'failed' }>;
  readonly apply: (changes: readonly Change[]) => void;
};

/** An empty record of a plan, made from ten in the morning of 22 November 2026 on, a second a change. */
export const memoryRecord = (plan: Pick<Plan, 'title' | 'tasks'>): MemoryRecord => {
  let record = emptyRecord(plan.title);
  let made = 0;
  let summed = { record, standing: standingOf(record, plan.tasks) };
  const standing = () => {
    if (summed.record !== record) summed = { record, standing: standingOf(record, plan.tasks) };
    return summed.standing;
  };
  const stamp = (): Stamp => {
    made += 1;
    return { now: new Date(2026, 10, 22, 10, 0, made), id: `group-${made}` };
  };
  const kept = (recorded: Recorded | undefined): ReturnType<MemoryRecord['perform']> => {
    if (recorded === undefined) return { kind: 'nothing', progress: standing().progress };
    ({ record } = recorded);
    const { id } = recorded.group;
    const [entry] = ledgerEntries(record, standing(), (one) => one === id);
    return { kind: 'saved', progress: standing().progress, changes: entry?.changes ?? [] };
  };
  const perform: MemoryRecord['perform'] = (job) => {
    switch (job.kind) {
      case 'change':
        return kept(recordChanges(record, plan.tasks, job.changes, stamp()));
      case 'undo':
        return kept(undo(record, stamp()));
      case 'redo':
        return kept(redo(record, stamp()));
    }
  };
  return {
    progress: () => standing().progress,
    ledger: () => ledgerEntries(record, standing()),
    perform,
    apply: (changes) => void perform({ kind: 'change', changes }),
  };
};
