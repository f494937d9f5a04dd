import { sectionName } from './section-name.ts';
import type { Messages } from '../i18n/zh.ts';
import { roles, type Plan, type Task } from '../plan/plan.ts';
import type { Range } from '../search/fold.ts';
import { highlightsIn, type TaskHit } from '../search/task-finder.ts';
import type { Status, TaskProgress } from '../progress/status.ts';
import { cleanText } from '../text/clean.ts';
import { fit } from '../text/fit.ts';
import { displayWidth, type AmbiguousWidth } from '../text/width.ts';
import { wrap, wrapList } from '../text/wrap.ts';
import { pressureOf } from './dates.ts';
import { currentTask, hitOn, itemOf, sectionOf, shownProgressOf, type Desk } from './desk.ts';
import { mayInclude } from './may-include.ts';
import { remembering } from './remember.ts';
import { signsFor, toneOf } from './signs.ts';
import {
  matches,
  painted,
  shifted,
  span,
  type Line,
  type Span,
  type Tone,
  type Zone,
} from './span.ts';
import type { State } from './state.ts';

/** A text in lines of at most `columns`, its zones kept. */
const paragraph = (
  { ambiguous }: Desk,
  text: string,
  columns: number,
  zones: readonly Zone[] = [],
  tone: Tone = 'plain',
): readonly Line[] =>
  wrap(text, columns, ambiguous).map((line) =>
    painted(line.text, shifted(zones, line.start), tone),
  );

const widestLabel = remembering(({ vocabulary, dashboard }: Messages, ambiguous: AmbiguousWidth) =>
  Math.max(
    ...[
      vocabulary.section,
      ...Object.values(vocabulary.role),
      ...Object.values(dashboard.labels),
    ].map((label) => displayWidth(label, ambiguous)),
  ),
);

/** Columns of the labels at the left, with the space behind them. */
const labelColumns = ({ messages, ambiguous }: Desk): number =>
  widestLabel(messages, ambiguous) + 2;

const labelSpan = (desk: Desk, label: string): Span =>
  span(fit(label, labelColumns(desk), { ambiguous: desk.ambiguous }), 'dim');

/** A label with lines beside it, hanging. */
const hanging = (desk: Desk, label: string, lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => [labelSpan(desk, index === 0 ? label : ''), ...line]);

/** A label with what belongs to it beside it. */
const labelled = (
  desk: Desk,
  label: string,
  text: string,
  columns: number,
  zones: readonly Zone[] = [],
): readonly Line[] =>
  hanging(desk, label, paragraph(desk, text, columns - labelColumns(desk), zones));

/** Every place where one of `parts` stands in a text. */
const occurrences = (text: string, parts: readonly string[]): readonly Range[] =>
  parts.flatMap((part) => {
    const start = part === '' ? -1 : text.indexOf(part);
    return start < 0 ? [] : [{ start, end: start + part.length }];
  });

const collectivesOf = remembering(
  ({ units }: Plan) =>
    new Set(units.filter(({ kind }) => kind === 'collective').map(({ name }) => name)),
);

/** What stands behind the name of a unit: that it is mine, a collective, or one that may include mine. */
export const unitMark = (
  { plan, messages }: Desk,
  unit: string,
  myUnit: string | undefined,
): Span | undefined => {
  const { mineMark, mayIncludeMark, collectiveMark } = messages.dashboard;
  if (unit === myUnit) return span(mineMark, 'mine');
  if (!collectivesOf(plan).has(unit)) return undefined;
  const isOpen = myUnit !== undefined && mayInclude(unit, myUnit);
  return isOpen ? span(mayIncludeMark, 'near') : span(collectiveMark, 'dim');
};

