/** The ledger as a person reads it. */
import type { Change } from './change.ts';
import type { Group, PlanRecord, RecordedChange } from './ledger.ts';
import type { Standing } from './summing.ts';
import { presentGroups, undoneGroups } from './tally.ts';

/** One group of the ledger, its tasks named by their ids in the plan at hand (of a task that is gone: by its key, `2.3.2@9f86d081884c7d65`). */
export type LedgerEntry = {
  readonly id: string;
  /** By the wall clock, ISO in UTC. */
  readonly time: string;
  readonly kind: 'change' | 'undo' | 'redo' | 'import';
  /** What it changed, or for undo and redo what the group they took back or put back had changed. */
  readonly changes: readonly Change[];
  /** The group that an undo or redo is about. */
  readonly about?: string;
  /** File that the import read, or the import that was undone. */
  readonly source?: string;
  /** Ids of the tasks that the import changed. */
  readonly brought?: readonly string[];
  /** Undone at present. */
  readonly isUndone: boolean;
  /** Came with an import: a colleague's. */
  readonly isImported: boolean;
};

const named = (change: RecordedChange, { idOf }: Standing): Change => {
  const task = idOf.get(change.task) ?? change.task;
  switch (change.kind) {
    case 'due':
      return { kind: 'due', task, due: change.due };
    case 'remark':
      return { kind: 'remark', task, remark: change.remark };
    case 'status':
    case 'step':
    case 'star':
    case 'confirm':
      return { ...change, task };
  }
};

/** The entries of a record, oldest first: all, or those of the groups that `isWanted`. */
export const ledgerEntries = (
  record: PlanRecord,
  standing: Standing,
  isWanted: (id: string) => boolean = () => true,
): readonly LedgerEntry[] => {
  const undone = undoneGroups(record.ledger);
  const byId = new Map(record.ledger.map((group) => [group.id, group]));
  const changesOf = (group: Group | undefined): readonly Change[] =>
    group?.action.kind === 'change'
      ? group.action.changes.map((change) => named(change, standing))
      : [];
  /** The file of an import, and the tasks of the groups that came with it. */
  const sourceOf = (group: Group | undefined): Pick<LedgerEntry, 'source' | 'brought'> => {
    if (group?.action.kind !== 'import') return {};
    const groups = record.ledger.filter(({ via }) => via?.includes(group.id));
    const brought = [...new Set(groups.flatMap(changesOf).map(({ task }) => task))];
    return { source: group.action.source, brought };
  };
  const wanted = presentGroups(record.ledger).filter(({ id }) => isWanted(id));
  return wanted.map((group) => {
    const { id, time, action, via } = group;
    const common = {
      id,
      time,
      kind: action.kind,
      isUndone: undone.has(id),
      isImported: via !== undefined,
    };
    switch (action.kind) {
      case 'change':
      case 'import':
        return { ...common, changes: changesOf(group), ...sourceOf(group) };
      case 'undo':
      case 'redo': {
        const about = byId.get(action.group);
        return { ...common, changes: changesOf(about), ...sourceOf(about), about: action.group };
      }
    }
  });
};
