import { matchTasks, type TaskPair } from './match.ts';
import { plainText } from './plain-text.ts';
import type { Assignment, Plan, Role, Task } from './plan.ts';

/** A unit whose part in a task changed; `before` or `after` is empty when it was added or left out. */
export type UnitChange = {
  readonly unit: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
};

/** What became of one task. */
export type TaskChange = {
  readonly kind: 'changed' | 'moved';
  readonly old: Task;
  readonly new: Task;
  readonly words: boolean;
  readonly units: readonly UnitChange[];
  readonly deadlines: boolean;
};

/** What a revised plan changes; tasks that stayed as they were are left out. */
export type PlanDiff = {
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
  /** The same words, units and dates under another number. */
  readonly moved: readonly TaskChange[];
  /** Other words, units, roles or dates; perhaps under another number too. */
  readonly changed: readonly TaskChange[];
  /** How many tasks are the same in every respect. */
  readonly unchanged: number;
};

const rolesOf = (assignments: readonly Assignment[]): ReadonlyMap<string, readonly Role[]> => {
  const roles = new Map<string, Role[]>();
  for (const { unit, role } of assignments) roles.set(unit, [...(roles.get(unit) ?? []), role]);
  return roles;
};

const unitChanges = (before: Task, after: Task): readonly UnitChange[] => {
  const [old, fresh] = [rolesOf(before.assignments), rolesOf(after.assignments)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((unit) => {
    const change = { unit, before: old.get(unit) ?? [], after: fresh.get(unit) ?? [] };
    return change.before.join() === change.after.join() ? [] : [change];
  });
};

const dates = (task: Task): string => task.deadlines.map(({ due }) => due).join();

const changeOf = ({ old, new: fresh, likeness }: TaskPair<Task>): TaskChange | undefined => {
  const units = unitChanges(old, fresh);
  const deadlines = dates(old) !== dates(fresh);
  const words = likeness < 1 || plainText(old.text) !== plainText(fresh.text);
  const isChanged = words || units.length > 0 || deadlines;
  if (!isChanged && old.id === fresh.id) return undefined;
  return { kind: isChanged ? 'changed' : 'moved', old, new: fresh, words, units, deadlines };
};

/**
 * Compares two plans task by task, matched by what they say; names of units count as the plans resolve
 * them.
 */
export const diffPlans = (old: Plan, fresh: Plan): PlanDiff => {
  const { pairs, removed, added } = matchTasks(old.tasks, fresh.tasks);
  const changes = pairs.map(changeOf);
  const found = changes.filter((change) => change !== undefined);
  return {
    added,
    removed,
    moved: found.filter(({ kind }) => kind === 'moved'),
    changed: found.filter(({ kind }) => kind === 'changed'),
    unchanged: pairs.length - found.length,
  };
};
