import type { Messages } from '../i18n/zh.ts';
import type { Plan, Task } from '../plan/plan.ts';
import { failed, type Outcome } from './command.ts';
import { nearNames } from './near-names.ts';

/** Finds a task by the id that a user typed; an unknown one is wrong usage (exit code 2) with near ids. */
export const findTask = (
  { tasks }: Plan,
  typed: string,
  { commands: { usage } }: Messages,
):
  | { readonly kind: 'found'; readonly task: Task }
  | { readonly kind: 'unknown'; readonly outcome: Outcome } => {
  const task = tasks.find(({ id }) => id === typed);
  if (task !== undefined) return { kind: 'found', task };
  const near = nearNames(
    typed,
    tasks.map(({ id }) => id),
  );
  return { kind: 'unknown', outcome: failed(2, usage.unknownTask(typed, near)) };
};
