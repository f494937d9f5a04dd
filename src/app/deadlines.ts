import type { Task } from '../plan/plan.ts';
import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { addDays } from '../dates/iso-day.ts';
import { daysBetween, pressureOf, soonDays } from './dates.ts';
import { itemOf, shownProgressOf, type Desk } from './desk.ts';
import { pressureSigns } from './signs.ts';
import type { Status } from '../progress/status.ts';
import { headed, type ViewFacts, type ViewRow } from './row-view.ts';
import { span, type Tone } from './span.ts';

type Due = {
  readonly task: Task;
  readonly day: string;
  /** As the plan prints it; absent for the user's own date. */
  readonly printed?: string;
  readonly status: Status;
};

const duesOf = (plan: Desk['plan'], state: ViewFacts): readonly Due[] =>
  plan.tasks.flatMap((task): readonly Due[] => {
    const own = shownProgressOf(state, task.id);
    const { due: ownDue, status } = own;
    return [
      ...(ownDue === undefined ? [] : [{ task, day: ownDue, status }]),
      ...task.deadlines.map(({ text, due }) => ({ task, day: due, printed: text, status })),
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
    1 +
    Math.max(
      ...[words.late(9999), words.left(9999), words.behind(soonDays)].map((text) =>
        displayWidth(text, ambiguous),
      ),
    );
  const dues = duesOf(plan, state).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const awayWords = ({ day, status }: Due): string => {
    if (status === 'done') return messages.vocabulary.status.done;
    const days = daysBetween(today, day);
    if (days < 0) return words.late(-days);
    return pressureOf(day, status, today) === 'behind' ? words.behind(days) : words.left(days);
  };
  const row = (due: Due, usual: Tone): ViewRow => {
    const { task, day, printed, status } = due;
    const pressure = pressureOf(day, status, today);
    const tone = pressure ?? usual;
    const sign = width < narrow && pressure !== undefined ? pressureSigns[pressure] : ' ';
    const item = itemOf(plan, task);
    const name = item?.tasks.length === 1 ? item.title : task.text;
    const source = printed ?? messages.dashboard.ownDue;
    const columns =
      width < narrow
        ? []
        : [
            span(fit(awayWords(due), awayWidth, { ambiguous }), tone),
            span(fit(source, Math.min(18, Math.floor(width / 5)), { ambiguous }), 'dim'),
          ];
    return {
      line: [
        // Without the column that says how far away, the day is in its colour, with a sign.
        span(`  ${day}  `, width < narrow ? tone : 'plain'),
        ...columns,
        span(sign, tone),
        span(fit(task.id, 8), 'dim'),
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
      ({ day, status }) => status !== 'done' && day < today,
    ),
    ...group(
      messages.dashboard.filterMenu.soon,
      'near',
      ({ day, status }) => status !== 'done' && day >= today && day <= soon,
    ),
    ...group(words.later, 'plain', ({ day, status }) => status !== 'done' && day > soon),
    ...group(messages.vocabulary.status.done, 'done', ({ status }) => status === 'done'),
  ];
  return groups.length === 0 ? [{ line: [span(`  ${words.none}`, 'dim')] }] : groups.slice(1);
};
