import type { Plan } from '../plan/plan.ts';
import { localMinute } from '../dates/iso-day.ts';
import { changeWords } from './change-words.ts';
import { itemOf, type Desk } from './desk.ts';
import { remembering } from './remember.ts';
import type { ViewFacts, ViewRow } from './row-view.ts';
import { usualWords } from './row-words.ts';
import { span } from './span.ts';

const tasksById = remembering(
  (plan: Plan) => new Map(plan.tasks.map((task) => [task.id, task] as const)),
);

/** What was changed when, the newest first; Enter goes to the task. */
export const ledgerRows = ({ plan, messages }: Desk, { ledger }: ViewFacts): readonly ViewRow[] => {
  const words = messages.dashboard.ledger;
  if (ledger.length === 0) return [{ line: [span(`  ${words.none}`, 'dim')] }];
  const tasks = tasksById(plan);
  return ledger.toReversed().map((entry): ViewRow => {
    const { kind, changes, time, isUndone, isImported, source } = entry;
    const [first] = changes;
    const isOfOne = changes.every((change) => change.task === first?.task);
    const task = first !== undefined && isOfOne ? tasks.get(first.task) : undefined;
    const what = kind === 'import' ? words.imported(source ?? '') : changeWords(messages, changes);
    const marks = [
      kind === 'undo' || kind === 'redo' ? words[kind] : '',
      isImported ? words.colleague : '',
      isUndone ? words.undone : '',
    ].filter((mark) => mark !== '');
    return {
      line: [
        span(`  ${localMinute(new Date(time))}  `, 'dim'),
        ...marks.map((mark) => span(`${mark} `, 'near')),
        span(what, isUndone ? 'dim' : 'plain'),
        ...(task === undefined ? [] : [span(`  ${usualWords(task, itemOf(plan, task))}`, 'dim')]),
      ],
      target:
        first === undefined ? { kind: 'filter', filter: {} } : { kind: 'task', task: first.task },
    };
  });
};
