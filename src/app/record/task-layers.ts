import { statuses } from '../../progress/status.ts';
import { wrap } from '../../text/wrap.ts';
import { reportedTasks, shownProgressOf, stepsOf, type Desk } from '../desk.ts';
import { menuLines, menuSight, type Area } from '../screen/menu-lines.ts';
import { reportForms } from '../report/report-menu.ts';
import { signsFor } from '../screen/signs.ts';
import { span, type Line } from '../screen/span.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';
import { tasksWords } from './tasks-words.ts';
import type { Sight } from '../screen/window.ts';

/** The statuses to choose from; of a single task the present one is marked. */
export const statusMenuLines = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'status-menu' }>,
  area: Area,
): readonly Line[] => {
  const { messages } = desk;
  const { dashboard, vocabulary } = messages;
  const { tasks } = layer;
  const [only] = tasks;
  const present =
    tasks.length === 1 && only !== undefined ? shownProgressOf(state, only).status : undefined;
  const head = [span(` ${dashboard.statusOf(tasksWords(messages, tasks))}`, 'title')];
  const draw = (status: (typeof statuses)[number]): Line => [
    span(`${signsFor(desk).status[status]} ${vocabulary.status[status]}`, status),
    ...(status === present ? [span(` ${dashboard.present}`, 'dim')] : []),
  ];
  const sight = menuSight(state, layer, statuses.length, area);
  return menuLines(desk, { head, items: statuses, draw, sight }, area.width);
};

/** What can be done with the report of the tasks that are listed. */
export const reportMenuLines = (
  desk: Desk,
  state: State,
  layer: Extract<Layer, { kind: 'report-menu' }>,
  area: Area,
): readonly Line[] => {
  const { reportMenu } = desk.messages.dashboard;
  const head = [span(` ${reportMenu.title(reportedTasks(desk, state).length)}`, 'title')];
  const draw = (form: (typeof reportForms)[number]): Line => [span(reportMenu[form])];
  const sight = menuSight(state, layer, reportForms.length, area);
  return menuLines(desk, { head, items: reportForms, draw, sight }, area.width);
};

/** The step under the cursor in full, in lines to stand below the others; none when one line is enough. */
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

type Steps = Extract<Layer, { kind: 'steps' }>;

/** The part of the steps that is on the screen. */
export const stepsSight = (desk: Desk, state: State, layer: Steps, area: Area): Sight => {
  const steps = stepsOf(desk.plan, layer.task);
  const whole = wholeStep(desk, steps, layer.cursor, area);
  return menuSight(state, layer, steps.length, { height: area.height - whole.length });
};

/** The steps of a task with their boxes, a line each; the one under the cursor once more in full below them. */
export const stepsLines = (desk: Desk, state: State, layer: Steps, area: Area): readonly Line[] => {
  const steps = stepsOf(desk.plan, layer.task);
  const { stepsDone } = shownProgressOf(state, layer.task);
  const signs = signsFor(desk).status;
  const draw = (step: string, index: number): Line => {
    const isDone = stepsDone.includes(index);
    const box = isDone ? signs.done : signs.todo;
    return [span(`${box} ${index + 1} `, isDone ? 'done' : 'plain'), span(step)];
  };
  const head = [span(` ${desk.messages.dashboard.stepsOf(layer.task)}`, 'title')];
  const sight = stepsSight(desk, state, layer, area);
  return [
    ...menuLines(desk, { head, items: steps, draw, sight }, area.width),
    ...wholeStep(desk, steps, layer.cursor, area),
  ];
};
