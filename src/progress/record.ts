/** Writes changes, undo and redo into a record: each appends one group. */
import { carryOver } from './carry-over.ts';
import type { Change } from './change.ts';
import { historyOf } from './history.ts';
import type { Action, Group, PlanRecord, RecordedChange, TaskKey, TaskText } from './ledger.ts';
import { countedChanges } from './tally.ts';
import { isSeenIn, remarkLinks, standingRemarks } from './remarks.ts';
import { taskIndex } from './task-index.ts';
import { taskKey, type KeyedTask } from './task-key.ts';

/** When a group is made, and the name that makes it unique. */
export type Stamp = { readonly now: Date; readonly id: string };

/** A record with one group more. */
export type Recorded = { readonly record: PlanRecord; readonly group: Group };

/** The place of the next group in the ledger: never before anything it has seen. */
const nextOrder = (ledger: readonly Group[], now: Date): number =>
  ledger.reduce((highest, { order }) => Math.max(highest, order + 1), now.getTime());

/** Appends one group to a record. */
export const append = (record: PlanRecord, action: Action, { now, id }: Stamp): Recorded => {
  const group: Group = {
    id,
    order: nextOrder(record.ledger, now),
    time: now.toISOString(),
    action,
  };
  return { record: { ...record, ledger: [...record.ledger, group] }, group };
};

/**
 * Records changes as one group, to be undone at once. Changes of tasks that the plan doesn't have are
 * left out.
 */
export const recordChanges = (
  record: PlanRecord,
  tasks: readonly KeyedTask[],
  changes: readonly Change[],
  stamp: Stamp,
): Recorded => {
  const { byId } = taskIndex(tasks);
  const counted = Map.groupBy(countedChanges(record.ledger), ({ change }) => change.task);
  const links = remarkLinks(record.ledger);
  const families = carryOver(record, tasks, (key) => counted.has(key));
  const keysOf = new Map(families.map(({ keys, task }) => [task, keys]));
  const known = new Map<TaskKey, TaskText>(record.tasks);
  const recorded: RecordedChange[] = [];
  for (const change of changes) {
    const task = byId.get(change.task);
    if (task === undefined) continue;
    const key = taskKey(task);
    const earlier = keysOf.get(task.id) ?? new Set<TaskKey>();
    if (!known.has(key)) {
      known.set(key, { id: task.id, steps: task.steps, was: [...earlier] });
    }
    recorded.push(
      withKey(change, key, () => {
        const keys = new Set([...earlier, key]);
        const own = [...keys].flatMap((one) => counted.get(one) ?? []);
        const standing = standingRemarks(keys, own, links);
        const { before } = change.kind === 'remark' ? change : {};
        const seen =
          before === undefined
            ? standing
            : standing.filter(({ remark }) => isSeenIn(before, remark));
        return seen.map(({ group }) => group);
      }),
    );
  }
  return append({ ...record, tasks: known }, { kind: 'change', changes: recorded }, stamp);
};

const withKey = (
  change: Change,
  task: TaskKey,
  standing: () => readonly string[],
): RecordedChange => {
  switch (change.kind) {
    case 'due':
      return change.due === undefined
        ? { kind: 'due', task }
        : { kind: 'due', task, due: change.due };
    case 'remark':
      return { kind: 'remark', task, remark: change.remark, replaces: standing() };
    case 'status':
    case 'step':
    case 'star':
    case 'confirm':
      return { ...change, task };
  }
};

/** Takes the newest change that stands out of the sum; undefined when there is none. `group` is the one undone. */
export const undo = (record: PlanRecord, stamp: Stamp): Recorded | undefined => {
  const group = historyOf(record.ledger).undoable.at(-1);
  return (
    group && { record: append(record, { kind: 'undo', group: group.id }, stamp).record, group }
  );
};

/** Puts back what was undone last, unless something was changed since. `group` is the one put back. */
export const redo = (record: PlanRecord, stamp: Stamp): Recorded | undefined => {
  const group = historyOf(record.ledger).redoable.at(-1);
  return (
    group && { record: append(record, { kind: 'redo', group: group.id }, stamp).record, group }
  );
};
