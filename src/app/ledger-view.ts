import { localMinute } from '../dates/iso-day.ts';
import { changeWords } from './change-words.ts';
import type { Desk } from './desk.ts';
import type { ViewFacts, ViewRow } from './row-view.ts';
import { span } from './span.ts';

/** What was changed when, the newest first; Enter goes to the task. */
export const ledgerRows = ({ messages }: Desk, { ledger }: ViewFacts): readonly ViewRow[] => {
  const words = messages.dashboard.ledger;
  if (ledger.length === 0) return [{ line: [span(`  ${words.none}`, 'dim')] }];
  return ledger.toReversed().map((entry): ViewRow => {
    const { kind, changes, time, isUndone, isImported, source } = entry;
    const [first] = changes;
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
      ],
      target:
        first === undefined ? { kind: 'filter', filter: {} } : { kind: 'task', task: first.task },
    };
  });
};
