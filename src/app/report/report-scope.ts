import type { Messages } from '../../i18n/zh.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Filter } from '../filter/filter.ts';
import { sectionName } from '../filter/section-name.ts';

/** Whose report it is, and what narrows it besides. */
export type Scope = {
  /** Absent: it is nobody's own. */
  readonly unit?: string;
  /** The conditions that hold beyond the unit. */
  readonly conditions: Filter;
};

/**
 * Tells the unit of a report from the filter that its tasks passed: the only one named, else my own where
 * the filter asks for that.
 */
export const scopeOf = (filter: Filter, myUnit: string | undefined): Scope => {
  const { units = [], isMine, ...others } = filter;
  const [only] = units;
  if (units.length === 1 && only !== undefined)
    return {
      unit: only,
      conditions: isMine === undefined || only === myUnit ? others : { ...others, isMine },
    };
  const { isMine: _, ...beyondMine } = filter;
  return isMine === undefined || myUnit === undefined
    ? { conditions: filter }
    : { unit: myUnit, conditions: beyondMine };
};

const dueWords = (
  due: NonNullable<Filter['due']>,
  { report: { conditions } }: Messages,
): string => {
  if (due === 'overdue') return conditions.overdue;
  if (due === 'soon') return conditions.soon;
  return conditions.due(due.from ?? '', due.to ?? '');
};

/** The conditions that narrow a report, in words: who reads it did not set the filter. */
export const scopeWords = (
  { tasks, sections, units, roles, statuses, due, query = '', ...marks }: Filter,
  plan: Plan,
  messages: Messages,
): readonly string[] => {
  const { conditions } = messages.report;
  const { role: roleWords, status: statusWords } = messages.vocabulary;
  return [
    ...(tasks === undefined ? [] : [conditions.tasks(tasks.length)]),
    ...(sections === undefined
      ? []
      : [
          conditions.sections(
            plan.sections.filter(({ number }) => sections.includes(number)).map(sectionName),
          ),
        ]),
    ...(units === undefined ? [] : [conditions.units(units)]),
    ...(roles === undefined ? [] : [conditions.roles(roles.map((role) => roleWords[role]))]),
    ...(statuses === undefined
      ? []
      : [conditions.statuses(statuses.map((status) => statusWords[status]))]),
    ...(due === undefined ? [] : [dueWords(due, messages)]),
    ...(marks.isStarred === true ? [conditions.starred] : []),
    ...(marks.needsReview === true ? [conditions.needsReview] : []),
    ...(marks.isMine === true ? [conditions.mine] : []),
    ...(marks.isMaybeMine === true ? [conditions.maybeMine] : []),
    ...(query.trim() === '' ? [] : [conditions.query(query.trim())]),
  ];
};
