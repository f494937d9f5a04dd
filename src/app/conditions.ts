import type { Condition } from '../search/query.ts';
import type { Answer } from '../search/task-finder.ts';
import type { Filter } from './filter.ts';
import { passes, type Standing } from './select.ts';

const filterOf = (condition: Condition): Filter => {
  switch (condition.kind) {
    case 'status':
      return { statuses: [condition.status] };
    case 'due': {
      const { due } = condition;
      if (due.kind === 'overdue') return { due: 'overdue' };
      const { from, until } = due;
      return {
        due: { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) },
      };
    }
    case 'starred':
      return { isStarred: true };
    case 'mine':
      return { isMine: true };
  }
};

/** Answers the conditions of a query (`状态:已完成`) that only progress and settings can answer. */
export const answerBy =
  (standing: Standing): Answer =>
  (condition, task) =>
    passes(task, filterOf(condition), standing);
