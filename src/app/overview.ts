import { addDays } from '../dates/iso-day.ts';
import { roles, type Plan, type Task } from '../plan/plan.ts';
import { statuses, type Progress } from '../progress/status.ts';
import { fit } from '../text/fit.ts';
import { bar } from './bar.ts';
import { countSections, countStatuses } from './counts.ts';
import { crossTable } from './cross-table.ts';
import { soonDays, type Pressure } from './dates.ts';
import { shownProgress, standingOf, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import { remembering } from './remember.ts';
import { headed, type ViewFacts, type ViewRow } from './row-view.ts';
import { select } from './select.ts';
import { signsFor, toneOf } from './signs.ts';
import { span, type Line } from './span.ts';

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`.padStart(4);

/** Columns of a number, also of `12/87`. */
const figureWidth = 7;

const figure = (value: number | string): string => String(value).padStart(figureWidth);

const title = (words: string): Line => [span(` ${words}`, 'title')];

const partnersOf = remembering(
  (plan: Plan, unit: string | undefined): readonly (readonly [string, number])[] => {
    const shared = new Map<string, number>();
    for (const { assignments } of plan.tasks) {
      if (!assignments.some((assignment) => assignment.unit === unit)) continue;
      for (const other of new Set(assignments.map((assignment) => assignment.unit))) {
        if (other !== unit) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
  },
);

const sectionCounts = remembering((plan: Plan, progress: Progress) =>
  countSections(plan, progress),
);

/** The overview: by status, by date, my unit by role, by section, units by section, who my unit works with. */
export const overviewRows = (desk: Desk, state: ViewFacts, width: number): readonly ViewRow[] => {
  const { plan, messages, today, ambiguous } = desk;
  const { vocabulary, dashboard } = messages;
  const words = dashboard.overview;
  const progress = shownProgress(state);
  const standing = standingOf(desk, state);
  const labelWidth = Math.min(44, Math.floor(width * 0.5));
  const barWidth = Math.max(8, Math.min(40, width - labelWidth - figureWidth - 6));
  const row = (
    label: string,
    numbers: string,
    part: number,
    whole: number,
    filter: Filter,
    tone: Line[number]['tone'] = 'plain',
  ): ViewRow => ({
    line: [
      span(fit(`  ${label}`, labelWidth, { ambiguous }), tone),
      span(`${numbers} `),
      ...bar(part, whole, barWidth, desk),
      span(share(part, whole), 'dim'),
    ],
    target: { kind: 'filter', filter },
  });
  const tasksBy = (filter: Filter): readonly Task[] => select(plan, filter, standing);
  const doneOf = (tasks: readonly Task[]): number => countStatuses(tasks, progress).done;
  const all = countStatuses(plan.tasks, progress);
  const soon = { from: today, to: addDays(today, soonDays) };
  const dates: readonly (readonly [string, Filter, Pressure])[] = [
    [dashboard.filterMenu.overdue, { due: 'overdue' }, 'late'],
    [dashboard.filterMenu.soon, { due: soon }, 'near'],
    [dashboard.filterMenu.behind, { due: soon, statuses: ['todo', 'blocked'] }, 'behind'],
  ];
  const { unit } = state.settings;
  return [
    { line: title(words.byStatus) },
    ...statuses.map((status) =>
      row(
        `${signsFor(desk).status[status]} ${vocabulary.status[status]}`,
        figure(all[status]),
        all[status],
        all.total,
        { statuses: [status] },
        toneOf(status),
      ),
    ),
    ...headed(
      title(words.byDate),
      dates.map(([label, filter, tone]) => {
        const { length } = tasksBy(filter);
        return row(label, figure(length), length, all.total, filter, length > 0 ? tone : 'plain');
      }),
    ),
    ...headed(
      title(words.mine(unit ?? '')),
      unit === undefined
        ? []
        : roles.flatMap((role) => {
            const filter: Filter = { isMine: true, roles: [role] };
            const tasks = tasksBy(filter);
            if (tasks.length === 0) return [];
            const done = doneOf(tasks);
            const numbers = figure(`${done}/${tasks.length}`);
            return [row(vocabulary.role[role], numbers, done, tasks.length, filter)];
          }),
    ),
    ...headed(
      title(words.bySection),
      sectionCounts(plan, progress)
        .filter(({ counts }) => counts.total > 0)
        .map(({ number, label, title: name, counts: { done, total } }) =>
          row(label === '' ? name : `${label} ${name}`, figure(`${done}/${total}`), done, total, {
            sections: [number],
          }),
        ),
    ),
    ...headed(
      title(words.partners(unit ?? '')),
      unit === undefined
        ? []
        : partnersOf(plan, unit).map(([name, count]) => ({
            line: [span(fit(`  ${name}`, labelWidth, { ambiguous })), span(figure(count))],
            target: { kind: 'filter', filter: { isMine: true, units: [name] } },
          })),
    ),
    ...headed(title(words.crossTable), crossTable(desk, state, width)),
  ];
};
