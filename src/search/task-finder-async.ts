import { setImmediate } from 'node:timers/promises';
import type { Finder } from './finder.ts';
import type { Query } from './query.ts';
import { taskSteps, type Answer, type TaskHit } from './task-finder.ts';

/** How long a search may hold the event loop at a time, in milliseconds: half a frame. */
const slice = 8;

/**
 * As `findTasks`, in slices of 8 ms between which key presses are served; for plans with more than
 * a few thousand tasks. Resolves to nothing when `signal` was aborted meanwhile (the next key press
 * made the query stale).
 */
export const findTasksAsync = async (
  finder: Finder,
  query: string | Query,
  { answer, signal }: { readonly answer?: Answer; readonly signal?: AbortSignal } = {},
): Promise<readonly TaskHit[] | undefined> => {
  const steps = taskSteps(finder, query, answer);
  let started = performance.now();
  for (;;) {
    if (signal?.aborted === true) return undefined;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < slice) continue;
    await setImmediate();
    started = performance.now();
  }
};
