import type { Messages } from '../../i18n/zh.ts';
import type { Change } from '../../progress/change.ts';
import type { LedgerEntry } from '../../progress/ledger-entry.ts';
import { cleanLine } from '../../text/clean.ts';
import { truncate } from '../../text/fit.ts';

/** What an entry is put into words for. */
export type Wording = {
  readonly messages: Messages;
  /** A remark that is wider is cut; absent: none is. */
  readonly remarkColumns?: number;
  /** Of more tasks so many are named, and all counted; 0: they are only counted. */
  readonly namedTasks?: number;
};

/** A remark may be a page long: so much of it tells which it is. */
export const remarkColumns = 60;

/** What one change did, without its task: `已完成`, `举措 2 已完成`, `备注:“已发通知”`. */
const changeWords = (change: Change, wording: Wording): string => {
  const { progress, vocabulary } = wording.messages;
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
    case 'remark': {
      const remark = cleanLine(change.remark.replaceAll('\n', ' '));
      return words.remark(truncate(remark, wording.remarkColumns ?? Number.POSITIVE_INFINITY));
    }
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

/** So many tasks are named as a rule. */
const usuallyNamed = 5;

/**
 * What an entry changed, tasks to which the same was done together: `5.11.1 已完成`,
 * `5.11.1、5.11.2 已完成;5.12.1 推进中`, `5.11.1、…等 12 项任务 已完成`.
 */
export const changesWords = (
  { changes, source }: Pick<LedgerEntry, 'changes' | 'source'>,
  wording: Wording,
): string => {
  const { messages } = wording;
  const { ledger } = messages.progress;
  const byTask = [...Map.groupBy(changes, ({ task }) => task)].map(([task, own]) => ({
    task: taskWords(task, messages),
    what: ledger.list(own.map((change) => changeWords(change, wording))),
  }));
  if (byTask.length === 0) return ledger.imported(cleanLine(source ?? ''));
  const alike = [...Map.groupBy(byTask, ({ what }) => what)].map(([what, own]) => {
    const { namedTasks = usuallyNamed } = wording;
    const named = own.slice(0, own.length === 1 ? 1 : namedTasks).map(({ task }) => task);
    return `${ledger.tasks(named, own.length)} ${what}`;
  });
  return messages.commands.usage.parts(alike);
};

/** What an entry of the ledger says, in one line. */
export const entryWords = (entry: LedgerEntry, wording: Wording): string => {
  const { ledger } = wording.messages.progress;
  const what = changesWords(entry, wording);
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
