import type { Change } from './change.ts';
import type { RecordedChange } from './ledger.ts';
import type { TaskProgress } from './status.ts';

/** The progress of a task after one more change; whose task it is, the caller knows. */
export const applyChange = (
  progress: TaskProgress,
  change: Change | RecordedChange,
): TaskProgress => {
  switch (change.kind) {
    case 'status': {
      const { beforeDone: _, ...others } = progress;
      const { status } = change;
      if (status !== 'done') return { ...others, status };
      return progress.status === 'done'
        ? progress
        : { ...others, status, beforeDone: progress.status };
    }
    case 'step': {
      const others = progress.stepsDone.filter((step) => step !== change.step);
      const stepsDone = change.done ? [...others, change.step].toSorted((a, b) => a - b) : others;
      return { ...progress, stepsDone };
    }
    case 'star':
      return { ...progress, starred: change.starred };
    case 'due': {
      const { due: _, ...rest } = progress;
      return change.due === undefined ? rest : { ...rest, due: change.due };
    }
    case 'remark':
      return { ...progress, remark: change.remark };
    case 'confirm': {
      const { needsReview: _, formerText: __, ...rest } = progress;
      return rest;
    }
  }
};
