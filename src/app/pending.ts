import type { Change } from '../progress/change.ts';
import { changesIn, type Job } from './job.ts';
import { untouched, type Progress, type TaskProgress } from '../progress/status.ts';

const changed = (own: TaskProgress, change: Change): TaskProgress => {
  switch (change.kind) {
    case 'status':
      return { ...own, status: change.status };
    case 'step': {
      const others = own.stepsDone.filter((step) => step !== change.step);
      const stepsDone = change.done ? [...others, change.step].toSorted((a, b) => a - b) : others;
      return { ...own, stepsDone };
    }
    case 'star':
      return { ...own, starred: change.starred };
    case 'due': {
      const { due: _, ...rest } = own;
      return change.due === undefined ? rest : { ...rest, due: change.due };
    }
    case 'confirm': {
      const { needsReview: _, ...rest } = own;
      return rest;
    }
    case 'remark':
      return { ...own, remark: change.remark };
  }
};

/** Progress with changes on top that are not yet on the disk, oldest first. */
export const overlay = (progress: Progress, pending: readonly Job[]): Progress => {
  if (pending.length === 0) return progress;
  const all = new Map(progress);
  for (const change of changesIn(pending)) {
    all.set(change.task, changed(all.get(change.task) ?? untouched, change));
  }
  return all;
};
