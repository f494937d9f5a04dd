import type { Change } from './change.ts';
import type { RecordedChange } from './ledger.ts';
import type { TaskProgress } from './status.ts';

/** A remark with what has been added since `before` still standing: as far as lines tell, until the ledger does. */
const beside = (now: string, before: string, remark: string): string => {
  const known = new Set([...before.split('\n'), remark, '']);
  const added = now.split('\n').filter((line) => !known.has(line));
  return [...added, ...(remark === '' ? [] : [remark])].join('\n');
};

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
    case 'remark': {
      const { remark } = change;
      const before = 'before' in change ? change.before : undefined;
      return {
        ...progress,
        remark: before === undefined ? remark : beside(progress.remark, before, remark),
      };
    }
    case 'confirm': {
      const { needsReview: _, formerText: __, ...rest } = progress;
      return rest;
    }
  }
};
