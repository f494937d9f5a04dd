import { parseQuery } from '../search/query.ts';
import { findTasksAsync } from '../search/task-finder-async.ts';
import type { TaskHit } from '../search/task-finder.ts';
import { answerBy } from './conditions.ts';
import { standingOf, type Desk } from './desk.ts';
import type { State } from './state.ts';

/**
 * Makes what searches a large plan in slices between key presses. A new search gives up the one before;
 * `report` is told what was found, unless it was given up.
 */
export const createSearcher = (
  report: (query: string, hits: readonly TaskHit[]) => void,
): ((desk: Desk, state: State, query: string) => Promise<void>) => {
  let searching = new AbortController();
  return async (desk, state, query) => {
    searching.abort();
    searching = new AbortController();
    const hits = await findTasksAsync(desk.finder, parseQuery(query, { today: desk.today }), {
      answer: answerBy(standingOf(desk, state)),
      signal: searching.signal,
    });
    if (hits !== undefined) report(query, hits);
  };
};
