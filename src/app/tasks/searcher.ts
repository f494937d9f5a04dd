import { parseQuery } from '../../search/query.ts';
import { inSlices } from '../../search/steps.ts';
import { suggestionSteps } from '../../search/suggestions.ts';
import { findTasksAsync } from '../../search/task-finder-async.ts';
import type { Action } from '../action.ts';
import { answerBy } from '../filter/conditions.ts';
import { standingOf, type Desk } from '../desk.ts';
import type { State } from '../state.ts';

/** What a search comes to: what was found, and when that is nothing, some time later what is near. */
export type Answer = Extract<Action, { readonly kind: 'found' | 'offered' }>;

/**
 * Makes what searches a large plan in slices between key presses. A new search gives up the one before;
 * `report` is told each answer, unless it was given up.
 */
export const createSearcher = (
  report: (answer: Answer) => void,
): ((desk: Desk, state: State, query: string) => Promise<void>) => {
  let searching = new AbortController();
  return async (desk, state, query) => {
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    const { finder } = desk;
    const hits = await findTasksAsync(finder, parseQuery(query, { today: desk.today }), {
      answer: answerBy(standingOf(desk, state)),
      signal,
    });
    if (hits === undefined) return;
    report({ kind: 'found', query, hits });
    if (hits.length > 0) return;
    const steps = suggestionSteps(finder, query, { isEmpty: true });
    const suggestions = await inSlices(steps, signal);
    if (suggestions !== undefined) report({ kind: 'offered', query, suggestions });
  };
};
