import type { Finder } from '../../src/search/finder.ts';
import { findTasks, type TaskHit } from '../../src/search/task-finder.ts';
import { shippedFinder, shippedPlan } from './plans.ts';

/** A finder for the shipped plan, with pinyin. */
export const finder: Finder = await shippedFinder();

/** Ids of the tasks of the shipped plan that a query finds, in rank order. */
export const ids = (query: string): readonly string[] =>
  findTasks(finder, query).map(({ task }) => task.id);

/** What a query finds first. */
export const first = (query: string): TaskHit | undefined => findTasks(finder, query)[0];

/** Ids of the tasks whose note names a unit. */
export const tasksOf = (unit: string): readonly string[] =>
  shippedPlan.tasks
    .filter(({ assignments }) => assignments.some((part) => part.unit === unit))
    .map(({ id }) => id);
