import type { Plan, Role, Unit } from '../../plan/plan.ts';
import type { Progress } from '../../progress/status.ts';
import { progressOf } from '../filter/select.ts';

/** A unit with how many of its tasks there are and how many are done. */
export type UnitRecord = Unit & { readonly total: number; readonly done: number };

/** Joins the units of a plan with the progress of their tasks, in the plan's order. */
export const unitRecords = (plan: Plan, progress: Progress): readonly UnitRecord[] => {
  const total = new Map<string, number>();
  const done = new Map<string, number>();
  for (const task of plan.tasks)
    for (const unit of new Set(task.assignments.map((assignment) => assignment.unit))) {
      total.set(unit, (total.get(unit) ?? 0) + 1);
      if (progressOf(progress, task.id).status === 'done')
        done.set(unit, (done.get(unit) ?? 0) + 1);
    }
  return plan.units.map((unit) => ({
    ...unit,
    total: total.get(unit.name) ?? 0,
    done: done.get(unit.name) ?? 0,
  }));
};

/**
 * The units that have a role in a task, in the order printed.
 *
 * @example unitsIn(task, 'lead') // ['市司法局']
 */
export const unitsIn = (
  { assignments }: { readonly assignments: Plan['tasks'][number]['assignments'] },
  role: Role,
): readonly string[] =>
  assignments.filter((assignment) => assignment.role === role).map(({ unit }) => unit);
