import { setImmediate } from 'node:timers/promises';

/** Work that stops often, so that typing never waits: see `inSlices`. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** How long work may hold the event loop at a time, in milliseconds: half a frame. */
const slice = 8;

/**
 * Does the steps in slices of 8 ms between which key presses are served, the first after what is being
 * done now: a key shows on the screen before its query is looked for. Resolves to nothing when `signal` was
 * aborted meanwhile.
 */
export const inSlices = async <T>(
  steps: Steps<T>,
  signal?: AbortSignal,
): Promise<T | undefined> => {
  await setImmediate();
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
