import { untouched, type TaskProgress } from './status.ts';
import type { Standing } from './summing.ts';

/** What a merge changes about one task; a task that has vanished from the plan is told by its key. */
export type TaskDifference = {
  readonly id: string;
  readonly before: TaskProgress;
  readonly after: TaskProgress;
  /** Which fields differ, in the order in which they are shown. */
  readonly fields: readonly (typeof fields)[number][];
};

const fields = ['status', 'stepsDone', 'starred', 'due', 'remark', 'needsReview'] as const;

type ById = ReadonlyMap<string, TaskProgress>;

const vanishedById = ({ vanished }: Standing): ById =>
  new Map(vanished.map(({ key, progress }) => [key, progress]));

const compare = (old: ById, present: ById): readonly TaskDifference[] =>
  [...new Set([...present.keys(), ...old.keys()])].flatMap((id) => {
    const before = old.get(id) ?? untouched;
    const after = present.get(id) ?? untouched;
    const differing = fields.filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    return differing.length === 0 ? [] : [{ id, before, after, fields: differing }];
  });

/** Task by task, what differs between two sums: tasks of the plan, then vanished ones. */
export const differenceOf = (before: Standing, after: Standing): readonly TaskDifference[] => [
  ...compare(before.progress, after.progress),
  ...compare(vanishedById(before), vanishedById(after)),
];
