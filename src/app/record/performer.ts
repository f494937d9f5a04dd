import type { Job } from './job.ts';
import type { JobResult } from '../keeper.ts';

/** Milliseconds until what could not be saved is tried again. */
const patience = 3000;

/** Performs what is pending, one job after the other. */
export type Performer = {
  /** Resolves when nothing is pending any more, or a job has failed: that one is tried again in a while. */
  readonly perform: () => Promise<void>;
  /** Tries nothing again. */
  readonly stop: () => void;
};

/**
 * Makes what performs jobs in the order of the key presses, never two at a time.
 *
 * @param oldest the job that is pending longest
 * @param work does a job; never rejects
 * @param report is told how it went, and takes it out of the row when it is done
 */
export const createPerformer = (
  oldest: () => Job | undefined,
  work: (job: Job) => Promise<JobResult>,
  report: (result: JobResult) => void,
): Performer => {
  let running: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;

  const run = async (first: Job): Promise<void> => {
    clearTimeout(retry);
    for (let job: Job | undefined = first; job !== undefined; job = oldest()) {
      const result = await work(job);
      report(result);
      if (result.kind === 'failed') {
        // A job that was under way when it was stopped must not keep the process going.
        if (!isStopped) retry = setTimeout(() => void perform(), patience);
        break;
      }
    }
    // In the same breath as the last look: a job that comes from now on is performed anew.
    running = undefined;
  };

  const perform = (): Promise<void> => {
    const first = oldest();
    if (running === undefined && first !== undefined) running = run(first);
    return running ?? Promise.resolve();
  };

  const stop = (): void => {
    isStopped = true;
    clearTimeout(retry);
  };

  return { perform, stop };
};
