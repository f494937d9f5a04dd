import type { Finder } from './finder.ts';
import { foldText } from './fold.ts';
import { parseQuery, type Query } from './query.ts';
import { findTasks } from './task-finder.ts';
import { namedAt, namedBy, unitHit, type NamedUnits, type UnitHit } from './unit-finder.ts';

/** All units, those with most tasks first. */
const everyUnit = (finder: Finder): readonly UnitHit[] =>
  finder.plan.units
    .map((unit) => ({ unit, why: 'exact' as const, ranges: [] }))
    .toSorted((a, b) => finder.countOf(b.unit.name) - finder.countOf(a.unit.name));

const wordsOf = ({ terms }: Query): readonly string[] =>
  terms.flatMap((term) =>
    term.kind === 'words' && !term.isExcluded && (term.field === 'any' || term.field === 'unit')
      ? [term.text]
      : [],
  );

/**
 * Units that a query names, best first; all of them for a blank query. Of several terms, those that
 * name units count, as long as some task answers all of them: `司法局 60学时` → 市司法局, `税务 宪法` → none.
 */
export const findUnits = (finder: Finder, query: string): readonly UnitHit[] => {
  if (foldText(query) === '') return everyUnit(finder);
  const words = [...new Set(wordsOf(parseQuery(query)))].filter((word) => foldText(word) !== '');
  const [only, second] = words;
  if (only === undefined) return [];
  if (second === undefined) return namedBy(finder, only).map(unitHit);
  // si fa ju, 司法 局: one name in pieces.
  const whole = namedAt(finder, words.join(''), 'strong');
  if (whole.length > 0) return whole.map(unitHit);
  if (findTasks(finder, query).length === 0) return [];
  const seen = new Set<string>();
  const named: NamedUnits = words.flatMap((word) => namedBy(finder, word));
  return named.filter(({ unit }) => !seen.has(unit.name) && seen.add(unit.name)).map(unitHit);
};
