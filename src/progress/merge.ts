/**
 * Merges ledgers by union: every group has an id of its own, so that merging twice, or in another
 * order, gives the same sum (a grow-only set, Shapiro et al. 2011). What two people did to one task is
 * settled by time; remarks neither of which was written over the other are both kept.
 */
import { byOrder, type Group, type PlanRecord, type TaskKey, type TaskText } from './ledger.ts';
import type { ProgressFile } from './progress-file.ts';
import { append, type Recorded, type Stamp } from './record.ts';
import { presentGroups } from './tally.ts';

/** One of two spellings of the same words, whichever way round they are given. */
const either = (a: TaskText, b: TaskText): TaskText =>
  a.steps.join('\n') <= b.steps.join('\n') ? a : b;

/** Wordings of both; of one known to both, all earlier wordings. */
const mergeTasks = (
  mine: PlanRecord['tasks'],
  theirs: PlanRecord['tasks'],
): ReadonlyMap<TaskKey, TaskText> => {
  const merged = new Map(mine);
  for (const [key, task] of theirs) {
    const known = merged.get(key);
    const was = new Set([...(known?.was ?? []), ...task.was]);
    merged.set(key, { ...either(known ?? task, task), was: [...was].toSorted() });
  }
  return merged;
};

/**
 * What may be handed over: the groups that are present, without how they came here. Imports, and what
 * undid or redid them, are this person's own affair.
 */
export const portable = (record: PlanRecord): PlanRecord => {
  const imports = new Set(
    record.ledger.filter(({ action }) => action.kind === 'import').map(({ id }) => id),
  );
  const ledger = presentGroups(record.ledger)
    .filter(
      ({ id, action }) =>
        !imports.has(id) &&
        !((action.kind === 'undo' || action.kind === 'redo') && imports.has(action.group)),
    )
    .map(({ id, order, time, action }) => ({ id, order, time, action }));
  return { ...record, ledger };
};

/** The union of two records, ordered; groups known to both count as `mine`. Commutative on portable records. */
export const union = (mine: PlanRecord, theirs: PlanRecord): PlanRecord => {
  const known = new Set(mine.ledger.map(({ id }) => id));
  return {
    ...mine,
    tasks: mergeTasks(mine.tasks, theirs.tasks),
    ledger: [...mine.ledger, ...theirs.ledger.filter(({ id }) => !known.has(id))].toSorted(byOrder),
  };
};

/** The union of two versions of progress.json, plan by plan. */
export const unionOfFiles = (mine: ProgressFile, theirs: ProgressFile): ProgressFile => {
  const plans = new Map(mine.plans);
  for (const [key, record] of theirs.plans) {
    const known = plans.get(key);
    plans.set(key, known === undefined ? record : union(known, record));
  }
  return { plans };
};

/**
 * Takes a colleague's record in as one import that can be undone; undefined when it brings nothing new.
 *
 * @param source name of the file, for the ledger
 */
export const importRecord = (
  mine: PlanRecord,
  theirs: PlanRecord,
  source: string,
  stamp: Stamp,
): Recorded | undefined => {
  const present = new Set(presentGroups(mine.ledger).map(({ id }) => id));
  const news = new Map(
    portable(theirs)
      .ledger.filter(({ id }) => !present.has(id))
      .map((group) => [group.id, group]),
  );
  if (news.size === 0) return undefined;
  const arrived = (group: Group): Group => ({ ...group, via: [...(group.via ?? []), stamp.id] });
  const known = mine.ledger.map((group) => (news.delete(group.id) ? arrived(group) : group));
  const merged = { ...mine, ledger: known, tasks: mergeTasks(mine.tasks, theirs.tasks) };
  const ledger = [...known, ...[...news.values()].map(arrived)].toSorted(byOrder);
  return append({ ...merged, ledger }, { kind: 'import', source }, stamp);
};
