import { untouched, type TaskProgress } from './status.ts';
import type { Standing } from './summing.ts';

/** What a merge changes about one task; a task that has vanished from the plan is told by its last id. */
export type TaskDifference = {
  readonly id: string;
  readonly before: TaskProgress;
  readonly after: TaskProgress;
  /** Which fields differ, in the order in which they are shown. */
  readonly fields: readonly (typeof fields)[number][];
};

const fields = ['status', 'stepsDone', 'starred', 'due', 'remark', 'needsReview'] as const;

/** Task by task, what differs between two sums: tasks of the plan in the order of `after`, then vanished ones. */
export const differenceOf = (before: Standing, after: Standing): readonly TaskDifference[] => {
  const vanished = (standing: Standing) =>
    new Map(standing.vanished.map(({ id, progress }) => [id, progress]));
  const compare = (
    old: ReadonlyMap<string, TaskProgress>,
    present: ReadonlyMap<string, TaskProgress>,
  ): readonly TaskDifference[] =>
    [...new Set([...present.keys(), ...old.keys()])].flatMap((id) => {
      const was = old.get(id) ?? untouched;
      const is = present.get(id) ?? untouched;
      const differing = fields.filter(
        (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
      );
      return differing.length === 0 ? [] : [{ id, before: was, after: is, fields: differing }];
    });
  return [
    ...compare(before.progress, after.progress),
    ...compare(vanished(before), vanished(after)),
  ];
};
