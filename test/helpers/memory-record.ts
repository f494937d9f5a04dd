import type { Job } from '../../src/app/record/job.ts';
import type { JobResult } from '../../src/app/keeper.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Change } from '../../src/progress/change.ts';
import { emptyRecord, type PlanRecord } from '../../src/progress/ledger.ts';
import { ledgerEntries, type LedgerEntry } from '../../src/progress/ledger-entry.ts';
import { recordChanges, redo, undo, type Recorded, type Stamp } from '../../src/progress/record.ts';
import type { Progress } from '../../src/progress/status.ts';
import { standingOf, type Standing } from '../../src/progress/summing.ts';

/** A record as the store keeps it, but in memory: several may work on it. */
export type MemoryRecord = {
  readonly progress: () => Progress;
  readonly ledger: () => readonly LedgerEntry[];
  readonly perform: (job: Job) => Exclude<JobResult, { kind: 'failed' }>;
  readonly apply: (changes: readonly Change[]) => void;
  /** The same record seen from another version of the plan. */
  readonly on: (plan: RecordedPlan) => MemoryRecord;
};

type RecordedPlan = Pick<Plan, 'title' | 'tasks'>;

const seenFrom = (
  plan: RecordedPlan,
  shelf: { record: PlanRecord; made: number },
): MemoryRecord => {
  let summed: { readonly record: PlanRecord; readonly standing: Standing } | undefined;
  const standing = (): Standing => {
    const { record } = shelf;
    if (summed?.record !== record) summed = { record, standing: standingOf(record, plan.tasks) };
    return summed.standing;
  };
  const stamp = (): Stamp => {
    shelf.made += 1;
    return { now: new Date(2026, 10, 22, 10, 0, shelf.made), id: `group-${shelf.made}` };
  };
  const kept = (recorded: Recorded | undefined): ReturnType<MemoryRecord['perform']> => {
    if (recorded === undefined) return { kind: 'nothing', progress: standing().progress };
    shelf.record = recorded.record;
    const { id } = recorded.group;
    const [entry] = ledgerEntries(shelf.record, standing(), (one) => one === id);
    return { kind: 'saved', progress: standing().progress, changes: entry?.changes ?? [] };
  };
  const perform: MemoryRecord['perform'] = (job) => {
    switch (job.kind) {
      case 'change':
        return kept(recordChanges(shelf.record, plan.tasks, job.changes, stamp()));
      case 'undo':
        return kept(undo(shelf.record, stamp()));
      case 'redo':
        return kept(redo(shelf.record, stamp()));
    }
  };
  return {
    progress: () => standing().progress,
    ledger: () => ledgerEntries(shelf.record, standing()),
    perform,
    apply: (changes) => void perform({ kind: 'change', changes }),
    on: (other) => seenFrom(other, shelf),
  };
};

/** An empty record of a plan, written from ten in the morning of 22 November 2026 on, a second a change. */
export const memoryRecord = (plan: RecordedPlan): MemoryRecord =>
  seenFrom(plan, { record: emptyRecord(plan.title), made: 0 });
