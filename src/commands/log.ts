import { isoDay, localMinute } from '../dates/iso-day.ts';
import { daysIn } from '../dates/typed-days.ts';
import type { VanishedTask } from '../progress/summing.ts';
import { cleanLine } from '../text/clean.ts';
import { truncate } from '../text/fit.ts';
import { table } from '../text/table.ts';
import { failed, jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { entryWords, remarkColumns } from '../app/record/entry-words.ts';
import { withRecord } from './session.ts';

/** What `log` accepts; `since` is a day as typed (of a week, month or year the first). */
export type LogOptions = { readonly since?: string; readonly format: 'table' | 'json' };

/** The tasks that are no longer in the plan, one a line under a title; none when there are none. */
const vanishedWords = (
  tasks: readonly VanishedTask[],
  { messages, columns }: Surroundings,
): readonly string[] => {
  const { vocabulary, progress } = messages;
  const { ledger } = progress;
  if (tasks.length === 0) return [];
  return [
    ledger.vanishedTitle(tasks.length),
    ...tasks.map(({ id, text, progress: { status } }) =>
      truncate(
        cleanLine(ledger.vanishedTask(id, vocabulary.status[status], text)),
        columns ?? Number.POSITIVE_INFINITY,
      ),
    ),
  ];
};

/**
 * `taizhang log`: the ledger, oldest first. Records of tasks that are no longer in the plan are listed
 * on stderr with what the tasks said.
 */
export const log = (surroundings: Surroundings, { since, format }: LogOptions): Promise<Outcome> =>
  withRecord(surroundings, async ({ store }) => {
    const { messages, columns, now } = surroundings;
    const { ledger, invalidDate } = messages.progress;
    const day =
      since === undefined ? undefined : daysIn(since, { today: isoDay(now), lean: 'past' })?.from;
    if (since !== undefined && day === undefined) return failed(2, invalidDate(since));
    const entries = store
      .ledger()
      .filter(({ time }) => day === undefined || isoDay(new Date(time)) >= day);
    if (format === 'json') return succeeded(jsonText(entries));
    return succeeded(
      table(
        [{ heading: ledger.time }, { heading: ledger.what, isElastic: true }],
        entries.map((entry) => [
          localMinute(new Date(entry.time)),
          entryWords(entry, {
            messages,
            // In a file nothing is cut.
            ...(columns !== undefined && { remarkColumns }),
          }),
        ]),
        columns,
      ),
      entries.length === 0
        ? [ledger.nothingRecorded]
        : vanishedWords(store.vanished(), surroundings),
    );
  });
