import { sectionName } from '../app/filter/section-name.ts';
import { placesOf, taskRecord, type Place, type TaskRecord } from '../app/record/task-record.ts';
import { unitsIn } from '../app/record/unit-record.ts';
import type { Messages } from '../i18n/zh.ts';
import { roles } from '../plan/plan.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { wrap } from '../text/wrap.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withRecord } from './session.ts';
import { findTask } from './task-ids.ts';

/** What `show` accepts. */
export type ShowOptions = { readonly format: 'text' | 'json' };

const field = (name: string, ...values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [`${name}: ${values.join('、')}`];

/** The lines of one task in full; `file` is the plan as the user named it. */
const taskLines = (
  task: TaskRecord,
  place: Place,
  file: string,
  { commands: { listing }, vocabulary: { status } }: Messages,
): readonly string[] => {
  const box = (index: number): string => (task.stepsDone.includes(index) ? '[x]' : '[ ]');
  return [
    [
      task.id,
      status[task.status],
      ...(task.starred ? [listing.starred] : []),
      ...(task.needsReview ? [listing.needsReview(task.id)] : []),
    ].join('  '),
    ...field(
      listing.section,
      sectionName({ label: place.sectionLabel, title: place.sectionTitle }),
    ),
    ...field(listing.item, `${place.itemLabel}${place.itemTitle}`),
    '',
    ...(task.steps.length > 1
      ? task.steps.map((step, index) => `${box(index)} ${index + 1}. ${step}`)
      : [task.text]),
    '',
    ...roles.flatMap((each) => field(listing[each], ...unitsIn(task, each))),
    ...(task.byDivision ? [`(${listing.byDivision})`] : []),
    ...field(listing.deadlines, ...task.deadlines.map(({ text, due }) => `${text} (${due})`)),
    ...field(listing.ownDue, ...(task.due === null ? [] : [task.due])),
    ...field(listing.targets, ...task.targets),
    ...field(listing.documents, ...task.documents),
    ...(task.remark === '' ? [] : [`${listing.remark}:`, ...cleanText(task.remark).split('\n')]),
    ...field(listing.source, `${file}:${task.span.start.line}:${task.span.start.column}`),
  ].map(cleanLine);
};

/** `taizhang show TASK`: one task in full, with its place in the source. An unknown id is wrong usage. */
export const show = (
  surroundings: Surroundings,
  id: string,
  { format }: ShowOptions,
): Promise<Outcome> =>
  withRecord(surroundings, async ({ plan, name, store }) => {
    const { messages, columns } = surroundings;
    const found = findTask(plan, id, messages);
    if (found.kind === 'unknown') return found.outcome;
    const place = placesOf(plan)(id);
    const record = taskRecord(found.task, place, store.current());
    if (format === 'json') return succeeded(jsonText(record));
    const lines = taskLines(record, place, name, messages);
    const fitted =
      columns === undefined
        ? lines
        : lines.flatMap((line) => wrap(line, columns).map(({ text }) => text));
    return succeeded(`${fitted.join('\n')}\n`);
  });
