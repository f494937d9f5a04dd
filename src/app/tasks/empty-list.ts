import { wrap } from '../../text/wrap.ts';
import { diagnosticWords } from '../../i18n/diagnostic-words.ts';
import { foundTasks, type Desk } from '../desk.ts';
import { lastCondition } from '../filter/filter.ts';
import { filterWords } from '../filter/filter-words.ts';
import { searchOffers } from './search-words.ts';
import { span, type Line } from '../screen/span.ts';
import type { State } from '../state.ts';

const severities = ['error', 'warning', 'note'] as const;

/** What is said of a plan in which no task was found: that, and what the parser stumbled on. */
const noTasks = ({ plan, messages, ambiguous }: Desk, width: number): readonly Line[] => [
  [],
  [span(`  ${messages.dashboard.noTasksInPlan}`, 'strong')],
  ...plan.diagnostics
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, 3)
    .flatMap((diagnostic) => {
      const { message, remedy } = diagnosticWords(diagnostic, messages);
      return [
        ...wrap(message, width - 4, ambiguous).map(({ text }) => [span(`  ${text}`, 'late')]),
        ...wrap(remedy, width - 4, ambiguous).map(({ text }) => [span(`  ${text}`, 'dim')]),
      ];
    }),
];

/** What an empty list says: that it is, why, and what Esc takes away. */
export const emptyList = (desk: Desk, state: State, width: number): readonly Line[] => {
  if (desk.plan.tasks.length === 0) return noTasks(desk, width);
  const { query } = state.filter;
  const words = desk.messages.dashboard;
  const hits = foundTasks(desk, state)?.length;
  const offers = query !== undefined && hits === 0 ? searchOffers(desk, state, query) : [];
  const isHidden = hits !== undefined && hits > 0;
  const last = lastCondition(state.filter) ?? {};
  const dropped = filterWords(desk, last).map(({ full }) => words.widen(full));
  const ways = [...(query === undefined ? [] : [words.rephrase]), ...dropped];
  const way = 'query' in last ? words.widenSearch : ways.join(', ');
  return [
    [],
    [span(`  ${words.nothingMatches}`, 'strong')],
    ...[...offers, ...(isHidden ? [words.hiddenHits(hits)] : [])].flatMap((hint) =>
      wrap(hint, width - 2, desk.ambiguous).map(({ text }) => [span(`  ${text}`, 'accent')]),
    ),
    [span(`  ${way}`, 'dim')],
  ];
};
