import { roles, type Plan, type Task } from '../../plan/plan.ts';
import { untouched, type Progress, type TaskProgress } from '../../progress/status.ts';
import { taskPlaces } from '../../search/task-places.ts';
import { dueDate, isDueSoon, isOverdue } from '../tasks/dates.ts';
import type { Filter } from './filter.ts';
import { mayInclude } from './may-include.ts';

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
  if (due === 'soon') return isDueSoon(task, progress, today);
  const day = dueDate(task, progress);
  return day !== undefined && (due.from ?? day) <= day && day <= (due.to ?? day);
};

/** Whether a task leaves a unit unnamed but names a collective that may include it. */
export const mayConcern = (task: Task, unit: string): boolean =>
  task.assignments.some((assignment) => mayInclude(assignment.unit, unit)) &&
  !concerns(task, unit, undefined);

/** The place of a unit's part in a task in the order of roles; after them all when it has none. */
const roleRank = (task: Task, unit: string): number => {
  const parts = task.assignments.filter((assignment) => assignment.unit === unit);
  return Math.min(roles.length, ...parts.map(({ role }) => roles.indexOf(role)));
};

/** Whether a task meets every condition of a filter but its query, which only the finder can judge. */
export const passes = (
  task: Task,
  filter: Filter,
  { progress, today, myUnit }: Standing,
): boolean => {
  const own = progressOf(progress, task.id);
  const { tasks, sections, units, roles: inRoles, statuses, due } = filter;
  const { isStarred, needsReview, isMine, isMaybeMine } = filter;
  return (
    (tasks?.includes(task.id) ?? true) &&
    (sections?.includes(task.section) ?? true) &&
    (units?.some((unit) => concerns(task, unit, inRoles)) ??
      inRoles?.some((role) => task.assignments.some((assignment) => assignment.role === role)) ??
      true) &&
    (statuses?.includes(own.status) ?? true) &&
    (due === undefined || isDue(task, own, due, today)) &&
    (isStarred === undefined || own.starred) &&
    (needsReview === undefined || own.needsReview === true) &&
    (isMine === undefined || (myUnit !== undefined && concerns(task, myUnit, inRoles))) &&
    (isMaybeMine === undefined || (myUnit !== undefined && mayConcern(task, myUnit)))
  );
};

/** A task that the finder ranked, with its place in the plan. */
export type Ranked = { readonly task: Task; readonly index: number };

/** Tasks as they are in the plan now: what was found may have been found before it was read again. */
const current = (plan: Plan, ranked: readonly Ranked[]): readonly Task[] => {
  const [first] = ranked;
  // All were found in one plan.
  if (first === undefined || plan.tasks[first.index] === first.task)
    return ranked.map(({ task }) => task);
  const places = taskPlaces(plan);
  return ranked.flatMap(({ task }) => plan.tasks[places.get(task.id) ?? -1] ?? []);
};

/**
 * The tasks that a filter lets through: in the order of `ranked` when the filter has a query; what
 * concerns my unit by its role; else in the plan's order.
 */
export const select = (
  plan: Plan,
  filter: Filter,
  standing: Standing,
  ranked?: readonly Ranked[],
): readonly Task[] => {
  const { query: _, ...conditions } = filter;
  const isOpen = Object.values(conditions).every((condition) => condition === undefined);
  if (ranked === undefined) {
    if (isOpen) return plan.tasks;
    const through = plan.tasks.filter((task) => passes(task, filter, standing));
    const { myUnit } = standing;
    return filter.isMine === undefined || myUnit === undefined
      ? through
      : through.toSorted((a, b) => roleRank(a, myUnit) - roleRank(b, myUnit));
  }
  const found = current(plan, ranked);
  return isOpen ? found : found.filter((task) => passes(task, filter, standing));
};
