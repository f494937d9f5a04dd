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
 * The local calendar day of an instant.
 *
 * @example isoDay(new Date(2026, 10, 22, 23, 59)) // '2026-11-22'
 */
export const isoDay = (instant: Date): string =>
  [
    String(instant.getFullYear()).padStart(4, '0'),
    String(instant.getMonth() + 1).padStart(2, '0'),
    String(instant.getDate()).padStart(2, '0'),
  ].join('-');

/**
 * The day so many days later.
 *
 * @example addDays('2026-11-22', 30) // '2026-12-22'
 */
export const addDays = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return isoDay(new Date(year, month - 1, date + days));
};

const isReal = (day: string): boolean => addDays(day, 0) === day;

/**
 * The day that a person typed: `2026-12-31`, `2026年12月31日`, `12-31` and `12月31日` (the next one that
 * comes), `7d` or `7天` (from today).
 *
 * @returns an ISO date; undefined when it is none
 * @example readDay('1月5日', '2026-11-22') // '2027-01-05'
 */
export const readDay = (typed: string, today: string): string | undefined => {
  const text = typed.normalize('NFKC').trim();
  const later = /^\+?(\d{1,4})\s*[d天]$/iu.exec(text);
  if (later !== null) return addDays(today, Number(later[1]));
  const date = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text);
  if (date === null) return undefined;
  const [, year, month = '', dayOfMonth = ''] = date;
  const monthAndDay = `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const day = `${year ?? thisYear}-${monthAndDay}`;
  const next = year === undefined && day < today ? `${thisYear + 1}-${monthAndDay}` : day;
  return isReal(next) ? next : undefined;
};
