import { roles, type Task } from '../../plan/plan.ts';
import { cleanLine } from '../../text/clean.ts';
import { pressureOn } from '../tasks/dates.ts';
import { itemOf, sectionOf, shownProgressOf, type Desk } from '../desk.ts';
import { dateWords } from '../tasks/detail-dates.ts';
import { unitMark } from '../tasks/detail-units.ts';
import { sectionName } from '../filter/section-name.ts';
import type { State } from '../state.ts';

/** How far a task is, and what presses: 推进中, 逾期, 星标. */
export const standingWords = ({ messages, today }: Desk, state: State, task: Task): string => {
  const { dashboard, vocabulary, reader } = messages;
  const own = shownProgressOf(state, task.id);
  const pressure = pressureOn(task, own, today);
  return [
    vocabulary.status[own.status],
    ...(pressure === undefined ? [] : [dashboard.pressure[pressure]]),
    ...(own.starred ? [dashboard.starred] : []),
    ...(own.needsReview ? [dashboard.needsReview] : []),
  ].join(reader.comma);
};

/** One task in full as sentences, one a line, each with a name that stays the same while its words change. */
export const taskSentences = (
  desk: Desk,
  state: State,
  task: Task,
): readonly (readonly [name: string, words: string])[] => {
  const { messages, plan } = desk;
  const { dashboard, vocabulary, reader } = messages;
  const { labels } = dashboard;
  const { unit: myUnit } = state.settings;
  const own = shownProgressOf(state, task.id);
  const section = sectionOf(plan, task);
  const item = itemOf(plan, task);
  const listed = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [[label, reader.labelled(label, texts.join(reader.comma))] as const];
  const unitsIn = (role: Task['assignments'][number]['role']) =>
    task.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ unit }) => unit + (unitMark(desk, unit, myUnit)?.text ?? ''));
  return [
    ['title', `${task.id} ${item?.label ?? ''}${item?.title ?? ''}`],
    ...listed(labels.former, own.formerText === undefined ? [] : [cleanLine(own.formerText)]),
    ...(task.steps.length < 2
      ? [['text', task.text] as const]
      : task.steps.map(
          (step, index) =>
            [`step ${index}`, reader.step(index + 1, own.stepsDone.includes(index), step)] as const,
        )),
    ...roles.flatMap((role) => listed(vocabulary.role[role], unitsIn(role))),
    ...(task.byDivision ? [['division', dashboard.byDivision] as const] : []),
    ...listed(
      labels.deadline,
      dateWords(desk, task, own).map(({ words }) => words),
    ),
    ...listed(labels.targets, task.targets),
    ...listed(labels.documents, task.documents),
    ...listed(labels.remark, own.remark === '' ? [] : [cleanLine(own.remark)]),
    ...listed(labels.status, [standingWords(desk, state, task)]),
    ...listed(vocabulary.section, section === undefined ? [] : [sectionName(section)]),
    ...listed(labels.source, [dashboard.sourceLine(task.span.start.line)]),
  ];
};
