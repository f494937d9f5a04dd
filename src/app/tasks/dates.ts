import type { Task } from '../../plan/plan.ts';
import { addDays } from '../../dates/iso-day.ts';
import { statuses, type Status, type TaskProgress } from '../../progress/status.ts';

/**
 * The day on which a task is due: the user's own date when there is one, else the earliest of the plan's.
 *
 * @returns an ISO date, or undefined when nothing sets one
 */
export const dueDate = (task: Task, progress: TaskProgress): string | undefined =>
  progress.due ?? task.deadlines.map(({ due }) => due).toSorted()[0];

/** Whether a task is past its day and not done; `today` is an ISO date. */
export const isOverdue = (task: Task, progress: TaskProgress, today: string): boolean => {
  const due = dueDate(task, progress);
  return due !== undefined && due < today && progress.status !== 'done';
};

/** A date within so many days from today is soon. */
export const soonDays = 30;

/** Whether a task is due from today to 30 days on, and not done; `today` is an ISO date. */
export const isDueSoon = (task: Task, progress: TaskProgress, today: string): boolean => {
  const due = dueDate(task, progress);
  return (
    due !== undefined &&
    today <= due &&
    due <= addDays(today, soonDays) &&
    progress.status !== 'done'
  );
};

/**
 * How a day presses, in the colours of such offices: red, yellow, blue. `late`: it is past; `behind`: it is
 * soon and nothing is under way; `near`: it is soon.
 */
export type Pressure = 'late' | 'behind' | 'near';

/** How a day presses; undefined when it is far, or the task is done. Days are ISO dates. */
export const pressureOf = (due: string, status: Status, today: string): Pressure | undefined => {
  if (status === 'done') return undefined;
  if (due < today) return 'late';
  if (due > addDays(today, soonDays)) return undefined;
  return status === 'doing' ? 'near' : 'behind';
};

/** The statuses of tasks that are behind when their day is soon. */
export const behindStatuses: readonly Status[] = statuses.filter(
  (status) => pressureOf('2000-01-01', status, '2000-01-01') === 'behind',
);

/** How the day of a task presses; undefined also when it has none. */
export const pressureOn = (
  task: Task,
  progress: TaskProgress,
  today: string,
): Pressure | undefined => {
  const due = dueDate(task, progress);
  return due === undefined ? undefined : pressureOf(due, progress.status, today);
};

/**
 * Whole days from one day to another; negative when the other is earlier.
 *
 * @example daysBetween('2026-11-22', '2026-12-01') // 9
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
