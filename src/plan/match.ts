import { likeness } from './likeness.ts';
import { plainText } from './plain-text.ts';
import type { Task } from './plan.ts';

/** What matching looks at. */
export type MatchedTask = Pick<Task, 'id' | 'text'>;

/** A task of the old plan and the one of the new plan that it has become. */
export type TaskPair<T extends MatchedTask> = {
  readonly old: T;
  readonly new: T;
  /** Share of common character pairs, 0 to 1; 1: the same words. */
  readonly likeness: number;
};

/** The tasks of two plans, paired by what they say. */
export type TaskMatching<T extends MatchedTask> = {
  readonly pairs: readonly TaskPair<T>[];
  /** Only in the old plan. */
  readonly removed: readonly T[];
  /** Only in the new plan. */
  readonly added: readonly T[];
};

/** Below this share of common character pairs two texts are two tasks. */
const enough = 0.5;

/** Most of the old tasks that a new one is compared with: those that share the rarest words. */
const mostCompared = 20;

const shinglesOf = (text: string): ReadonlySet<string> => {
  const plain = plainText(text);
  const shingles = new Set<string>();
  for (let at = 0; at + 4 <= plain.length; at += 1) shingles.add(plain.slice(at, at + 4));
  if (shingles.size === 0) shingles.add(plain);
  return shingles;
};

/** Which tasks have a shingle of four characters in common, most first: no plan is compared pair by pair. */
const candidateFinder = <T extends MatchedTask>(olds: readonly T[]) => {
  const owners = new Map<string, T[]>();
  for (const task of olds) {
    for (const shingle of shinglesOf(task.text)) {
      const known = owners.get(shingle) ?? [];
      known.push(task);
      owners.set(shingle, known);
    }
  }
  return (task: T): readonly T[] => {
    const shared = new Map<T, number>();
    for (const shingle of shinglesOf(task.text)) {
      const found = owners.get(shingle) ?? [];
      // What stands in many tasks (按职责分工) tells nothing.
      if (found.length > mostCompared) continue;
      for (const owner of found) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    return [...shared]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, mostCompared)
      .map(([owner]) => owner);
  };
};

/**
 * Pairs the tasks of two plans by content: the same words first (of equals the same id, then the order),
 * then the likest of what is left, by the Sørensen–Dice coefficient of character bigrams.
 */
export const matchTasks = <T extends MatchedTask>(
  olds: readonly T[],
  news: readonly T[],
): TaskMatching<T> => {
  const pairs: TaskPair<T>[] = [];
  const left = new Set(olds);
  const open = new Set(news);
  const pair = (old: T, task: T, share: number) => {
    pairs.push({ old, new: task, likeness: share });
    left.delete(old);
    open.delete(task);
  };
  const sameWords = Map.groupBy(olds, ({ text }) => plainText(text));
  for (const isSameId of [true, false]) {
    for (const task of news) {
      if (!open.has(task)) continue;
      const old = sameWords
        .get(plainText(task.text))
        ?.find((one) => left.has(one) && (!isSameId || one.id === task.id));
      if (old !== undefined) pair(old, task, 1);
    }
  }
  const candidatesOf = candidateFinder([...left]);
  const scored = [...open].flatMap((task) =>
    candidatesOf(task).map((old) => ({ old, task, share: likeness(old.text, task.text) })),
  );
  const likest = scored
    .filter(({ share }) => share >= enough)
    .toSorted(
      (one, other) =>
        other.share - one.share ||
        Number(other.old.id === other.task.id) - Number(one.old.id === one.task.id),
    );
  for (const { old, task, share } of likest) {
    if (left.has(old) && open.has(task)) pair(old, task, share);
  }
  const order = new Map(news.map((task, index) => [task, index]));
  return {
    pairs: pairs.toSorted((one, other) => (order.get(one.new) ?? 0) - (order.get(other.new) ?? 0)),
    removed: olds.filter((task) => left.has(task)),
    added: news.filter((task) => open.has(task)),
  };
};
