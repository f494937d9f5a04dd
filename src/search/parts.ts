import type { Assignment, Plan, Role } from '../plan/plan.ts';

/** A unit's part in a task: `task` is an index into `Plan.tasks`. */
export type Part = { readonly task: number; readonly role: Role };

type Lists = {
  readonly distinct: readonly (readonly Assignment[])[];
  /** For each task the place of its list among them. */
  readonly listOf: Int32Array;
};

/** Tasks whose notes say the same share their assignments: each list need be looked through once only. */
const listsIn = (tasks: Plan['tasks']): Lists => {
  const places = new Map<readonly Assignment[], number>();
  const listOf = Int32Array.from(tasks, ({ assignments }) => {
    const place = places.get(assignments) ?? places.size;
    places.set(assignments, place);
    return place;
  });
  return { distinct: [...places.keys()], listOf };
};

/**
 * Finds the tasks of a unit by its canonical name, in the plan's order; each unit is looked up when it is
 * first asked for. A unit named twice in a task has the role named first.
 */
export const partsFinder = ({
  tasks,
}: Pick<Plan, 'tasks'>): ((unit: string) => readonly Part[]) => {
  const known = new Map<string, readonly Part[]>();
  let lists: Lists | undefined;
  const find = (unit: string): readonly Part[] => {
    const { distinct, listOf } = (lists ??= listsIn(tasks));
    const roles = distinct.map((list) => list.find((one) => one.unit === unit)?.role);
    const parts: Part[] = [];
    for (const [task, list] of listOf.entries()) {
      const role = roles[list];
      if (role !== undefined) parts.push({ task, role });
    }
    return parts;
  };
  return (unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const parts = find(unit);
    known.set(unit, parts);
    return parts;
  };
};
