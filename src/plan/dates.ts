import { readDateField } from './date-fields.ts';
import { deadlinesIn, type FoundDeadline, mayHaveDates, yearBefore } from './deadlines.ts';
import type { Finding } from './diagnostic.ts';
import type { TaskDraft } from './item-content.ts';
import { labelledDatesIn } from './labelled-dates.ts';
import type { NoteField, Stretch } from './note.ts';
import type { Deadline } from './plan.ts';
import { isDeadlineField, isForDatesOnly } from './field-names.ts';

/** What is known beside the task: the year of the plan; today's date (ISO) to report what has passed. */
export type Calendar = {
  readonly planYear: number | undefined;
  readonly today: string | undefined;
};

type FoundDates = {
  readonly dates: readonly FoundDeadline[];
  readonly unread: readonly Stretch[];
};

const nothing: FoundDates = { dates: [], unread: [] };

const movedBy = <S extends Stretch>(at: number, stretch: S): S => ({
  ...stretch,
  start: stretch.start + at,
  end: stretch.end + at,
});

/** What a field for dates says; `at` is where its offsets count from. */
const datesInField = (
  folded: string,
  { name, from, end }: NoteField,
  {
    at,
    planYear,
    named,
  }: { readonly at: number; planYear: number | undefined; named?: number | undefined },
): FoundDates => {
  const { dates, unread } = readDateField(folded.slice(at + from, at + end), { planYear, named });
  return {
    dates: dates.map((date) => movedBy(at + from, date)),
    unread: isForDatesOnly(name) ? unread.map((words) => movedBy(at + from, words)) : [],
  };
};

/** The dates of a text: those before which something is to be done, and the fields among its sentences. */
const datesInText = (
  folded: string,
  { start: at, end }: Stretch,
  planYear: number | undefined,
): FoundDates => {
  const words = folded.slice(at, end);
  if (!mayHaveDates(words)) return nothing;
  const dates = deadlinesIn(words, planYear).map((date) => movedBy(at, date));
  const fields = labelledDatesIn(words);
  if (fields.length === 0) return dates.length === 0 ? nothing : { dates, unread: [] };
  const read = fields.map((field) =>
    datesInField(folded, field, { at, planYear, named: yearBefore(words, field.start) }),
  );
  const isOutside = (date: Stretch) =>
    fields.every((field) => date.end <= at + field.start || date.start >= at + field.end);
  return {
    dates: [...dates.filter(isOutside), ...read.flatMap((field) => field.dates)].toSorted(
      (one, other) => one.start - other.start,
    ),
    unread: read.flatMap((field) => field.unread),
  };
};

/** What is found in the text of a task and in the fields of its notes; nearly always nothing. */
const datesFound = (
  folded: string,
  { text, readings }: TaskDraft,
  planYear: number | undefined,
): FoundDates => {
  const inText = datesInText(folded, text, planYear);
  if (!readings.some(({ reading }) => reading.fields.length > 0)) return inText;
  const inFields = readings.flatMap(({ at, reading }) =>
    reading.fields
      .filter(({ name }) => isDeadlineField(name))
      .map((field) => datesInField(folded, field, { at, planYear })),
  );
  const all = [inText, ...inFields];
  return {
    dates: all.flatMap(({ dates }) => dates),
    unread: all.flatMap(({ unread }) => unread),
  };
};

/** The deadlines of a task, and what there is to report of its dates. */
export type TaskDates = {
  readonly deadlines: readonly Deadline[];
  readonly findings: readonly Finding[];
};

const undated: TaskDates = { deadlines: [], findings: [] };

/** The deadlines of a task, from its text and its notes, with what there is to report of them. */
export const datesOf = (
  text: string,
  folded: string,
  task: TaskDraft,
  { planYear, today }: Calendar,
): TaskDates => {
  const { dates, unread } = datesFound(folded, task, planYear);
  if (dates.length + unread.length === 0) return undated;
  const deadlines: Deadline[] = [];
  const findings: Finding[] = [];
  for (const { start, end, due, isImpossible } of dates) {
    const printed = text.slice(start, end);
    if (due === undefined) {
      findings.push({
        ...(isImpossible
          ? { code: 'deadline-impossible', severity: 'warning' }
          : { code: 'deadline-year', severity: 'note' }),
        args: { text: printed },
        start,
        end,
      });
      continue;
    }
    deadlines.push({ text: printed, due });
    if (today !== undefined && due < today) {
      findings.push({
        code: 'deadline-passed',
        severity: 'warning',
        args: { text: printed, due },
        start,
        end,
      });
    }
  }
  for (const { start, end } of unread) {
    const args = { text: text.slice(start, end) };
    findings.push({ code: 'deadline-unread', severity: 'warning', args, start, end });
  }
  return { deadlines, findings };
};
