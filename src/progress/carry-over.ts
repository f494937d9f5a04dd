/**
 * Finds today's task for what was recorded about yesterday's wording: the same words anywhere are the
 * same task; changed words are the same task to be looked at again (需复核); the rest is gone from the
 * plan, not from the record.
 */
import { likeness } from '../plan/likeness.ts';
import type { PlanRecord, TaskKey, TaskText } from './ledger.ts';
import { taskIndex, type TaskIndex } from './task-index.ts';
import { plainText } from '../plan/plain-text.ts';
import { type KeyedTask } from './task-key.ts';

/** The wordings of one task that the record knows, oldest first, and the task of the plan at hand that it is. */
export type Family = {
  readonly keys: ReadonlySet<TaskKey>;
  /** Id; undefined when the task has vanished. */
  readonly task: string | undefined;
};

/** Below this share of common bigrams two texts are two tasks. */
const enough = 0.5;

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

/** Pairs of families and tasks that nothing surer has joined, by likeness, the likest first. */
const likest = (
  families: readonly (readonly Wording[])[],
  tasks: readonly KeyedTask[],
): readonly { readonly family: readonly Wording[]; readonly id: string }[] =>
  families
    .flatMap((family) =>
      tasks.map(({ id, text }) => ({
        family,
        id,
        score: Math.max(...family.map((wording) => likeness(wording.text, text))),
        isSameId: family.some((wording) => wording.id === id),
      })),
    )
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => b.score - a.score || Number(b.isSameId) - Number(a.isSameId));

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
  const match = (some: readonly (readonly Wording[])[]): void => {
    for (const way of ways) {
      for (const family of some) {
        const id = found.has(family) ? undefined : way(family, index, (one) => !taken.has(one));
        if (id !== undefined) settle(family, id);
      }
    }
    const open = some.filter((family) => !found.has(family));
    const free = open.length === 0 ? [] : tasks.filter(({ id }) => !taken.has(id));
    for (const { family, id } of likest(open, free)) {
      if (!found.has(family) && !taken.has(id)) settle(family, id);
    }
  };
  const stands = (family: readonly Wording[]): boolean => family.some(({ key }) => counts(key));
  match(families.filter(stands));
  match(families.filter((family) => !stands(family)));
  return families.map((family) => ({
    keys: new Set(family.map(({ key }) => key)),
    task: found.get(family),
  }));
};
