import { applyChange } from '../../progress/apply-change.ts';
import { untouched, type Progress } from '../../progress/status.ts';
import { changesIn, type Job } from './job.ts';

/** Progress with changes on top that are not yet on the disk, oldest first. */
export const overlay = (progress: Progress, pending: readonly Job[]): Progress => {
  if (pending.length === 0) return progress;
  const all = new Map(progress);
  for (const change of changesIn(pending)) {
    all.set(change.task, applyChange(all.get(change.task) ?? untouched, change));
  }
  return all;
};
