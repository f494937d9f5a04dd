import type { Task } from '../../plan/plan.ts';
import type { TaskProgress } from '../../progress/status.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import { addDays } from '../../dates/iso-day.ts';
import { daysBetween, pressureOf, soonDays } from '../tasks/dates.ts';
import { itemOf, shownProgressOf, widestId, type Desk } from '../desk.ts';
import { pressureSigns } from '../screen/signs.ts';
import { headed, type ViewFacts, type ViewRow } from './row-view.ts';
import { leadWords, usualWords } from '../tasks/row-words.ts';
import { span, type Line, type Tone } from '../screen/span.ts';

type Due = {
  readonly task: Task;
  readonly day: string;
  /** As the plan prints it; absent for the user's own date. */
  readonly printed?: string;
  readonly own: TaskProgress;
};

/** Where a date stands: dates of the plan give way to the user's own one. */
type Standing = 'late' | 'soon' | 'later' | 'done' | 'replaced';

const duesOf = (plan: Desk['plan'], state: ViewFacts): readonly Due[] =>
  plan.tasks.flatMap((task): readonly Due[] => {
    const own = shownProgressOf(state, task.id);
    return [
      ...(own.due === undefined ? [] : [{ task, day: own.due, own }]),
      ...task.deadlines.map(({ text, due }) => ({ task, day: due, printed: text, own })),
    ];
  });

const standingOf = ({ day, printed, own }: Due, today: string): Standing => {
  if (own.status === 'done') return 'done';
  if (printed !== undefined && own.due !== undefined) return 'replaced';
  if (day < today) return 'late';
  return day <= addDays(today, soonDays) ? 'soon' : 'later';
};

/** Below this width only date, number and words are told: the headings say how far away the day is. */
const compactBelow = 60;
/** From this width on, who leads. */
const leadFrom = 80;
const leadWidth = 14;
/** From this width on, the date as the plan prints it. */
const printedFrom = 120;

const awayWords = ({ messages, today }: Desk, due: Due): string => {
  const words = messages.dashboard.deadlines;
  const { day, own } = due;
  switch (standingOf(due, today)) {
    case 'done':
      return messages.vocabulary.status.done;
    case 'replaced':
      return words.replacedBy(own.due ?? '');
    case 'late':
      return words.late(daysBetween(day, today));
    case 'soon':
    case 'later': {
      const days = daysBetween(today, day);
      return pressureOf(day, own.status, today) === 'behind'
        ? words.behind(days)
        : words.left(days);
    }
  }
};

/** Columns for the mark of own dates: none where there are none. */
const ownWidthFor = ({ messages, ambiguous }: Desk, dues: readonly Due[]): number =>
  dues.some(({ printed }) => printed === undefined)
    ? displayWidth(messages.dashboard.ownMark, ambiguous) + 2
    : 0;

const dueRow = (
  desk: Desk,
  due: Due,
  usual: Tone,
  { width, ownWidth }: { readonly width: number; readonly ownWidth: number },
): ViewRow => {
  const { plan, messages, today, ambiguous } = desk;
  const { deadlines: words, ownMark } = messages.dashboard;
  const { task, day, printed, own } = due;
  const isReplaced = standingOf(due, today) === 'replaced';
  const pressure = isReplaced ? undefined : pressureOf(day, own.status, today);
  const tone = pressure ?? usual;
  const isCompact = width < compactBelow;
  const sign = isCompact && pressure !== undefined ? pressureSigns[pressure] : ' ';
  const awayWidth = Math.max(
    ...[words.late(9999), words.left(9999), words.behind(soonDays), words.replacedBy(today)].map(
      (text) => displayWidth(text, ambiguous) + 1,
    ),
  );
  const columns: Line = isCompact
    ? []
    : [
        span(fit(printed === undefined ? ownMark : '', ownWidth, { ambiguous }), 'mine'),
        span(fit(awayWords(desk, due), awayWidth, { ambiguous }), tone),
      ];
  return {
    line: [
      // Without the column that says how far away it is, the day is in its colour, with a sign.
      span(`  ${day}  `, isCompact ? tone : 'plain'),
      ...columns,
      span(sign, tone),
      span(fit(task.id, widestId(plan) + 2), 'dim'),
      ...(width >= leadFrom
        ? [...leadWords(desk, task, undefined, undefined, leadWidth), span('  ')]
        : []),
      ...(width >= printedFrom ? [span(`${fit(printed ?? '', 16, { ambiguous })}  `, 'dim')] : []),
      span(usualWords(task, itemOf(plan, task))),
    ],
    key: `${task.id} ${printed ?? 'own'}`,
    target: { kind: 'task', task: task.id },
  };
};

/** Tasks by date, the plan's and the user's own: overdue first, then soon, later, done, replaced. */
export const deadlineRows = (desk: Desk, state: ViewFacts, width: number): readonly ViewRow[] => {
  const { plan, today, messages } = desk;
  const words = messages.dashboard.deadlines;
  const dues = duesOf(plan, state).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const ownWidth = ownWidthFor(desk, dues);
  const byStanding = Map.groupBy(dues, (due) => standingOf(due, today));
  const groups: readonly (readonly [Standing, string, Tone])[] = [
    ['late', messages.dashboard.filterMenu.overdue, 'late'],
    ['soon', messages.dashboard.filterMenu.soon, 'near'],
    ['later', words.later, 'plain'],
    ['done', messages.vocabulary.status.done, 'done'],
    ['replaced', words.replaced, 'dim'],
  ];
  const rows = groups.flatMap(([standing, heading, tone]) => {
    const own = byStanding.get(standing) ?? [];
    return headed(
      [span(` ${heading} ${own.length}`, tone === 'dim' || tone === 'plain' ? 'title' : tone)],
      own.map((due) => dueRow(desk, due, tone, { width, ownWidth })),
    );
  });
  return rows.length === 0 ? [{ line: [span(`  ${words.none}`, 'dim')] }] : rows.slice(1);
};
