import type { Finder } from '../../search/finder.ts';
import { parseQuery } from '../../search/query.ts';
import { isShortPinyin } from '../../search/short-pinyin.ts';
import { suggest, type Suggestions } from '../../search/suggestions.ts';
import { foundTasks, isLarge, type Desk } from '../desk.ts';
import { remembering } from '../remember.ts';
import { span, type Line } from '../screen/span.ts';
import type { State } from '../state.ts';

const isShort = remembering((finder: Finder, query: string): boolean =>
  isShortPinyin(finder, parseQuery(query)),
);

/**
 * Beside the search box: the other name that was understood (环保局 = 市生态环境局), that the list is not all
 * there is, and what was not understood.
 */
export const searchRemarks = (desk: Desk, state: State): Line => {
  const { messages } = desk;
  const { query = '' } = state.filter;
  const hits = foundTasks(desk, state);
  const match = hits?.[0]?.match;
  const problems = parseQuery(query, { today: desk.today }).problems;
  // A number, or English in a text, was found as it stands.
  const isInPart = match === undefined || match.field === 'unit' || match.why !== 'literal';
  return [
    ...(hits !== undefined && isInPart && isShort(desk.finder, query)
      ? [span(`  ${messages.dashboard.shortPinyin}`, 'dim')]
      : []),
    ...(match?.field === 'unit' && match.alias !== undefined
      ? [span(`  ${match.alias} = ${match.unit}`, 'match')]
      : []),
    ...problems.map(({ value }) => span(`  ${messages.dashboard.unknownValue(value)}`, 'late')),
  ];
};

const suggested = remembering(suggest);

const nothing: Suggestions = { units: [], collectives: [] };

/** What is near a query that found nothing; in a large plan that comes some time after the answer. */
const suggestions = (desk: Desk, state: State, query: string): Suggestions => {
  if (!isLarge(desk)) return suggested(desk.finder, query);
  return state.offered?.query === query ? state.offered.suggestions : nothing;
};

/** What an empty list offers: near names, and the collectives that may include who was looked for. */
export const searchOffers = (desk: Desk, state: State, query: string): readonly string[] => {
  const { messages } = desk;
  const { units, collectives } = suggestions(desk, state, query);
  const [largest] = collectives;
  return [
    ...(units.length > 0
      ? [messages.dashboard.didYouMean(units.map(({ name }) => name).join('、'))]
      : []),
    ...(largest === undefined
      ? []
      : [messages.dashboard.collectiveTasks(largest.unit.name, largest.tasks)]),
  ];
};
