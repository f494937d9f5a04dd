/**
 * Finds today's task for what was recorded about yesterday's wording: the same words anywhere are the
 * same task; changed words are the same task to be looked at again (需复核); the rest is gone from the
 * plan, not from the record.
 */
import { matchTasks, type MatchedTask } from '../plan/match.ts';
import { plainText } from '../plan/plain-text.ts';
import type { PlanRecord, TaskKey, TaskText } from './ledger.ts';
import { taskIndex, type TaskIndex } from './task-index.ts';
import type { KeyedTask } from './task-key.ts';

/** The wordings of one task that the record knows, oldest first, and the task of the plan at hand that it is. */
export type Family = {
  readonly keys: ReadonlySet<TaskKey>;
  /** Id; undefined when the task has vanished. */
  readonly task: string | undefined;
};

type Wording = TaskText & { readonly key: TaskKey; readonly text: string };

/** Joins the wordings that name each other as earlier ones; each family oldest first, whatever the order in the file. */
const familiesOf = ({ tasks }: PlanRecord): readonly (readonly Wording[])[] => {
  const parent = new Map<TaskKey, TaskKey>();
  const root = (key: TaskKey): TaskKey => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const [key, { was }] of tasks) {
    for (const earlier of was) {
      const [from, to] = [root(earlier), root(key)];
      if (tasks.has(earlier) && from !== to) parent.set(from, to);
    }
  }
  const wordings = Array.from(tasks, ([key, task]) => ({
    ...task,
    key,
    text: task.steps.join(''),
  }));
  const joined = Map.groupBy(wordings, ({ key }) => root(key));
  return (
    [...joined.values()]
      // A wording names all earlier ones that were known when it came, so a later one names more.
      .map((family) => family.toSorted((a, b) => a.was.length - b.was.length || byKey(a, b)))
      .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : byKey(a, b)))
  );
};

/** The order must not depend on which of two ledgers was merged into the other. */
const byKey = (a: Wording, b: Wording): number => (a.key < b.key ? -1 : Number(a.key > b.key));

/** One way to find the task of a family among those not yet taken. */
type Way = (
  family: readonly Wording[],
  index: TaskIndex,
  isFree: (id: string) => boolean,
) => string | undefined;

/** The surest way first; in each, the newest wording speaks first. */
const ways: readonly Way[] = [
  (family, { byId }, isFree) =>
    family.findLast(({ id, text }) => text !== '' && isFree(id) && byId.get(id)?.text === text)?.id,
  (family, { byText }, isFree) => {
    for (const { text } of family.toReversed()) {
      const same = text === '' ? [] : (byText().get(plainText(text)) ?? []);
      const free = same.find(({ id }) => isFree(id));
      if (free !== undefined) return free.id;
    }
    return undefined;
  },
  // A record from before texts were kept knows only the number.
  (family, { byId }, isFree) =>
    family.findLast(({ id, text }) => text === '' && isFree(id) && byId.has(id))?.id,
];

/**
 * Matches what is recorded with the tasks of the plan at hand.
 *
 * @param counts whether anything that counts is recorded under a key: what was undone takes no task from what stands
 */
export const carryOver = (
  record: PlanRecord,
  tasks: readonly KeyedTask[],
  counts: (key: TaskKey) => boolean,
): readonly Family[] => {
  const families = familiesOf(record);
  const index = taskIndex(tasks);
  const found = new Map<readonly Wording[], string>();
  const taken = new Set<string>();
  const settle = (family: readonly Wording[], id: string): void => {
    found.set(family, id);
    taken.add(id);
  };
  const familyOf = new Map<MatchedTask, readonly Wording[]>(
    families.flatMap((family) => family.map((wording) => [wording, family] as const)),
  );
  /** Pairs those that nothing surer has paired by likeness; says whether there were any. */
  const pairLikest = (some: readonly (readonly Wording[])[]): boolean => {
    const olds: readonly MatchedTask[] = some.filter((family) => !found.has(family)).flat();
    if (olds.length === 0) return false;
    const free = tasks.filter(({ id }) => !taken.has(id));
    const { pairs } = matchTasks<MatchedTask>(olds, free);
    for (const pair of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
      const family = familyOf.get(pair.old);
      if (family !== undefined && !found.has(family)) settle(family, pair.new.id);
    }
    return pairs.length > 0;
  };
  const match = (some: readonly (readonly Wording[])[]): void => {
    for (const way of ways) {
      for (const family of some) {
        const id = found.has(family) ? undefined : way(family, index, (one) => !taken.has(one));
        if (id !== undefined) settle(family, id);
      }
    }
    // A family takes one task a round, by its likest wording; the next round offers what that left free.
    while (pairLikest(some));
  };
  const stands = (family: readonly Wording[]): boolean => family.some(({ key }) => counts(key));
  match(families.filter(stands));
  match(families.filter((family) => !stands(family)));
  return families.map((family) => ({
    keys: new Set(family.map(({ key }) => key)),
    task: found.get(family),
  }));
};
