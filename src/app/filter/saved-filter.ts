import { roles } from '../../plan/plan.ts';
import { isObject, isTexts, type Json } from '../../progress/json.ts';
import type { SavedFilter, Settings } from '../../progress/settings.ts';
import { statuses } from '../../progress/status.ts';
import type { Filter } from './filter.ts';

/** A filter under a name, as config.json keeps it. Ids of tasks are left out: a revised plan numbers anew. */
export const savedFilter = (name: string, filter: Filter): SavedFilter => ({
  name,
  filter: JSON.parse(JSON.stringify({ ...filter, tasks: undefined })) as Readonly<
    Record<string, Json>
  >,
});

const known = <T extends string>(all: readonly T[], json: Json | undefined): readonly T[] =>
  isTexts(json) ? all.filter((one) => json.includes(one)) : [];

const date = /^\d{4}-\d{2}-\d{2}$/u;

const dueOf = (json: Json | undefined): Filter['due'] => {
  if (json === 'overdue' || json === 'soon') return json;
  if (!isObject(json)) return undefined;
  const { from, to } = json;
  const start = typeof from === 'string' && date.test(from) ? { from } : {};
  const end = typeof to === 'string' && date.test(to) ? { to } : {};
  return { ...start, ...end };
};

/** The conditions that were saved; those that this version doesn't know are left out. */
export const filterOfSaved = ({ filter }: SavedFilter): Filter => {
  const { sections, units, roles: inRoles, statuses: inStatuses, due, query } = filter;
  const numbers = Array.isArray(sections)
    ? sections.filter((one: Json): one is number => typeof one === 'number')
    : [];
  const whichRoles = known(roles, inRoles);
  const whichStatuses = known(statuses, inStatuses);
  const when = dueOf(due);
  return {
    ...(numbers.length > 0 && { sections: numbers }),
    ...(isTexts(units) && units.length > 0 && { units }),
    ...(whichRoles.length > 0 && { roles: whichRoles }),
    ...(whichStatuses.length > 0 && { statuses: whichStatuses }),
    ...(when !== undefined && { due: when }),
    ...(filter['isStarred'] === true && { isStarred: true }),
    ...(filter['needsReview'] === true && { needsReview: true }),
    ...(filter['isMine'] === true && { isMine: true }),
    ...(filter['isMaybeMine'] === true && { isMaybeMine: true }),
    ...(typeof query === 'string' && query !== '' && { query }),
  };
};

/** The filter to start with: of the saved filter that was named, else of the one that is settled; undefined when there is none of that name. */
export const startingFilter = (settings: Settings, named?: string): Filter | undefined => {
  const name = named ?? settings.defaultView;
  const saved = settings.views.find((one) => one.name === name);
  if (saved !== undefined) return filterOfSaved(saved);
  return named === undefined ? {} : undefined;
};
