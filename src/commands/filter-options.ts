import { sectionName } from '../app/filter/section-name.ts';
import { dueCondition } from '../app/filter/conditions.ts';
import type { Filter } from '../app/filter/filter.ts';
import { startingFilter } from '../app/filter/saved-filter.ts';
import type { Settings } from '../progress/settings.ts';
import type { Standing } from '../app/filter/select.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Role } from '../plan/plan.ts';
import type { Status } from '../progress/status.ts';
import type { Finder } from '../search/finder.ts';
import { dueOf } from '../search/query-words.ts';
import { resolveSection, resolveUnit } from '../search/resolve.ts';
import { failed, type Outcome } from './command.ts';

/** The filters as typed on the command line. */
export type FilterOptions = {
  readonly section?: string;
  readonly unit?: string;
  readonly role?: Role;
  readonly status?: Status;
  readonly due?: string;
  /** Name of a saved filter. */
  readonly view?: string;
  readonly starred?: true;
  readonly mine?: true;
  readonly query?: string;
};

type Read =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'wrong'; readonly outcome: Outcome };

const wrong = (message: string): Read => ({ kind: 'wrong', outcome: failed(2, message) });

/**
 * Understands the filters: sections and units by number, name, abbreviation or pinyin; what is typed
 * overrides the conditions of a saved filter.
 *
 * @param finderOf asked only when a unit or section was typed: it loads pinyin
 * @returns the filter, or an outcome with exit code 2 that lists the candidates
 */
export const readFilter = async (
  { section, unit, role, status, due, view, starred, mine, query }: FilterOptions,
  settings: Settings,
  finderOf: () => Promise<Finder>,
  { myUnit, today }: Pick<Standing, 'myUnit' | 'today'>,
  { commands: { usage } }: Messages,
): Promise<Read> => {
  const sections = section === undefined ? undefined : resolveSection(await finderOf(), section);
  if (sections?.kind === 'unknown')
    return wrong(
      usage.unknownSection(section ?? '', (await finderOf()).plan.sections.map(sectionName)),
    );
  if (sections?.kind === 'ambiguous')
    return wrong(usage.ambiguousSection(section ?? '', sections.candidates.map(sectionName)));

  const units = unit === undefined ? undefined : resolveUnit(await finderOf(), unit);
  const candidates =
    units?.kind === 'found' ? [] : (units?.candidates ?? []).map(({ name }) => name);
  if (units?.kind === 'unknown') return wrong(usage.unknownUnit(unit ?? '', candidates));
  if (units?.kind === 'ambiguous') return wrong(usage.ambiguousUnit(unit ?? '', candidates));

  const when = due === undefined ? undefined : dueOf(due, { today });
  if (due !== undefined && when === undefined)
    return wrong(usage.parts([usage.invalidValue(due, '--due'), usage.dueForms]));
  if (mine === true && myUnit === undefined) return wrong(usage.noMine());

  const saved = view === undefined ? {} : startingFilter(settings, view);
  if (saved === undefined) {
    const names = settings.views.map(({ name }) => name);
    return wrong(usage.unknownSavedFilter(view ?? '', names));
  }

  return {
    kind: 'filter',
    filter: {
      ...saved,
      ...(sections !== undefined && { sections: [sections.value.number] }),
      ...(units !== undefined && { units: [units.value.name] }),
      ...(role !== undefined && { roles: [role] }),
      ...(status !== undefined && { statuses: [status] }),
      ...(when !== undefined && { due: dueCondition(when) }),
      ...(starred === true && { isStarred: true }),
      ...(mine === true && { isMine: true }),
      ...(query !== undefined && { query }),
    },
  };
};
