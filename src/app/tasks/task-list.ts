import {
  cursorRow,
  foundTasks,
  hitOn,
  rangeRows,
  shownProgressOf,
  visibleTasks,
  type Desk,
} from '../desk.ts';
import { emptyList } from './empty-list.ts';
import type { Area } from '../screen/menu-lines.ts';
import { subject } from './row-words.ts';
import type { Line } from '../screen/span.ts';
import type { State } from '../state.ts';
import { taskListHead, taskRow } from './task-row.ts';

/** The task list: its column heads and the rows of the window, `height` lines of `width` columns at most. */
export const taskListLines = (
  desk: Desk,
  state: State,
  { width, height }: Area,
): readonly Line[] => {
  const tasks = visibleTasks(desk, state);
  const current = cursorRow(desk, state);
  const [first, last] = rangeRows(desk, state);
  const isAboutUnit = subject(state, foundTasks(desk, state)?.[0]) !== undefined;
  const cursor = state.pane === 'list' ? 'cursor' : 'restingCursor';
  return [
    taskListHead(desk, width, isAboutUnit),
    ...(tasks.length === 0 ? emptyList(desk, state, width) : []),
    ...tasks.slice(state.top, state.top + height - 1).map((task, index) => {
      const row = state.top + index;
      const hit = hitOn(desk, state, task);
      return taskRow(
        desk,
        {
          task,
          own: shownProgressOf(state, task.id),
          hit,
          unit: subject(state, hit),
          cursor: row === current ? cursor : undefined,
          isMarked: state.anchor !== undefined && first <= row && row <= last,
        },
        width,
      );
    }),
  ];
};
