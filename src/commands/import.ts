import path from 'node:path';
import fs from 'node:fs';
import type { Messages } from '../i18n/zh.ts';
import { taskWords } from '../i18n/ledger-words.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { TaskDifference } from '../progress/difference.ts';
import { planKey } from '../progress/plan-key.ts';
import type { TaskProgress } from '../progress/status.ts';
import { decodeTransfer } from '../progress/transfer.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withRecord } from './session.ts';

/** What `import` accepts. */
export type ImportOptions = { readonly dryRun?: boolean };

/** One field of what is recorded about a task, in words. */
const fieldWords = (
  progress: TaskProgress,
  field: TaskDifference['fields'][number],
  { progress: { ledger }, vocabulary }: Messages,
): string => {
  switch (field) {
    case 'status':
      return vocabulary.status[progress.status];
    case 'stepsDone':
      return progress.stepsDone.map((step) => step + 1).join(' ') || '—';
    case 'starred':
      return progress.starred ? ledger.yes : ledger.no;
    case 'due':
      return progress.due ?? '—';
    case 'remark':
      return cleanLine(progress.remark.replaceAll('\n', ' / ')) || '—';
    case 'needsReview':
      return progress.needsReview === true ? ledger.yes : ledger.no;
  }
};

/** Task by task, field by field: before and after. */
const differenceTable = (
  differences: readonly TaskDifference[],
  messages: Messages,
  columns: number | undefined,
): string => {
  const { ledger } = messages.progress;
  return table(
    [
      { heading: ledger.task },
      { heading: ledger.what },
      { heading: ledger.before, isElastic: true },
      { heading: ledger.after, isElastic: true },
    ],
    differences.flatMap(({ id, before, after, fields }) =>
      fields.map((field) => [
        taskWords(id, messages),
        ledger.field[field],
        fieldWords(before, field, messages),
        fieldWords(after, field, messages),
      ]),
    ),
    columns,
  );
};

const readFile = async (file: string, readInput: Surroundings['readInput']): Promise<string> =>
  file === '-' ? new TextDecoder().decode(await readInput()) : fs.readFileSync(file, 'utf8');

/**
 * `taizhang import FILE`: merges a colleague's export (or a backup of progress.json; `-` is standard
 * input) into this plan's record as one group that undo takes back, and prints task by task what
 * changes. With `--dry-run` it only prints. A file that can't be read or understood: exit code 4.
 */
export const importFile = (
  surroundings: Surroundings,
  file: string,
  { dryRun = false }: ImportOptions,
): Promise<Outcome> =>
  withRecord(surroundings, async ({ plan, store }) => {
    const { messages, columns, readInput } = surroundings;
    const { ledger } = messages.progress;
    let text: string;
    try {
      text = await readFile(file, readInput);
    } catch (error) {
      return failed(4, ledger.cannotRead(file, error instanceof Error ? error.message : ''));
    }
    const decoded = decodeTransfer(text, plan.title);
    if (decoded.kind === 'newer') return failed(4, ledger.newer(file));
    if (decoded.kind !== 'ok') return failed(4, ledger.unreadable(file));

    const theirs = decoded.value;
    const isOtherPlan = planKey(theirs.title) !== planKey(plan.title);
    const note = isOtherPlan ? [cleanLine(ledger.otherPlan(theirs.title, plan.title))] : [];
    const differences = store.preview(theirs);
    const shown = differenceTable(differences, messages, columns);
    const changed = differences.length;
    if (dryRun) return succeeded(shown, [...note, ledger.wouldMerge(changed)]);
    const merged = await store.merge(theirs, path.basename(file));
    switch (merged.kind) {
      case 'saved':
        return succeeded(shown, [...note, ledger.merged(changed)]);
      case 'nothing':
        return succeeded('', [...note, ledger.nothingNew]);
      case 'failed':
        return failed(4, failureWords(merged.failure, messages));
    }
  });
