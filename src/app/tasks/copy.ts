import type { Task } from '../../plan/plan.ts';
import type { Step } from '../action.ts';
import { itemOf, targets, visibleTasks, type Desk } from '../desk.ts';
import type { State } from '../state.ts';

/** A task as it is printed: number and title of its item, text, note; its own number before. */
export const printedTask = ({ plan }: Desk, task: Task): string => {
  const item = itemOf(plan, task);
  return `${task.id} ${item?.label ?? ''}${item?.title ?? ''}\n${task.text}${task.note}\n`;
};

const copying = (desk: Desk, state: State, tasks: readonly Task[]): Step =>
  tasks.length === 0
    ? { state, effects: [] }
    : {
        state: { ...state, anchor: undefined },
        effects: [
          {
            kind: 'copy',
            text: tasks.map((task) => printedTask(desk, task)).join('\n'),
            tasks: tasks.length,
          },
        ],
      };

/** Copies the task under the cursor, or the range. */
export const copyTask = (desk: Desk, state: State): Step =>
  copying(desk, state, targets(desk, state));

/** Copies everything that is listed. */
export const copyList = (desk: Desk, state: State): Step =>
  copying(desk, state, visibleTasks(desk, state));
