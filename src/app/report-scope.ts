import type { Messages } from '../i18n/zh.ts';
import type { Plan } from '../plan/plan.ts';
import type { Filter } from './filter.ts';
import { sectionName } from './section-name.ts';

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

/** The conditions that narrow a report, in words: who reads it did not set the filter. */
export const scopeWords = (
  { sections, units, roles, statuses, due, isStarred, isMine, isMaybeMine, query = '' }: Filter,
  plan: Plan,
  { report: { conditions }, vocabulary }: Messages,
): readonly string[] => [
  ...(sections === undefined
    ? []
    : [
        conditions.sections(
          plan.sections.filter(({ number }) => sections.includes(number)).map(sectionName),
        ),
      ]),
  ...(units === undefined ? [] : [conditions.units(units)]),
  ...(roles === undefined ? [] : [conditions.roles(roles.map((role) => vocabulary.role[role]))]),
  ...(statuses === undefined
    ? []
    : [conditions.statuses(statuses.map((status) => vocabulary.status[status]))]),
  ...(due === undefined
    ? []
    : [due === 'overdue' ? conditions.overdue : conditions.due(due.from ?? '', due.to ?? '')]),
  ...(isStarred === true ? [conditions.starred] : []),
  ...(isMine === true ? [conditions.mine] : []),
  ...(isMaybeMine === true ? [conditions.maybeMine] : []),
  ...(query.trim() === '' ? [] : [conditions.query(query.trim())]),
];
