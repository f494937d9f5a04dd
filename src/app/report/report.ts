import type { IsoDay } from '../../dates/iso-day.ts';
import type { Days } from '../../dates/days.ts';
import { roles, type Plan, type Role, type Section, type Task } from '../../plan/plan.ts';
import type { LedgerEntry } from '../../progress/ledger-entry.ts';
import type { Progress } from '../../progress/status.ts';
import { countStatuses, type Counts } from '../views/counts.ts';
import { dueDate } from '../tasks/dates.ts';
import { daysAhead } from './report-days.ts';
import { partsOf, reportParts, type Judged, type ReportPart } from './report-parts.ts';
import { changedIn, doneIn, progressOn } from './report-period.ts';
import type { Scope } from './report-scope.ts';
import { progressOf } from '../filter/select.ts';
import { placesOf, type Place } from '../record/task-record.ts';

/** One task in a part, with what may be said about it. */
export type ReportEntry = Judged & {
  readonly place: Place;
  /** An earlier part has told it in full: here its number and title are enough. */
  readonly isTold: boolean;
};

/** Tasks under one heading: my part in them, or where they stand in the plan. */
export type ReportGroup = (
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'section'; readonly section: Section }
) & { readonly entries: readonly ReportEntry[] };

/** Everything a report says, without its words. */
export type Report = Scope & {
  readonly plan: Plan;
  readonly period: Days;
  /** On which it is judged what is overdue: the last one of the period, or today when that is still to come. */
  readonly day: IsoDay;
  readonly counts: Counts;
  readonly parts: Readonly<Record<ReportPart, readonly ReportGroup[]>>;
  /** The tasks reported on, for the 工作台账. */
  readonly tasks: readonly Task[];
  /** As it stood on the last day of the period. */
  readonly progress: Progress;
};

/** What a report is made of. */
export type ReportSources = Scope & {
  readonly plan: Plan;
  /** The tasks that the filters let through. */
  readonly tasks: readonly Task[];
  /** The record as it is now. */
  readonly progress: Progress;
  readonly ledger: readonly LedgerEntry[];
  readonly period: Days;
  readonly today: IsoDay;
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
 * was undone since never was. Each task is told in full in the first part that it belongs into.
 */
export const reportOf = (sources: ReportSources): Report => {
  const { plan, tasks, ledger, period, today, unit, conditions } = sources;
  const progress =
    period.until >= today ? sources.progress : progressOn(ledger, plan.tasks, period.until);
  const day = period.until < today ? period.until : today;
  const ahead = daysAhead(period);
  const done = doneIn(ledger, period);
  const changes = changedIn(ledger, plan.tasks, period);
  const place = placesOf(plan);
  const entries = tasks.flatMap((task) => {
    const own = progressOf(progress, task.id);
    const due = dueDate(task, own);
    const doneOn = own.status === 'done' ? done.get(task.id) : undefined;
    const changed = changes.get(task.id);
    const judged: Judged = {
      task,
      progress: own,
      ...(due !== undefined && { due }),
      ...(doneOn !== undefined && { doneOn }),
      ...(changed !== undefined && { changed }),
    };
    return partsOf(judged, { day, ahead }).map((part, index) => ({
      part,
      entry: { ...judged, place: place(task.id), isTold: index > 0 },
    }));
  });
  const parts = reportParts.map((part) => {
    const own = entries.filter((one) => one.part === part).map(({ entry }) => entry);
    return [part, grouped(own, sources)] as const;
  });
  return {
    plan,
    period,
    day,
    ...(unit !== undefined && { unit }),
    conditions,
    counts: countStatuses(tasks, progress),
    parts: Object.fromEntries(parts) as Report['parts'],
    tasks,
    progress,
  };
};
