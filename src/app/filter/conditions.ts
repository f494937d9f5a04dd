import { foldText } from '../../search/fold.ts';
import type { Condition, DueRange } from '../../search/query.ts';
import type { Answer } from '../../search/task-finder.ts';
import type { Filter } from './filter.ts';
import { passes, progressOf, type Standing } from './select.ts';

/** What was typed about a date, as a filter has it. */
export const dueCondition = (due: DueRange): NonNullable<Filter['due']> => {
  if (due.kind === 'overdue') return 'overdue';
  const { from, until } = due;
  return { ...(from !== undefined && { from }), ...(until !== undefined && { to: until }) };
};

const filterOf = (condition: Exclude<Condition, { kind: 'remark' }>): Filter => {
  switch (condition.kind) {
    case 'status':
      return { statuses: [condition.status] };
    case 'due':
      return { due: dueCondition(condition.due) };
    case 'starred':
      return { isStarred: true };
    case 'mine':
      return { isMine: true };
  }
};

/** Compared as the words of a plan are; of punctuation alone nothing is left to compare. */
const isIn = (remark: string, text: string): boolean => {
  if (remark === '') return false;
  const wanted = foldText(text);
  return wanted === '' ? remark.includes(text) : foldText(remark).includes(wanted);
};

/** Answers the conditions of a query (`状态:已完成`) that only progress and settings can answer. */
export const answerBy =
  (standing: Standing): Answer =>
  (condition, task) =>
    condition.kind === 'remark'
      ? isIn(progressOf(standing.progress, task.id).remark, condition.text)
      : passes(task, filterOf(condition), standing);
