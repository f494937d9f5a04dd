import { roles, type Plan, type Role } from '../../plan/plan.ts';
import { countStatuses, type Counts } from './counts.ts';
import { isDueSoon, isOverdue } from '../tasks/dates.ts';
import { progressOf, type Standing } from '../filter/select.ts';

/** The figures of a plan and the record on it. */
export type Statistics = Counts & {
  readonly sections: number;
  readonly items: number;
  readonly units: number;
  readonly starred: number;
  /** Past their day and not done. */
  readonly overdue: number;
  /** Due from today to 30 days on, and not done. */
  readonly dueSoon: number;
  /** The tasks of my unit, by status and by its role; absent when none is chosen. */
  readonly mine?: Counts & { readonly unit: string } & Readonly<Record<Role, number>>;
};

/** Counts what there is, what is done and what is pressing. */
export const statistics = (plan: Plan, { progress, today, myUnit }: Standing): Statistics => {
  const { tasks, sections, units } = plan;
  const own = tasks.map((task) => ({ task, at: progressOf(progress, task.id) }));
  const mine = tasks.filter(({ assignments }) => assignments.some(({ unit }) => unit === myUnit));
  const inRole = (role: Role): number =>
    mine.filter(({ assignments }) =>
      assignments.some((one) => one.unit === myUnit && one.role === role),
    ).length;
  return {
    ...countStatuses(tasks, progress),
    sections: sections.length,
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    units: units.length,
    starred: own.filter(({ at }) => at.starred).length,
    overdue: own.filter(({ task, at }) => isOverdue(task, at, today)).length,
    dueSoon: own.filter(({ task, at }) => isDueSoon(task, at, today)).length,
    ...(myUnit !== undefined && {
      mine: {
        unit: myUnit,
        ...countStatuses(mine, progress),
        ...(Object.fromEntries(roles.map((role) => [role, inRole(role)])) as Record<Role, number>),
      },
    }),
  };
};
