import type { Plan, Task } from '../plan/plan.ts';
import { untouched, type Progress, type TaskProgress } from '../progress/status.ts';
import { dueDate, isOverdue } from './dates.ts';
import type { Filter } from './filter.ts';

/** What a filter's conditions are judged by, besides the plan. */
export type Standing = {
  readonly progress: Progress;
  /** ISO date of today. */
  readonly today: string;
  /** Canonical name of my unit. */
  readonly myUnit?: string;
};

/** The progress of one task. */
export const progressOf = (progress: Progress, id: string): TaskProgress =>
  progress.get(id) ?? untouched;

const concerns = (task: Task, unit: string, roles: Filter['roles']): boolean =>
  task.assignments.some(
    (assignment) => assignment.unit === unit && (roles?.includes(assignment.role) ?? true),
  );

const isDue = (
  task: Task,
  progress: TaskProgress,
  due: NonNullable<Filter['due']>,
  today: string,
): boolean => {
  if (due === 'overdue') return isOverdue(task, progress, today);
  const day = dueDate(task, progress);
  return day !== undefined && (due.from ?? day) <= day && day <= (due.to ?? day);
};

/** Whether a task meets every condition of a filter but its query, which only the finder can judge. */
export const passes = (
  task: Task,
  filter: Filter,
  { progress, today, myUnit }: Standing,
): boolean => {
  const own = progressOf(progress, task.id);
  const { sections, units, roles, statuses, due, isStarred, isMine } = filter;
  return (
    (sections?.includes(task.section) ?? true) &&
    (units?.some((unit) => concerns(task, unit, roles)) ??
      roles?.some((role) => task.assignments.some((assignment) => assignment.role === role)) ??
      true) &&
    (statuses?.includes(own.status) ?? true) &&
    (due === undefined || isDue(task, own, due, today)) &&
    (isStarred === undefined || own.starred) &&
    (isMine === undefined || (myUnit !== undefined && concerns(task, myUnit, roles)))
  );
};

/**
 * The tasks that a filter lets through: in the order of `ranked` (ids, as the finder ranks them)
 * when the filter has a query, else in the plan's order.
 */
export const select = (
  plan: Plan,
  filter: Filter,
  standing: Standing,
  ranked?: readonly string[],
): readonly Task[] => {
  if (ranked === undefined) return plan.tasks.filter((task) => passes(task, filter, standing));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  return ranked.flatMap((id) => {
    const task = byId.get(id);
    return task !== undefined && passes(task, filter, standing) ? [task] : [];
  });
};
