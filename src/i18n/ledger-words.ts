import type { Change } from '../progress/change.ts';
import type { LedgerEntry } from '../progress/ledger-entry.ts';
import type { Messages } from './zh.ts';

/** What one change did, without its task: `已完成`, `第 2 项举措已完成`. */
export const changeWords = (change: Change, { progress, vocabulary }: Messages): string => {
  const words = progress.change;
  switch (change.kind) {
    case 'status':
      return vocabulary.status[change.status];
    case 'step':
      return words.step(change.step + 1, change.done);
    case 'star':
      return words.star(change.starred);
    case 'due':
      return words.due(change.due);
    case 'remark':
      return words.remark(change.remark.replaceAll('\n', ' '));
    case 'confirm':
      return words.confirm();
  }
};

/**
 * The task of a change: its id, or for one that is no longer in the plan the number it had and a word
 * that says so.
 *
 * @example taskWords('2.3.2@9f86d081884c7d65', zh) // '2.3.2(方案中已无)'
 */
export const taskWords = (task: string, { progress }: Messages): string => {
  const [id = '', hash] = task.split('@');
  return hash === undefined ? id : progress.ledger.vanished(id);
};

/** What an entry changed, its tasks first: `5.11.1 已完成`, `5.11.1 等 12 项任务 已完成`. Clean it before showing it. */
export const changesWords = (
  { changes, source }: Pick<LedgerEntry, 'changes' | 'source'>,
  messages: Messages,
): string => {
  const { ledger } = messages.progress;
  const ids = [...new Set(changes.map(({ task }) => task))];
  const [first = ''] = ids;
  if (first === '') return ledger.imported(source ?? '');
  const what = [...new Set(changes.map((change) => changeWords(change, messages)))];
  const named = taskWords(first, messages);
  return [ids.length === 1 ? named : ledger.tasks(named, ids.length), what.join(', ')].join(' ');
};

/** What an entry of the ledger says, in one line. Clean it before showing it. */
export const entryWords = (entry: LedgerEntry, messages: Messages): string => {
  const { ledger } = messages.progress;
  const what = changesWords(entry, messages);
  switch (entry.kind) {
    case 'undo':
      return ledger.undo(what);
    case 'redo':
      return ledger.redo(what);
    case 'change':
    case 'import':
      return [what, entry.isImported && ledger.isImported, entry.isUndone && ledger.isUndone]
        .filter(Boolean)
        .join(' ');
  }
};
