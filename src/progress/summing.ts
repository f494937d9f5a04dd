/** What the counted changes say about each task of the plan at hand. */
import { carryOver, type Family } from './carry-over.ts';
import { applyChange } from './apply-change.ts';
import type { PlanRecord, TaskKey } from './ledger.ts';
import { remarkLinks, standingRemarks, type StandingRemark } from './remarks.ts';
import { untouched, type Progress, type TaskProgress } from './status.ts';
import { countedChanges, type CountedChange } from './tally.ts';
import { taskIndex } from './task-index.ts';
import { plainText } from '../plan/plain-text.ts';
import { type KeyedTask } from './task-key.ts';

/** A task that is recorded but no longer in the plan. */
export type VanishedTask = {
  /** As in the ledger. */
  readonly key: TaskKey;
  /** Its last number; another task may bear it today. */
  readonly id: string;
  readonly text: string;
  readonly progress: TaskProgress;
};

/** What is recorded, seen from the plan at hand. */
export type Standing = {
  readonly progress: Progress;
  readonly vanished: readonly VanishedTask[];
  /** The task id of every key; of a vanished task the key itself, since another task may bear its number today. */
  readonly idOf: ReadonlyMap<TaskKey, string>;
  readonly families: readonly Family[];
};

const remarkOf = (standing: readonly StandingRemark[]): string =>
  [...new Set(standing.map(({ remark }) => remark))].filter((remark) => remark !== '').join('\n');

/** A star is a mark of one's own and no news about the task. */
const lastTime = (changes: readonly CountedChange[]): { readonly updated?: string } => {
  const time = changes.findLast(({ change }) => change.kind !== 'star')?.group.time;
  return time === undefined ? {} : { updated: time };
};

/** Adds up the changes of one task; `steps` are those of today's wording. */
const sum = (
  record: PlanRecord,
  changes: readonly CountedChange[],
  steps: readonly string[],
  remarks: readonly StandingRemark[],
): TaskProgress => {
  let places: ReadonlyMap<string, number> | undefined;
  /** Where a step stands today; few tasks need to be asked. */
  const placeOf = (step: string): number | undefined =>
    (places ??= new Map(steps.map((one, index) => [plainText(one), index]))).get(plainText(step));
  let progress: TaskProgress = { ...untouched, ...lastTime(changes) };
  for (const { change } of changes) {
    if (change.kind === 'step') {
      const recorded = record.tasks.get(change.task)?.steps;
      const isSame = recorded?.[change.step] === steps[change.step];
      const step = isSame ? change.step : placeOf(recorded?.[change.step] ?? '\u0000');
      if (step !== undefined) progress = applyChange(progress, { ...change, step });
    } else {
      progress = applyChange(progress, change);
    }
  }
  // Not the last remark: several stand side by side when none was written over the other.
  return { ...progress, remark: remarkOf(remarks) };
};

/** What is to be said of records that were made for another wording and that nobody has confirmed for this one. */
const reviewOf = (
  record: PlanRecord,
  changes: readonly CountedChange[],
  text: string,
): Pick<TaskProgress, 'needsReview' | 'formerText'> => {
  const now = plainText(text);
  const keys = new Set(changes.map(({ change }) => change.task));
  // Read once for each wording: a task may have thousands of changes.
  const ofNow = new Set(
    [...keys].filter((key) => plainText(record.tasks.get(key)?.steps.join('') ?? '') === now),
  );
  const isForNow = ({ change }: CountedChange): boolean => ofNow.has(change.task);
  const former = changes.findLast((one) => !isForNow(one));
  const isConfirmed = changes.some((one) => one.change.kind === 'confirm' && isForNow(one));
  if (former === undefined || isConfirmed) return {};
  const formerText = record.tasks.get(former.change.task)?.steps.join('') ?? '';
  return { needsReview: true, ...(formerText !== '' && { formerText }) };
};

/** Everything a record says, seen from the tasks of a plan. */
export const standingOf = (record: PlanRecord, tasks: readonly KeyedTask[]): Standing => {
  const counted = Map.groupBy(countedChanges(record.ledger), ({ change }) => change.task);
  const families = carryOver(record, tasks, (key) => counted.has(key));
  const links = remarkLinks(record.ledger);
  const { byId } = taskIndex(tasks);
  const progress = new Map<string, TaskProgress>();
  const vanished: VanishedTask[] = [];
  const idOf = new Map<TaskKey, string>();
  for (const { keys, task: id } of families) {
    const newest = [...keys].at(-1) ?? '';
    const last = record.tasks.get(newest);
    for (const key of keys) idOf.set(key, id ?? newest);
    const changes = [...keys]
      .flatMap((key) => counted.get(key) ?? [])
      .toSorted((a, b) => a.group.order - b.group.order || (a.group.id < b.group.id ? -1 : 1));
    if (changes.length === 0) continue;
    const task = id === undefined ? undefined : byId.get(id);
    const steps = task?.steps ?? last?.steps ?? [];
    const summed = sum(record, changes, steps, standingRemarks(keys, changes, links));
    if (task === undefined) {
      vanished.push({ key: newest, id: last?.id ?? '', text: steps.join(''), progress: summed });
    } else {
      progress.set(task.id, { ...summed, ...reviewOf(record, changes, task.text) });
    }
  }
  return { progress, vanished, idOf, families };
};
