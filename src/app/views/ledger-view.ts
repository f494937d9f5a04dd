import type { Plan } from '../../plan/plan.ts';
import { localMinute } from '../../dates/iso-day.ts';
import { changesWords, remarkColumns } from '../record/entry-words.ts';
import type { LedgerEntry } from '../../progress/ledger-entry.ts';
import { itemOf, type Desk } from '../desk.ts';
import { remembering } from '../remember.ts';
import type { Target, ViewFacts, ViewRow } from './row-view.ts';
import { usualWords } from '../tasks/row-words.ts';
import { span } from '../screen/span.ts';

const tasksById = remembering(
  (plan: Plan) => new Map(plan.tasks.map((task) => [task.id, task] as const)),
);

/** Leads to the tasks that an entry is about, as far as they are still in the plan. */
const targetOf = (plan: Plan, { changes, brought = [] }: LedgerEntry): Target => {
  const known = tasksById(plan);
  const named = new Set([...changes.map(({ task }) => task), ...brought]);
  const tasks = [...named].filter((task) => known.has(task));
  const [only] = tasks;
  if (only === undefined) return { kind: 'vanished' };
  return tasks.length === 1 ? { kind: 'task', task: only } : { kind: 'filter', filter: { tasks } };
};

/** What was changed when, the newest first; Enter goes to the task, or lists the tasks. */
export const ledgerRows = ({ plan, messages }: Desk, { ledger }: ViewFacts): readonly ViewRow[] => {
  const words = messages.dashboard.ledger;
  if (ledger.length === 0) return [{ line: [span(`  ${words.none}`, 'dim')] }];
  return ledger.toReversed().map((entry): ViewRow => {
    const { id, kind, time, isUndone, isImported } = entry;
    const target = targetOf(plan, entry);
    const task = target.kind === 'task' ? tasksById(plan).get(target.task) : undefined;
    const marks = [
      kind === 'undo' || kind === 'redo' ? words[kind] : '',
      isImported ? words.colleague : '',
      isUndone ? words.undone : '',
    ].filter((mark) => mark !== '');
    return {
      line: [
        span(`  ${localMinute(new Date(time))}  `, 'dim'),
        ...marks.map((mark) => span(`${mark} `, 'near')),
        span(changesWords(entry, { messages, remarkColumns }), isUndone ? 'dim' : 'plain'),
        ...(task === undefined ? [] : [span(`  ${usualWords(task, itemOf(plan, task))}`, 'dim')]),
      ],
      key: id,
      target,
    };
  });
};
