import type { TaskProgress } from './status.ts';

/** Whether all steps of a task are ticked while the task isn't done: the moment to offer it. */
export const offersDone = (progress: TaskProgress, steps: number): boolean =>
  steps > 0 && progress.status !== 'done' && progress.stepsDone.length >= steps;
