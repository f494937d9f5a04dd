import type { Messages } from '../i18n/zh.ts';
import type { Finder } from '../search/finder.ts';
import { suggest } from '../search/suggestions.ts';

/**
 * What to tell a user whose query found nothing: units of similar names («您是不是要找…»), and how
 * many tasks name a collective that may include the one that was sought.
 */
export const nearHints = (
  finder: Finder,
  query: string,
  { commands: { listing } }: Messages,
): readonly string[] => {
  const { units, collectives } = suggest(finder, query);
  return [
    ...(units.length === 0 ? [] : [listing.nearUnits(units.map(({ name }) => name))]),
    // The largest alone: six lines of them would hide the names above.
    ...collectives.slice(0, 1).map(({ unit, tasks }) => listing.collectives(unit.name, tasks)),
  ];
};
