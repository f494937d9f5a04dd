import type { Plan, Task } from '../../src/plan/plan.ts';

/** A hand-made parse of a real document, as far as it is scored. */
export type ExpectedPlan = {
  readonly equivalents: readonly { readonly joined: string; readonly split: readonly string[] }[];
  readonly tasks: readonly ExpectedTask[];
};

type ExpectedTask = {
  readonly text_start: string;
  readonly text_start_with_title?: string;
  readonly text_end: string;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly responsible: readonly string[];
  readonly guiding?: readonly string[];
  readonly optional?: readonly string[];
  readonly ambiguous?: boolean;
};

/** Found, expected and common counts of one kind of thing, with what differs. */
export type Score = { readonly f1: number; readonly missing: string[]; readonly surplus: string[] };

const bare = (text: string) => text.replaceAll(/\s/gu, '');

const isSameTask = (task: Task, expected: ExpectedTask): boolean => {
  const text = bare(task.text);
  const starts = [expected.text_start, expected.text_start_with_title ?? expected.text_start];
  return (
    starts.some((start) => text.startsWith(bare(start))) && text.endsWith(bare(expected.text_end))
  );
};

const f1 = (common: number, found: number, expected: number) =>
  found + expected === 0 ? 1 : (2 * common) / (found + expected);

const unitsOf = (expected: ExpectedTask): readonly string[] => [
  ...expected.lead.map((unit) => `lead ${unit}`),
  ...expected.participants.map((unit) => `participant ${unit}`),
  ...expected.responsible.map((unit) => `responsible ${unit}`),
  ...(expected.guiding ?? []).map((unit) => `guiding ${unit}`),
];

/** Scores a parse against the hand-made one: tasks by their first and last characters, units with their role. */
export const scorePlan = (plan: Plan, expected: ExpectedPlan): { tasks: Score; units: Score } => {
  const left = new Set(plan.tasks);
  const tasks = { missing: [] as string[], surplus: [] as string[] };
  const units = { missing: [] as string[], surplus: [] as string[] };
  let [commonTasks, commonUnits, foundUnits, expectedUnits] = [0, 0, 0, 0];
  for (const one of expected.tasks) {
    const task = [...left].find((candidate) => isSameTask(candidate, one));
    const wanted = new Set(unitsOf(one));
    if (task === undefined) {
      tasks.missing.push(`${one.text_start}…${one.text_end}`);
      expectedUnits += wanted.size;
      continue;
    }
    left.delete(task);
    commonTasks += 1;
    if (one.ambiguous === true) continue;
    const optional = new Set(one.optional);
    const found = new Set<string>();
    for (const { unit, as, role } of task.assignments) {
      if (optional.has(as) || optional.has(unit)) continue;
      found.add(wanted.has(`${role} ${as}`) ? `${role} ${as}` : `${role} ${unit}`);
    }
    expectedUnits += wanted.size;
    foundUnits += found.size;
    for (const unit of wanted) {
      if (found.has(unit)) commonUnits += 1;
      else units.missing.push(`${task.id} ${unit}`);
    }
    units.surplus.push(
      ...[...found].filter((unit) => !wanted.has(unit)).map((unit) => `${task.id} ${unit}`),
    );
  }
  for (const task of left) {
    tasks.surplus.push(`${task.id} ${task.text.slice(0, 12)}…${task.text.slice(-12)}`);
    foundUnits += task.assignments.length;
  }
  return {
    tasks: { f1: f1(commonTasks, plan.tasks.length, expected.tasks.length), ...tasks },
    units: { f1: f1(commonUnits, foundUnits, expectedUnits), ...units },
  };
};
