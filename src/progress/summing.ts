/** What the counted changes say about each task of the plan at hand. */
import { carryOver, type Family } from './carry-over.ts';
import type { PlanRecord, TaskKey } from './ledger.ts';
import { untouched, type Progress, type TaskProgress } from './status.ts';
import { countedChanges, standingRemarks, type CountedChange } from './tally.ts';
import { taskIndex } from './task-index.ts';
import { plainText } from '../plan/plain-text.ts';
import { type KeyedTask } from './task-key.ts';

/** A task that is recorded but no longer in the plan. */
export type VanishedTask = {
  readonly id: string;
  readonly text: string;
  readonly progress: TaskProgress;
};

/** What is recorded, seen from the plan at hand. */
export type Standing = {
  readonly progress: Progress;
  readonly vanished: readonly VanishedTask[];
  /** The present or last task id of every key. */
  readonly idOf: ReadonlyMap<TaskKey, string>;
  readonly families: readonly Family[];
};

/** The remark of a task: several stand side by side when none was written over the other. */
const remarkOf = (
  record: PlanRecord,
  keys: ReadonlySet<TaskKey>,
  changes: readonly CountedChange[],
): string =>
  [...new Set(standingRemarks(record, keys, changes).map(({ remark }) => remark))]
    .filter((remark) => remark !== '')
    .join('\n');

/** Adds up the changes of one task; `steps` are those of today's wording. */
const sum = (
  record: PlanRecord,
  keys: ReadonlySet<TaskKey>,
  changes: readonly CountedChange[],
  steps: readonly string[],
): TaskProgress => {
  const place = new Map(steps.map((step, index) => [plainText(step), index]));
  let progress = untouched;
  const done = new Set<number>();
  for (const { group, change } of changes) {
    progress = { ...progress, updated: group.time };
    switch (change.kind) {
      case 'status':
        progress = { ...progress, status: change.status };
        break;
      case 'step': {
        const recorded = record.tasks.get(change.task)?.steps;
        const same = recorded?.[change.step] === steps[change.step];
        const step = same ? change.step : place.get(plainText(recorded?.[change.step] ?? '\u0000'));
        if (step === undefined) break;
        if (change.done) done.add(step);
        else done.delete(step);
        break;
      }
      case 'star':
        progress = { ...progress, starred: change.starred };
        break;
      case 'due': {
        const { due: _, ...rest } = progress;
        progress = change.due === undefined ? rest : { ...rest, due: change.due };
        break;
      }
      case 'remark':
      case 'confirm':
        break;
    }
  }
  return {
    ...progress,
    stepsDone: [...done].toSorted((a, b) => a - b),
    remark: remarkOf(record, keys, changes),
  };
};

/** Whether something was recorded for another wording and nobody has confirmed it for this one. */
const isUnconfirmed = (
  record: PlanRecord,
  changes: readonly CountedChange[],
  text: string,
): boolean => {
  const now = plainText(text);
  const wording = (key: TaskKey): string => plainText(record.tasks.get(key)?.steps.join('') ?? '');
  const isForNow = ({ change }: CountedChange): boolean => wording(change.task) === now;
  return (
    changes.some((one) => !isForNow(one)) &&
    !changes.some((one) => one.change.kind === 'confirm' && isForNow(one))
  );
};

/** Everything a record says, seen from the tasks of a plan. */
export const standingOf = (record: PlanRecord, tasks: readonly KeyedTask[]): Standing => {
  const counted = Map.groupBy(countedChanges(record.ledger), ({ change }) => change.task);
  const families = carryOver(record, tasks, (key) => counted.has(key));
  const { byId } = taskIndex(tasks);
  const progress = new Map<string, TaskProgress>();
  const vanished: VanishedTask[] = [];
  const idOf = new Map<TaskKey, string>();
  for (const { keys, task: id } of families) {
    const last = record.tasks.get([...keys].at(-1) ?? '');
    for (const key of keys) idOf.set(key, id ?? last?.id ?? '');
    const changes = [...keys]
      .flatMap((key) => counted.get(key) ?? [])
      .toSorted((a, b) => a.group.order - b.group.order || (a.group.id < b.group.id ? -1 : 1));
    if (changes.length === 0) continue;
    const task = id === undefined ? undefined : byId.get(id);
    const steps = task?.steps ?? last?.steps ?? [];
    const summed = sum(record, keys, changes, steps);
    if (task === undefined) {
      vanished.push({ id: last?.id ?? '', text: steps.join(''), progress: summed });
    } else {
      const isReview = isUnconfirmed(record, changes, task.text);
      progress.set(task.id, isReview ? { ...summed, needsReview: true } : summed);
    }
  }
  return { progress, vanished, idOf, families };
};
