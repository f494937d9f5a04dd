import type { Plan } from '../plan/plan.ts';
import { atOnce, type Steps } from './steps.ts';

/** For each id of a task its index into `Plan.tasks`. */
export type TaskPlaces = ReadonlyMap<string, number>;

const known = new WeakMap<Plan, TaskPlaces>();

/** Two milliseconds' worth. */
const tasksPerStep = 8192;

/** Finds the places of all tasks, once for each plan, in steps: a large one takes longer than a key press may. */
export function* placesSteps(plan: Plan): Steps<TaskPlaces> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const places = new Map<string, number>();
  for (let from = 0; from < plan.tasks.length; from += tasksPerStep) {
    plan.tasks.slice(from, from + tasksPerStep).forEach(({ id }, at) => places.set(id, from + at));
    yield;
  }
  known.set(plan, places);
  return places;
}

/** The places of all tasks of a plan. */
export const taskPlaces = (plan: Plan): TaskPlaces => atOnce(placesSteps(plan));
