import { type Assignment, type Plan, type Role, roles } from '../plan/plan.ts';
import { atOnce, type Steps } from './steps.ts';

/** Tells the tasks of units by their canonical names. */
export type Parts = {
  /** Visits the tasks of a unit in the plan's order, as indices into `Plan.tasks`. A unit named twice in a task has the role named first. */
  readonly eachTask: (unit: string, visit: (task: number, role: Role) => void) => void;
  /** How many tasks a unit has: known without visiting them. */
  readonly countOf: (unit: string) => number;
  /** Looks through all tasks, which else is done when a unit is first asked for. */
  readonly partsSteps: () => Steps<unknown>;
};

type Lists = {
  readonly distinct: readonly (readonly Assignment[])[];
  /** For each task the place of its list among them. */
  readonly listOf: Int32Array;
  /** How many tasks each unit has. */
  readonly counts: ReadonlyMap<string, number>;
};

const countsIn = (distinct: Lists['distinct'], times: readonly number[]): Lists['counts'] => {
  const counts = new Map<string, number>();
  for (const [place, list] of distinct.entries()) {
    for (const unit of new Set(list.map((one) => one.unit))) {
      counts.set(unit, (counts.get(unit) ?? 0) + (times[place] ?? 0));
    }
  }
  return counts;
};

/** A millisecond's worth. */
const tasksPerStep = 8192;

/** Tasks whose notes say the same share their assignments: each list need be looked through once only. */
function* listsIn(tasks: Plan['tasks']): Steps<Lists> {
  const places = new Map<readonly Assignment[], number>();
  const times: number[] = [];
  const listOf = new Int32Array(tasks.length);
  const enter = (list: readonly Assignment[], task: number) => {
    let place = places.get(list);
    if (place === undefined) {
      place = places.size;
      places.set(list, place);
    }
    listOf[task] = place;
    times[place] = (times[place] ?? 0) + 1;
  };
  for (let from = 0; from < tasks.length; from += tasksPerStep) {
    tasks
      .slice(from, from + tasksPerStep)
      .forEach(({ assignments }, at) => enter(assignments, from + at));
    yield;
  }
  const distinct = [...places.keys()];
  return { distinct, listOf, counts: countsIn(distinct, times) };
}

/** Makes a plan ready to be asked. */
export const partsFinder = ({ tasks }: Pick<Plan, 'tasks'>): Parts => {
  let made: Lists | undefined;
  function* partsSteps(): Steps<Lists> {
    return (made ??= yield* listsIn(tasks));
  }
  const lists = (): Lists => made ?? atOnce(partsSteps());
  const known = new Map<string, Uint8Array>();
  /** For each list the place of the unit's role among all, from 1; 0 where it has none. */
  const rolesOf = (unit: string): Uint8Array => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const found = Uint8Array.from(lists().distinct, (list) => {
      const part = list.find((one) => one.unit === unit);
      return part === undefined ? 0 : roles.indexOf(part.role) + 1;
    });
    known.set(unit, found);
    return found;
  };
  return {
    eachTask: (unit, visit) => {
      const places = rolesOf(unit);
      const { listOf } = lists();
      for (let task = 0; task < listOf.length; task += 1) {
        const place = places[listOf[task] ?? 0] ?? 0;
        const role = place === 0 ? undefined : roles[place - 1];
        if (role !== undefined) visit(task, role);
      }
    },
    countOf: (unit) => lists().counts.get(unit) ?? 0,
    partsSteps,
  };
};
