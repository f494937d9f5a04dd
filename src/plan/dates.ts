import type { Finding } from './diagnostic.ts';
import { deadlinesIn, monthDeadline } from './deadlines.ts';
import type { TaskDraft } from './item-content.ts';
import type { Deadline } from './plan.ts';
import { isDeadlineField } from './role-words.ts';

/** The deadlines of a task, from its text and its notes, with what there is to report of them. */
export const datesOf = (
  text: string,
  folded: string,
  task: TaskDraft,
  {
    planYear,
    today,
  }: { readonly planYear: number | undefined; readonly today: string | undefined },
): { readonly deadlines: readonly Deadline[]; readonly findings: readonly Finding[] } => {
  const fields = task.readings.flatMap(({ at, reading }) =>
    reading.fields
      .filter(({ name }) => isDeadlineField(name))
      .map(({ start, end }) => ({ start: start + at, end: end + at })),
  );
  const found = [task.text, ...fields].flatMap(({ start, end }, index) => {
    const stretch = folded.slice(start, end);
    const dates = deadlinesIn(stretch, planYear);
    // In a field for dates a month alone says when: 2023年12月.
    const all = index > 0 && dates.length === 0 ? monthDeadline(stretch, planYear) : dates;
    return all.map((date) => ({ ...date, start: date.start + start, end: date.end + start }));
  });
  const deadlines: Deadline[] = [];
  const findings: Finding[] = [];
  for (const { start, end, due, isImpossible } of found) {
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
  return { deadlines, findings };
};
