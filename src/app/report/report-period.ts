import { addDays, isoDay, type IsoDay } from '../../dates/iso-day.ts';
import type { Days } from '../../dates/days.ts';
import type { Task } from '../../plan/plan.ts';
import { applyChange } from '../../progress/apply-change.ts';
import type { Change } from '../../progress/change.ts';
import type { LedgerEntry } from '../../progress/ledger-entry.ts';
import { untouched, type Progress, type TaskProgress } from '../../progress/status.ts';
import { progressOf } from '../filter/select.ts';

type Dated = { readonly day: IsoDay; readonly time: string; readonly change: Change };

/** The changes that count, oldest first, with their local day. */
const counted = (ledger: readonly LedgerEntry[]): readonly Dated[] =>
  ledger.flatMap(({ kind, isUndone, time, changes }) =>
    kind === 'change' && !isUndone
      ? changes.map((change) => ({ day: isoDay(new Date(time)), time, change }))
      : [],
  );

const changed = (before: TaskProgress, { time, change }: Dated): TaskProgress => {
  const now = applyChange(before, change);
  // A star is no work on a task.
  return change.kind === 'star' ? now : { ...now, updated: time };
};

/** The progress of tasks at the end of a day, added up from what was recorded until then. */
export const progressOn = (
  ledger: readonly LedgerEntry[],
  tasks: readonly Task[],
  day: IsoDay,
): Progress => {
  const known = new Set(tasks.map(({ id }) => id));
  const progress = new Map<string, TaskProgress>();
  for (const dated of counted(ledger)) {
    const { task } = dated.change;
    if (dated.day <= day && known.has(task))
      progress.set(task, changed(progress.get(task) ?? untouched, dated));
  }
  return progress;
};

/** When tasks became done within a period, by id; what was done before it and said again is left out. */
export const doneIn = (
  ledger: readonly LedgerEntry[],
  { from, until }: Days,
): ReadonlyMap<string, IsoDay> => {
  const done = new Map<string, IsoDay>();
  for (const { day, change } of counted(ledger)) {
    if (change.kind !== 'status' || day > until) continue;
    if (change.status !== 'done') done.delete(change.task);
    else if (!done.has(change.task)) done.set(change.task, day);
  }
  return new Map([...done].filter(([, day]) => from <= day));
};

/**
 * What a period changed in the record of tasks, by id: work on it (its status, steps or remark), or its
 * own due date alone. Stars don't count, nor what is again as it was before.
 */
export const changedIn = (
  ledger: readonly LedgerEntry[],
  tasks: readonly Task[],
  { from, until }: Days,
): ReadonlyMap<string, 'work' | 'date'> => {
  const before = progressOn(ledger, tasks, addDays(from, -1));
  const after = progressOn(ledger, tasks, until);
  return new Map(
    [...after].flatMap(([id, now]): readonly (readonly [string, 'work' | 'date'])[] => {
      const then = progressOf(before, id);
      const isWork =
        now.status !== then.status ||
        now.remark !== then.remark ||
        now.stepsDone.join() !== then.stepsDone.join();
      if (isWork) return [[id, 'work']];
      return now.due === then.due ? [] : [[id, 'date']];
    }),
  );
};
