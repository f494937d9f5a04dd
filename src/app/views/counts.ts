import type { Plan, Task } from '../../plan/plan.ts';
import { statuses, type Progress, type Status } from '../../progress/status.ts';
import { progressOf } from '../filter/select.ts';

/** How many tasks there are in each status, and in all. */
export type Counts = Readonly<Record<Status, number>> & { readonly total: number };

/** Counts tasks by status. */
export const countStatuses = (tasks: readonly Task[], progress: Progress): Counts => {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const task of tasks) counts[progressOf(progress, task.id).status] += 1;
  return { ...counts, total: tasks.length };
};

/** Counts of every section, in the plan's order, those without tasks too. */
export const countSections = (
  plan: Plan,
  progress: Progress,
): readonly {
  readonly number: number;
  readonly label: string;
  readonly title: string;
  readonly counts: Counts;
}[] => {
  const bySection = Map.groupBy(plan.tasks, ({ section }) => section);
  return plan.sections.map(({ number, label, title }) => ({
    number,
    label,
    title,
    counts: countStatuses(bySection.get(number) ?? [], progress),
  }));
};
