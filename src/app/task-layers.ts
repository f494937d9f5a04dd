import { statuses } from '../progress/status.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { shownProgressOf, visibleTasks, type Desk } from './desk.ts';
import { reportForms } from './report-menu.ts';
import { signsFor, toneOf } from './signs.ts';
import { fitLine, span, underCursor, type Line } from './span.ts';
import type { Layer, State } from './state.ts';
import { windowAround } from './window.ts';

type Area = { readonly width: number; readonly height: number };

/** Lines under a title, with the cursor on one of them. */
const menuLines = (
  { ambiguous, ...desk }: Desk,
  title: string,
  lines: readonly Line[],
  cursor: number,
  { width, height }: Area,
): readonly Line[] => [
  [span(` ${title}`, 'title')],
  ...windowAround(lines, cursor, height - 1).map(({ item, index }) => {
    const isUnderCursor = index === cursor;
    const mark = span(isUnderCursor ? `${signsFor(desk).cursor} ` : '  ');
    const line = fitLine([mark, ...item], width, ambiguous);
    return isUnderCursor ? underCursor(line) : line;
  }),
];

/** The statuses to choose from. */
export const statusMenuLines = (
  desk: Desk,
  { task, cursor }: Extract<Layer, { kind: 'status-menu' }>,
  area: Area,
): readonly Line[] => {
  const { dashboard, vocabulary } = desk.messages;
  const lines = statuses.map((status) => [
    span(`${signsFor(desk).status[status]} ${vocabulary.status[status]}`, toneOf(status)),
  ]);
  return menuLines(desk, dashboard.statusOf(task), lines, cursor, area);
};

/** What can be done with the report of the tasks that are listed. */
export const reportMenuLines = (
  desk: Desk,
  state: State,
  { cursor }: Extract<Layer, { kind: 'report-menu' }>,
  area: Area,
): readonly Line[] => {
  const { reportMenu } = desk.messages.dashboard;
  const lines = reportForms.map((form) => [span(reportMenu[form])]);
  return menuLines(desk, reportMenu.title(visibleTasks(desk, state).length), lines, cursor, area);
};

/** The step under the cursor on as many lines as it needs below the others; none when one is enough. */
const wholeStep = (
  { ambiguous }: Desk,
  steps: readonly string[],
  cursor: number,
  { width, height }: Area,
): readonly Line[] => {
  const rest = wrap(steps[cursor] ?? '', width - 6, ambiguous)
    .map(({ text }): Line => [span(`      ${text}`, 'dim')])
    .slice(0, Math.max(0, height - steps.length - 2));
  return rest.length > 1 ? rest : [];
};

/** The step that a line below the title shows, 0 being the first: an index into the steps. */
export const stepAt = (
  desk: Desk,
  { task, cursor }: Extract<Layer, { kind: 'steps' }>,
  area: Area,
  line: number,
): number | undefined => {
  const steps = desk.plan.tasks.find(({ id }) => id === task)?.steps ?? [];
  const room = area.height - 1 - wholeStep(desk, steps, cursor, area).length;
  return windowAround(steps, cursor, room)[line]?.index;
};

/** The steps of a task with their boxes, each on as many lines as it needs for the one under the cursor, else on one. */
export const stepsLines = (
  desk: Desk,
  state: State,
  { task: id, cursor }: Extract<Layer, { kind: 'steps' }>,
  area: Area,
): readonly Line[] => {
  const task = desk.plan.tasks.find((one) => one.id === id);
  const { stepsDone } = shownProgressOf(state, id);
  const signs = signsFor(desk).status;
  const lines = (task?.steps ?? []).map((step, index): Line => {
    const isDone = stepsDone.includes(index);
    return [
      span(`${isDone ? signs.done : signs.todo} ${index + 1} `, isDone ? 'done' : 'plain'),
      span(step),
    ];
  });
  const rest = wholeStep(desk, task?.steps ?? [], cursor, area);
  const title = desk.messages.dashboard.stepsOf(id);
  const menu = menuLines(desk, title, lines, cursor, {
    ...area,
    height: area.height - rest.length,
  });
  return [...menu, ...rest];
};

/** A remark being written: wrapped, with the place of the caret among the lines. */
export const remarkLines = (
  desk: Desk,
  { task, field }: Extract<Layer, { kind: 'remark' }>,
  { width, height }: Area,
): {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number };
} => {
  const { ambiguous } = desk;
  const wrapped = wrap(field.text, width - 3, ambiguous);
  const at = wrapped.findLastIndex(({ start }) => start <= field.caret);
  const top = Math.max(0, at - (height - 2));
  const before = field.text.slice(wrapped[at]?.start ?? 0, field.caret);
  return {
    lines: [
      [span(` ${desk.messages.dashboard.remarkOf(task)}`, 'title')],
      ...wrapped.slice(top, top + height - 1).map(({ text }): Line => [span(` ${text}`)]),
    ],
    caret: { x: 1 + displayWidth(before, ambiguous), y: 1 + at - top },
  };
};
