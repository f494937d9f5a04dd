import path from 'node:path';
import type { Messages } from '../i18n/zh.ts';
import { failureWords } from '../i18n/store-words.ts';
import { readBytes } from '../loader/read-bytes.ts';
import type { TaskDifference } from '../progress/difference.ts';
import { planKey } from '../progress/plan-key.ts';
import type { TaskProgress } from '../progress/status.ts';
import { decodeTransfer } from '../progress/transfer.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { cleanRecord } from './clean-record.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { taskWords } from '../app/record/entry-words.ts';
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

/** As large as the record itself may be, in bytes. */
const largestTransfer = 64 * 1024 * 1024;

/** The text of a file to be merged, or why there is none, in words. */
const readTransfer = async (
  file: string,
  { readInput, messages }: Surroundings,
): Promise<{ readonly text: string } | { readonly why: string }> => {
  const { ledger } = messages.progress;
  try {
    const read =
      file === '-' ? await readInput(largestTransfer) : await readBytes(file, largestTransfer);
    switch (read.kind) {
      case 'bytes':
        return { text: new TextDecoder().decode(read.bytes) };
      case 'too-large':
        return { why: ledger.tooLarge(file, largestTransfer / 1024 / 1024) };
      case 'not-a-file':
        return { why: ledger.notAFile(file) };
    }
  } catch (error) {
    return { why: ledger.cannotRead(file, error instanceof Error ? error.message : '') };
  }
};

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
    const { messages, columns } = surroundings;
    const { ledger } = messages.progress;
    const read = await readTransfer(file, surroundings);
    if ('why' in read) return failed(4, read.why);
    const decoded = decodeTransfer(read.text, plan.title);
    if (decoded.kind === 'newer') return failed(4, ledger.newer(file));
    if (decoded.kind !== 'ok') return failed(4, ledger.unreadable(file));

    const theirs = cleanRecord(decoded.value);
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
