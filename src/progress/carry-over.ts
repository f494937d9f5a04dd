/**
 * Finds today's task for what was recorded about yesterday's wording: the same words anywhere are the
 * same task; changed words are the same task to be looked at again (需复核); the rest is gone from the
 * plan, not from the record.
 */
import type { PlanRecord, TaskKey } from './ledger.ts';
import { likeness } from './likeness.ts';
import { plainText, type KeyedTask } from './task-key.ts';

/** The wordings of one task that the record knows, oldest first as recorded. */
export type Family = { readonly keys: ReadonlySet<TaskKey>; readonly task: string | undefined };

/** Below this share of common bigrams two texts are two tasks. */
const enough = 0.5;

/** Joins keys that name earlier or later wordings of each other. */
const families = (record: PlanRecord): readonly ReadonlySet<TaskKey>[] => {
  const parent = new Map<TaskKey, TaskKey>([...record.tasks.keys()].map((key) => [key, key]));
  const root = (key: TaskKey): TaskKey => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const [key, { was }] of record.tasks) {
    for (const earlier of was) if (parent.has(earlier)) parent.set(root(earlier), root(key));
  }
  const joined = new Map<TaskKey, Set<TaskKey>>();
  for (const key of record.tasks.keys()) {
    const own = joined.get(root(key)) ?? new Set();
    joined.set(root(key), own.add(key));
  }
  return [...joined.values()];
};

/** Matches what is recorded with the tasks of the plan at hand; `task` of a family that vanished is undefined. */
export const carryOver = (record: PlanRecord, tasks: readonly KeyedTask[]): readonly Family[] => {
  if (record.tasks.size === 0) return [];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const textOf = (key: TaskKey): string => record.tasks.get(key)?.steps.join('') ?? '';
  const idOf = (key: TaskKey): string => record.tasks.get(key)?.id ?? '';
  const known = families(record);
  const found = new Map<ReadonlySet<TaskKey>, string>();
  const taken = new Set<string>();
  const settle = (family: ReadonlySet<TaskKey>, id: string): void => {
    found.set(family, id);
    taken.add(id);
  };
  const answer = (): readonly Family[] => known.map((keys) => ({ keys, task: found.get(keys) }));
  const open = (): readonly ReadonlySet<TaskKey>[] => known.filter((one) => !found.has(one));

  // The newest wording speaks first: where two of a family are in the plan, the later one is meant.
  for (const family of known) {
    const key = [...family].toReversed().find((one) => byId.get(idOf(one))?.text === textOf(one));
    if (key !== undefined && !taken.has(idOf(key))) settle(family, idOf(key));
  }
  if (open().length === 0) return answer();

  const byText = Map.groupBy(tasks, ({ text }) => plainText(text));
  for (const family of open()) {
    for (const key of [...family].toReversed()) {
      const same = byText.get(plainText(textOf(key)))?.find(({ id }) => !taken.has(id));
      if (same === undefined) continue;
      settle(family, same.id);
      break;
    }
  }

  const free = tasks.filter(({ id }) => !taken.has(id));
  const pairs = open().flatMap((family) =>
    free.map((task) => ({
      family,
      task,
      score: Math.max(...[...family].map((key) => likeness(textOf(key), task.text))),
      sameId: [...family].some((key) => idOf(key) === task.id),
    })),
  );
  const best = pairs
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => b.score - a.score || Number(b.sameId) - Number(a.sameId));
  for (const { family, task } of best) {
    if (!found.has(family) && !taken.has(task.id)) settle(family, task.id);
  }
  return answer();
};