const unitLines = (
  desk: Desk,
  task: Task,
  hit: TaskHit | undefined,
  myUnit: string | undefined,
  columns: number,
): readonly Line[] => {
  const { messages } = desk;
  return roles.flatMap((role) => {
    const units = task.assignments.filter((assignment) => assignment.role === role);
    if (units.length === 0) return [];
    let start = 0;
    const zones: Zone[] = [];
    const names = units.map(({ unit }, index) => {
      const mark = unitMark(desk, unit, myUnit);
      const end = start + unit.length + (mark?.text.length ?? 0);
      if (mark !== undefined) zones.push({ start, end, tone: mark.tone });
      for (const range of highlightsIn(hit).units[unit] ?? []) {
        zones.push({ start: start + range.start, end: start + range.end, tone: 'match' });
      }
      const name = `${unit}${mark?.text ?? ''}${index < units.length - 1 ? '、' : ''}`;
      start += name.length;
      return name;
    });
    // Names stay whole, as far as they fit into a line.
    const lines = wrapList(names, columns - labelColumns(desk), desk.ambiguous);
    return hanging(
      desk,
      messages.vocabulary.role[role],
      lines.map((line) => painted(line.text, shifted(zones, line.start))),
    );
  });
};

const deadlineLines = (desk: Desk, task: Task, status: Status, columns: number) =>
  task.deadlines.flatMap(({ text, due }) => {
    const words = desk.messages.dashboard;
    const pressure = pressureOf(due, status, desk.today);
    const whole = `${text} (${due}${pressure === undefined ? '' : `, ${words.pressure[pressure]}`})`;
    return labelled(desk, words.labels.deadline, whole, columns, [
      { start: 0, end: whole.length, tone: pressure ?? 'plain' },
    ]);
  });

const ownDueLines = (desk: Desk, { due, status }: TaskProgress, columns: number) => {
  if (due === undefined) return [];
  const words = desk.messages.dashboard;
  const pressure = pressureOf(due, status, desk.today);
  const whole = pressure === undefined ? due : `${due} (${words.pressure[pressure]})`;
  return labelled(desk, words.labels.ownDue, whole, columns, [
    { start: 0, end: whole.length, tone: pressure ?? 'plain' },
  ]);
};

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

/** One task in full, in lines of at most `columns`: heading, text, units by role, deadlines, targets, documents, source. */
export const detailLines = (desk: Desk, state: State, columns: number): readonly Line[] => {
  const task = currentTask(desk, state);
  if (task === undefined) return [[span(desk.messages.dashboard.noTask, 'dim')]];
  const hit = hitOn(desk, state, task);
  const highlights = highlightsIn(hit);
  const { labels, sourceLine } = desk.messages.dashboard;
  const { vocabulary } = desk.messages;
  const own = shownProgressOf(state, task.id);
  const { status } = own;
  const section = sectionOf(desk.plan, task);
  const item = itemOf(desk.plan, task);
  const titleStart = item?.label.length ?? 0;
  const zones: readonly Zone[] = [
    ...occurrences(task.text, task.documents).map(
      (range) => ({ ...range, tone: 'accent' }) as const,
    ),
    ...occurrences(task.text, [...task.deadlines.map(({ text }) => text), ...task.targets]).map(
      (range) => ({ ...range, tone: 'near' }) as const,
    ),
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
    ...textLines(desk, task, own.stepsDone, columns, zones),
    ...unitLines(desk, task, hit, state.settings.unit, columns),
    ...(task.byDivision
      ? labelled(desk, labels.division, desk.messages.dashboard.byDivision, columns)
      : []),
    ...deadlineLines(desk, task, status, columns),
    ...listed(desk, labels.targets, task.targets, columns),
    ...listed(desk, labels.documents, task.documents, columns),
    ...(own.needsReview
      ? paragraph(desk, desk.messages.dashboard.needsReview, columns, [], 'late')
      : []),
    ...ownDueLines(desk, own, columns),
    ...(own.remark === '' ? [] : labelled(desk, labels.remark, cleanText(own.remark), columns)),
    [
      labelSpan(desk, labels.status),
      span(`${signsFor(desk).status[status]} ${vocabulary.status[status]}`, toneOf(status)),
      ...(own.starred ? [span(`  * ${desk.messages.dashboard.starred}`, 'near')] : []),
    ],
    ...(section === undefined
      ? []
      : labelled(desk, vocabulary.section, sectionName(section), columns)),
    [labelSpan(desk, labels.source), span(sourceLine(task.span.start.line))],
  ];
};
