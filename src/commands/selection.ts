import { answerBy } from '../app/filter/conditions.ts';
import type { Filter } from '../app/filter/filter.ts';
import { select, type Standing } from '../app/filter/select.ts';
import { isoDay } from '../dates/iso-day.ts';
import type { Task } from '../plan/plan.ts';
import { foldText } from '../search/fold.ts';
import { parseQuery } from '../search/query.ts';
import { isShortPinyin } from '../search/short-pinyin.ts';
import { findTasks, type TaskHit } from '../search/task-finder.ts';
import { failed, type Outcome, type Surroundings } from './command.ts';
import { readFilter, type FilterOptions } from './filter-options.ts';
import { nearHints } from './near-hints.ts';
import { problemWords } from './query-problem.ts';
import { finderFor, type Session } from './session.ts';

/** What the filters let through, with what they were judged by. */
export type Selection = {
  readonly kind: 'selection';
  readonly filter: Filter;
  readonly standing: Standing;
  /** In the plan's order; under a query in rank order. */
  readonly tasks: readonly Task[];
  /** Why a task answers the query, by id; empty without a query. */
  readonly matches: ReadonlyMap<string, TaskHit['match']>;
  /** In words: near names when nothing answers the query. */
  readonly hints: readonly string[];
};

/** Today and my unit, with the progress as it is now. */
export const standingOf = ({ store, settings }: Session, { now }: Surroundings): Standing => ({
  progress: store.current(),
  today: isoDay(now),
  ...(settings.unit !== undefined && { myUnit: settings.unit }),
});

/** The tasks that the filters of a command line let through; wrong usage is an outcome with exit code 2. */
export const selectTasks = async (
  surroundings: Surroundings,
  session: Session,
  options: FilterOptions,
): Promise<Selection | { readonly kind: 'wrong'; readonly outcome: Outcome }> => {
  const { messages } = surroundings;
  const { section, unit, query } = options;
  const finderOf = finderFor(session, [section, unit, query]);
  const standing = standingOf(session, surroundings);
  const read = await readFilter(options, session.settings, finderOf, standing, messages);
  if (read.kind === 'wrong') return read;
  const { filter } = read;
  const asked = filter.query === undefined ? undefined : parseQuery(filter.query, standing);
  const [problem] = asked?.problems ?? [];
  // A script would go on with every task there is.
  if (problem !== undefined)
    return { kind: 'wrong', outcome: failed(2, problemWords(problem, standing, messages)) };
  // Punctuation alone asks for something that no task has; an empty query asks for nothing.
  const asksForNothing =
    asked !== undefined &&
    filter.query?.trim() !== '' &&
    asked.terms.every((term) => term.kind === 'words' && foldText(term.text) === '');
  const hits =
    asked === undefined
      ? undefined
      : asksForNothing
        ? []
        : findTasks(await finderOf(), asked, answerBy(standing));
  return {
    kind: 'selection',
    filter,
    standing,
    tasks: select(session.plan, filter, standing, hits),
    matches: new Map(hits?.map(({ task, match }) => [task.id, match])),
    hints: [
      ...(asked !== undefined && isShortPinyin(await finderOf(), asked)
        ? [messages.commands.listing.shortPinyin]
        : []),
      ...(hits?.length === 0 ? nearHints(await finderOf(), filter.query ?? '', messages) : []),
    ],
  };
};
