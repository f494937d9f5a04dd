import type { Task } from '../plan/plan.ts';
import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { addDays } from '../dates/iso-day.ts';
import { daysBetween } from './dates.ts';
import { itemOf, shownProgressOf, type Desk } from './desk.ts';
import { soonDays } from './statistics.ts';
import { headed, type ViewFacts, type ViewRow } from './row-view.ts';
import { span, type Tone } from './span.ts';

type Due = {
  readonly task: Task;
  readonly day: string;
  /** As the plan prints it; absent for the user's own date. */
  readonly printed?: string;
  readonly isDone: boolean;
};

const duesOf = (plan: Desk['plan'], state: ViewFacts): readonly Due[] =>
  plan.tasks.flatMap((task): readonly Due[] => {
    const own = shownProgressOf(state, task.id);
    const isDone = own.status === 'done';
    return [
      ...(own.due === undefined ? [] : [{ task, day: own.due, isDone }]),
      ...task.deadlines.map(({ text, due }) => ({ task, day: due, printed: text, isDone })),
    ];
  });

/** Columns below which the words of a task need the room of how far away its day is: the headings say that too. */
const narrow = 60;

/** Tasks by date, the plan's and the user's own: overdue first, then soon, later, done. */
export const deadlineRows = (desk: Desk, state: ViewFacts, width: number): readonly ViewRow[] => {
  const { plan, today, messages, ambiguous } = desk;
  const words = messages.dashboard.deadlines;
  const soon = addDays(today, soonDays);
  const awayWidth =
    2 +
    Math.max(
      ...[words.late(9999), words.left(9999), messages.vocabulary.status.done].map((text) =>
        displayWidth(text, ambiguous),
      ),
    );
  const dues = duesOf(plan, state).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const row = ({ task, day, printed, isDone }: Due, tone: Tone): ViewRow => {
    const days = daysBetween(today, day);
    const away = isDone
      ? messages.vocabulary.status.done
      : days < 0
        ? words.late(-days)
        : words.left(days);
    const item = itemOf(plan, task);
    const name = item?.tasks.length === 1 ? item.title : task.text;
    const source = printed ?? messages.dashboard.ownDue;
    const columns =
      width < narrow
        ? []
        : [
            span(fit(away, awayWidth, { ambiguous }), tone),
            span(fit(source, Math.min(18, Math.floor(width / 5)), { ambiguous }), 'dim'),
          ];
    return {
      line: [
        // Without the column that says how far away, the day itself is in the colour of its heading.
        span(`  ${day}  `, width < narrow ? tone : 'plain'),
        ...columns,
        span(` ${fit(task.id, 8)}`, 'dim'),
        span(name),
      ],
      target: { kind: 'task', task: task.id },
    };
  };
  const group = (heading: string, tone: Tone, isIn: (due: Due) => boolean) => {
    const own = dues.filter(isIn);
    return headed(
      [span(` ${heading} ${own.length}`, tone === 'dim' ? 'title' : tone)],
      own.map((due) => row(due, tone)),
    );
  };
  const groups = [
    ...group(
      messages.dashboard.filterMenu.overdue,
      'late',
      ({ day, isDone }) => !isDone && day < today,
    ),
    ...group(
      messages.dashboard.filterMenu.soon,
      'near',
      ({ day, isDone }) => !isDone && day >= today && day <= soon,
    ),
    ...group(words.later, 'plain', ({ day, isDone }) => !isDone && day > soon),
    ...group(messages.vocabulary.status.done, 'done', ({ isDone }) => isDone),
  ];
  return groups.length === 0 ? [{ line: [span(`  ${words.none}`, 'dim')] }] : groups.slice(1);
};
