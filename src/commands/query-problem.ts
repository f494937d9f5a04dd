import type { Calendar } from '../dates/typed-days.ts';
import type { Messages } from '../i18n/zh.ts';
import { roles } from '../plan/plan.ts';
import { statuses } from '../progress/status.ts';
import { dueOf } from '../search/query-words.ts';
import type { QueryProblem } from '../search/query.ts';
import { choiceWords } from './choice-words.ts';

/** What may stand in the place of a value that a query's field doesn't know. */
const remedy = ({ field, value }: QueryProblem, calendar: Calendar, messages: Messages): string => {
  const { usage, help } = messages.commands;
  switch (field) {
    case 'status':
      return usage.parts([
        help.choices(choiceWords(statuses, messages)),
        ...(dueOf(value, calendar) === undefined ? [] : [usage.dueTermInstead(value)]),
      ]);
    case 'role':
      return help.choices(choiceWords(roles, messages));
    case 'due':
      return usage.dueForms;
    case 'starred':
    case 'mine':
      return help.choices(usage.yesNo);
  }
};

/**
 * What a query says that can't be understood, and what it may say instead.
 *
 * @example problemWords({code: 'unknown-value', field: 'role', value: '主管'}, {}, zh)
 *   // '看不懂“角色:主管”;可用:牵头/lead、参加/participant、责任/responsible、指导/guiding'
 */
export const problemWords = (
  problem: QueryProblem,
  calendar: Calendar,
  messages: Messages,
): string => {
  const { usage } = messages.commands;
  const term = usage.term(usage.fields[problem.field], problem.value);
  return usage.parts([usage.unreadableTerm(term), remedy(problem, calendar, messages)]);
};
