import type { Task } from '../../plan/plan.ts';
import type { Range } from '../../search/fold.ts';
import type { TaskProgress } from '../../progress/status.ts';
import { cleanText } from '../../text/clean.ts';
import { highlightsIn } from '../../search/task-finder.ts';
import { currentTask, hitOn, itemOf, sectionOf, shownProgressOf, type Desk } from '../desk.ts';
import { dateLines } from './detail-dates.ts';
import { labelled, labelSpan, paragraph } from './detail-lines.ts';
import { unitLines } from './detail-units.ts';
import { sectionName } from '../filter/section-name.ts';
import { signsFor } from '../screen/signs.ts';
import { matches, shifted, span, type Line, type Zone } from '../screen/span.ts';
import type { State } from '../state.ts';

/** Every place where one of `parts` stands in a text. */
const occurrences = (text: string, parts: readonly string[]): readonly Range[] =>
  parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const places: Range[] = [];
      for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
        places.push({ start, end: start + part.length });
      }
      return places;
    });

/** The text: several steps each on its own line with its box, a single one as it is. */
const textLines = (
  desk: Desk,
  { text, steps }: Task,
  stepsDone: readonly number[],
  columns: number,
  zones: readonly Zone[],
): readonly Line[] => {
  if (steps.length < 2) return paragraph(desk, text, columns, zones);
  const { status: signs } = signsFor(desk);
  let start = 0;
  return steps.flatMap((step, index) => {
    const own = shifted(zones, start);
    start += step.length;
    const isDone = stepsDone.includes(index);
    const box = isDone ? signs.done : signs.todo;
    return paragraph(desk, step, columns - 2, own).map((line, row): Line => [
      span(row === 0 ? `${box} ` : '  ', isDone ? 'done' : 'dim'),
      ...line,
    ]);
  });
};

const listed = (desk: Desk, label: string, texts: readonly string[], columns: number) =>
  texts.length === 0 ? [] : labelled(desk, label, texts.join(', '), columns);

/** That the text has changed since something was recorded, and what it was. */
const reviewLines = (desk: Desk, own: TaskProgress, columns: number): readonly Line[] => {
  if (own.needsReview === undefined) return [];
  const { needsReview, labels } = desk.messages.dashboard;
  const { formerText = '' } = own;
  return [
    ...paragraph(desk, needsReview, columns, [], 'late'),
    ...(formerText === '' ? [] : labelled(desk, labels.former, cleanText(formerText), columns)),
  ];
};

/** Status, steps and star in one line. */
const statusLine = (desk: Desk, { steps }: Task, own: TaskProgress): Line => {
  const { labels, starred, stepsDone } = desk.messages.dashboard;
  const { status } = own;
  const hasSteps = steps.length > 1 && (own.stepsDone.length > 0 || status === 'done');
  return [
    labelSpan(desk, labels.status),
    span(`${signsFor(desk).status[status]} ${desk.messages.vocabulary.status[status]}`, status),
    ...(hasSteps ? [span(`  ${stepsDone(own.stepsDone.length, steps.length)}`, 'dim')] : []),
    ...(own.starred ? [span(`  * ${starred}`, 'near')] : []),
  ];
};

/**
 * One task in full, in lines of at most `columns`: heading, text, units by role, deadlines, targets,
 * documents, what is recorded, source.
 */
export const detailLines = (desk: Desk, state: State, columns: number): readonly Line[] => {
  const task = currentTask(desk, state);
  if (task === undefined) return [[span(desk.messages.dashboard.noTask, 'dim')]];
  const hit = hitOn(desk, state, task);
  const highlights = highlightsIn(hit);
  const { labels, sourceLine, byDivision } = desk.messages.dashboard;
  const own = shownProgressOf(state, task.id);
  const section = sectionOf(desk.plan, task);
  const item = itemOf(desk.plan, task);
  const titleStart = item?.label.length ?? 0;
  const toned = (parts: readonly string[], tone: Zone['tone']): readonly Zone[] =>
    occurrences(task.text, parts).map((range) => ({ ...range, tone }));
  const zones: readonly Zone[] = [
    ...toned(task.documents, 'accent'),
    ...toned([...task.deadlines.map(({ text }) => text), ...task.targets], 'near'),
    ...matches(highlights.text),
  ];
  const titleZones = matches(
    highlights.title.map(({ start, end }) => ({
      start: start + titleStart,
      end: end + titleStart,
    })),
  );
  return [
    ...paragraph(desk, `${item?.label ?? ''}${item?.title ?? ''}`, columns, titleZones, 'strong'),
    ...reviewLines(desk, own, columns),
    ...textLines(desk, task, own.stepsDone, columns, zones),
    ...unitLines(desk, task, hit, state.settings.unit, columns),
    ...(task.byDivision ? labelled(desk, labels.division, byDivision, columns) : []),
    ...dateLines(desk, task, own, columns),
    ...listed(desk, labels.targets, task.targets, columns),
    ...listed(desk, labels.documents, task.documents, columns),
    ...(own.remark === '' ? [] : labelled(desk, labels.remark, cleanText(own.remark), columns)),
    statusLine(desk, task, own),
    ...(section === undefined
      ? []
      : labelled(desk, desk.messages.vocabulary.section, sectionName(section), columns)),
    [labelSpan(desk, labels.source), span(sourceLine(task.span.start.line))],
  ];
};
