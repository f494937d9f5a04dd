import type { IsoDay } from '../dates/iso-day.ts';
import type { Days } from '../dates/typed-days.ts';
import { roles, type Plan, type Role, type Section, type Task } from '../plan/plan.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { Progress, TaskProgress } from '../progress/status.ts';
import { countStatuses, type Counts } from './counts.ts';
import { dueDate, isOverdue } from './dates.ts';
import { doneIn, progressOn } from './report-period.ts';
import { progressOf } from './select.ts';
import { placesOf, type Place } from './task-record.ts';

/** The parts of a report, in its order: 本期完成 推进中 下步计划 需协调事项 逾期. */
export const reportParts = ['completed', 'doing', 'next', 'blocked', 'overdue'] as const;

/** A part of a report. */
export type ReportPart = (typeof reportParts)[number];

/** One task in a part, with what may be said about it. */
export type ReportEntry = {
  readonly task: Task;
  readonly place: Place;
  /** As it stood on the last day of the period. */
  readonly progress: TaskProgress;
  readonly due?: IsoDay;
  /** The day on which it was done; only in `completed`. */
  readonly doneOn?: IsoDay;
};

/** Tasks under one heading: my part in them, or where they stand in the plan. */
export type ReportGroup = (
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'section'; readonly section: Section }
) & { readonly entries: readonly ReportEntry[] };

/** Everything a report says, without its words. */
export type Report = {
  readonly title: string;
  readonly period: Days;
  /** Whose report it is; absent: of all that the filters let through. */
  readonly unit?: string;
  readonly counts: Counts;
  readonly parts: Readonly<Record<ReportPart, readonly ReportGroup[]>>;
  /** The tasks reported on, for the 工作台账. */
  readonly tasks: readonly Task[];
  /** As it stood on the last day of the period. */
  readonly progress: Progress;
};

/** What a report is made of. */
export type ReportSources = {
  readonly plan: Plan;
  /** The tasks that the filters let through. */
  readonly tasks: readonly Task[];
  /** The record as it is now. */
  readonly progress: Progress;
  readonly ledger: readonly LedgerEntry[];
  readonly period: Days;
  readonly today: IsoDay;
  readonly unit?: string;
  /** `role` needs a unit. @default 'role' for a unit's report, else 'section' */
  readonly groupBy?: 'role' | 'section';
};

const grouped = (
  entries: readonly ReportEntry[],
  { plan, unit, groupBy = 'role' }: Pick<ReportSources, 'plan' | 'unit' | 'groupBy'>,
): readonly ReportGroup[] => {
  const groups: readonly ReportGroup[] =
    unit === undefined || groupBy === 'section'
      ? plan.sections.map((section) => ({
          kind: 'section',
          section,
          entries: entries.filter(({ task }) => task.section === section.number),
        }))
      : roles.map((role) => ({
          kind: 'role',
          role,
          // A unit with two roles in a task stands under the first: listed twice it would count twice.
          entries: entries.filter(
            ({ task: { assignments } }) =>
              role ===
              roles.find((one) => assignments.some((a) => a.unit === unit && a.role === one)),
          ),
        }));
  return groups.filter((group) => group.entries.length > 0);
};

/**
 * Puts a report together: plan × record × period. A period that has ended is told as it stood then; what
 * was undone since never was. 下步计划 holds what is open with a date of the user's own, or begun with
 * steps left; 逾期 is judged on the last day of the period, or today when that is still to come.
 */
export const reportOf = (sources: ReportSources): Report => {
  const { plan, tasks, ledger, period, today, unit } = sources;
  const progress =
    period.until >= today ? sources.progress : progressOn(ledger, plan.tasks, period.until);
  const day = period.until < today ? period.until : today;
  const done = doneIn(ledger, period);
  const place = placesOf(plan);
  const entries = tasks.map((task): ReportEntry => {
    const own = progressOf(progress, task.id);
    const due = dueDate(task, own);
    return { task, place: place(task.id), progress: own, ...(due !== undefined && { due }) };
  });
  const part = (holds: (entry: ReportEntry) => boolean): readonly ReportGroup[] =>
    grouped(entries.filter(holds), sources);
  return {
    title: plan.title,
    period,
    ...(unit !== undefined && { unit }),
    counts: countStatuses(tasks, progress),
    parts: {
      completed: grouped(
        entries.flatMap((entry) => {
          const doneOn = done.get(entry.task.id);
          return doneOn === undefined || entry.progress.status !== 'done'
            ? []
            : [{ ...entry, doneOn }];
        }),
        sources,
      ),
      doing: part(({ progress: { status } }) => status === 'doing'),
      next: part(
        ({ progress: { status, due } }) =>
          status === 'doing' || (status === 'todo' && due !== undefined),
      ),
      blocked: part(({ progress: { status } }) => status === 'blocked'),
      overdue: part(({ task, progress: own }) => isOverdue(task, own, day)),
    },
    tasks,
    progress,
  };
};
