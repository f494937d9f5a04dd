import type { IsoDay } from '../../dates/iso-day.ts';
import type { Days } from '../../dates/days.ts';
import type { Task } from '../../plan/plan.ts';
import type { TaskProgress } from '../../progress/status.ts';
import { isOverdue } from '../tasks/dates.ts';

/** The parts of a report, in its order: 本期完成 推进情况 需协调事项 逾期 下步计划. */
export const reportParts = ['completed', 'doing', 'blocked', 'overdue', 'next'] as const;

/** A part of a report. */
export type ReportPart = (typeof reportParts)[number];

/** A task as it is judged: as it stood on the last day of the period, and what the period did to it. */
export type Judged = {
  readonly task: Task;
  readonly progress: TaskProgress;
  readonly due?: IsoDay;
  /** The day of the period on which it was done, if it still is. */
  readonly doneOn?: IsoDay;
  readonly changed?: 'work' | 'date';
};

/** The days that tasks are judged by. */
export type JudgedBy = {
  /** What is due before it is overdue. */
  readonly day: IsoDay;
  /** What is due in them is planned. */
  readonly ahead: Days;
};

const isBegun = ({ status, stepsDone }: TaskProgress): boolean =>
  status === 'doing' || (status === 'todo' && stepsDone.length > 0);

/** Begun, or with a date of the user's own, or due soon. */
const isPlanned = ({ progress, due = '' }: Judged, { from, until }: Days): boolean => {
  const { status, due: ownDue } = progress;
  if (status === 'done') return false;
  return (
    isBegun(progress) ||
    (status === 'todo' && ownDue !== undefined) ||
    (from <= due && due <= until)
  );
};

/**
 * The parts that a task belongs into, in the order of the report; none when there is nothing to say. 推进情况
 * holds what is begun and whatever the period changed that no other part tells.
 */
export const partsOf = (judged: Judged, { day, ahead }: JudgedBy): readonly ReportPart[] => {
  const { task, progress, doneOn, changed } = judged;
  const isNext = isPlanned(judged, ahead);
  const holds: Readonly<Record<ReportPart, boolean>> = {
    completed: doneOn !== undefined,
    doing:
      doneOn === undefined &&
      progress.status !== 'blocked' &&
      (isBegun(progress) || changed === 'work' || (changed === 'date' && !isNext)),
    blocked: progress.status === 'blocked',
    overdue: isOverdue(task, progress, day),
    next: isNext,
  };
  return reportParts.filter((part) => holds[part]);
};
