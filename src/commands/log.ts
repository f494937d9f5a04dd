import { entryWords, taskWords } from '../i18n/ledger-words.ts';
import { isDay } from '../progress/decode-record.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { failed, jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withRecord } from './session.ts';

/** What `log` accepts; `since` is an ISO date in local time. */
export type LogOptions = { readonly since?: string; readonly format: 'table' | 'json' };

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-11-22 22:03` in local time. */
const localTime = (time: string): string => {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

/**
 * `taizhang log`: the ledger, oldest first. Records of tasks that are no longer in the plan are listed
 * on stderr with what the tasks said.
 */
export const log = (surroundings: Surroundings, { since, format }: LogOptions): Promise<Outcome> =>
  withRecord(surroundings, async ({ store }) => {
    const { messages, columns } = surroundings;
    const { ledger, invalidDate } = messages.progress;
    if (since !== undefined && !isDay(since)) return failed(2, invalidDate(since));
    const from = since === undefined ? 0 : new Date(`${since}T00:00:00`).getTime();
    const entries = store.ledger().filter(({ time }) => Date.parse(time) >= from);
    if (format === 'json') return succeeded(jsonText(entries));
    return succeeded(
      table(
        [{ heading: ledger.time }, { heading: ledger.what, isElastic: true }],
        entries.map((entry) => [localTime(entry.time), cleanLine(entryWords(entry, messages))]),
        columns,
      ),
      entries.length === 0
        ? [ledger.nothingRecorded]
        : store
            .vanished()
            .map(({ key, text, progress: { status } }) =>
              cleanLine(
                `${taskWords(key, messages)} ${messages.vocabulary.status[status]}: ${text}`,
              ),
            ),
    );
  });
