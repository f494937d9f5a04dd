import type { Finder } from './finder.ts';
import type { Query } from './query.ts';
import { inSlices } from './steps.ts';
import { taskSteps, type Answer, type TaskHit } from './task-finder.ts';

/**
 * As `findTasks`, in slices between which key presses are served; for plans with more than a few
 * thousand tasks. Resolves to nothing when `signal` was aborted meanwhile (the next key press made
 * the query stale).
 */
export const findTasksAsync = (
  finder: Finder,
  query: string | Query,
  { answer, signal }: { readonly answer?: Answer; readonly signal?: AbortSignal } = {},
): Promise<readonly TaskHit[] | undefined> => inSlices(taskSteps(finder, query, answer), signal);
