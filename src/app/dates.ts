import type { Task } from '../plan/plan.ts';
import type { TaskProgress } from '../progress/status.ts';

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

/**
 * Whole days from one day to another; negative when the other is earlier.
 *
 * @example daysBetween('2026-11-22', '2026-12-01') // 9
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
