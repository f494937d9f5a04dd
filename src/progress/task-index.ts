import { plainText } from '../plan/plain-text.ts';
import { type KeyedTask } from './task-key.ts';

/** Ways to look up the tasks of one plan. */
export type TaskIndex = {
  readonly byId: ReadonlyMap<string, KeyedTask>;
  /** By plain text; made when first asked for. */
  readonly byText: () => ReadonlyMap<string, readonly KeyedTask[]>;
};

const made = new WeakMap<readonly KeyedTask[], TaskIndex>();

/** The index of a plan's tasks, made once for each array: a plan stays while progress changes. */
export const taskIndex = (tasks: readonly KeyedTask[]): TaskIndex => {
  const known = made.get(tasks);
  if (known !== undefined) return known;
  let texts: ReadonlyMap<string, readonly KeyedTask[]> | undefined;
  const index: TaskIndex = {
    byId: new Map(tasks.map((task) => [task.id, task])),
    byText: () => (texts ??= Map.groupBy(tasks, ({ text }) => plainText(text))),
  };
  made.set(tasks, index);
  return index;
};
