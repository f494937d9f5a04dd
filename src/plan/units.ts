import { type Assignment, roles, type Role, type Task, type Unit } from './plan.ts';
import { isCollective } from './unit-shape.ts';
import type { UnitNames } from './unit-names.ts';

/**
 * Gathers the units of a plan from its tasks, in the order in which they are first named; `printed` are
 * all spellings found.
 */
export const unitsOf = (
  tasks: readonly Task[],
  printed: ReadonlyMap<string, number>,
  names: UnitNames,
): readonly Unit[] => {
  const counts = new Map<string, Record<Role, number>>();
  // Tasks whose notes say the same share their assignments.
  const times = new Map<readonly Assignment[], number>();
  for (const { assignments } of tasks) times.set(assignments, (times.get(assignments) ?? 0) + 1);
  for (const [assignments, many] of times) {
    for (const role of roles) {
      for (const { unit, role: own } of assignments) {
        if (own !== role) continue;
        const count = counts.get(unit) ?? { lead: 0, participant: 0, responsible: 0, guiding: 0 };
        count[role] += many;
        counts.set(unit, count);
      }
    }
  }
  const spellings = Map.groupBy(printed.keys(), (name) => names.get(name)?.name ?? name);
  return [...counts].map(([name, count]) => ({
    name,
    kind: isCollective(name) ? 'collective' : 'body',
    names: spellings.get(name) ?? [name],
    ...count,
  }));
};
