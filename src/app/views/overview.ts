import { roles, type Plan, type Task } from '../../plan/plan.ts';
import { statuses, type Progress, type Status } from '../../progress/status.ts';
import { fit } from '../../text/fit.ts';
import { bar } from './bar.ts';
import { countSections, countStatuses } from './counts.ts';
import { crossTable } from './cross-table.ts';
import { behindStatuses, type Pressure } from '../tasks/dates.ts';
import { shownProgress, standingOf, type Desk } from '../desk.ts';
import type { Filter } from '../filter/filter.ts';
import { remembering } from '../remember.ts';
import { headed, type ViewFacts, type ViewRow } from './row-view.ts';
import { select } from '../filter/select.ts';
import { signsFor } from '../screen/signs.ts';
import { span, type Line } from '../screen/span.ts';

/** Columns of `100%` with a space before it. */
const shareWidth = 5;

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`.padStart(shareWidth);

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
  const { plan, messages, ambiguous } = desk;
  const { vocabulary, dashboard } = messages;
  const words = dashboard.overview;
  const progress = shownProgress(state);
  const standing = standingOf(desk, state);
  const labelWidth = Math.min(44, Math.floor(width * 0.5));
  const barWidth = Math.max(4, Math.min(40, width - labelWidth - figureWidth - 1 - shareWidth));
  const row = (
    key: string,
    label: string,
    numbers: string,
    part: number,
    whole: number,
    filter: Filter,
    tone: Status | Pressure | 'plain' = 'plain',
  ): ViewRow => ({
    line: [
      span(fit(`  ${label}`, labelWidth, { ambiguous }), tone),
      span(`${numbers} `),
      ...bar(part, whole, barWidth, tone === 'plain' ? 'done' : tone, desk),
      span(share(part, whole), 'dim'),
    ],
    key,
    target: { kind: 'filter', filter },
  });
  const tasksBy = (filter: Filter): readonly Task[] => select(plan, filter, standing);
  const doneOf = (tasks: readonly Task[]): number => countStatuses(tasks, progress).done;
  const all = countStatuses(plan.tasks, progress);
  const dates: readonly (readonly [Pressure, string, Filter])[] = [
    ['late', dashboard.filterMenu.overdue, { due: 'overdue' }],
    ['near', dashboard.filterMenu.soon, { due: 'soon' }],
    [
      'behind',
      dashboard.filterMenu.behind(behindStatuses.map((status) => vocabulary.status[status])),
      { due: 'soon', statuses: behindStatuses },
    ],
  ];
  const toReview = tasksBy({ needsReview: true }).length;
  const { unit } = state.settings;
  return [
    { line: title(words.byStatus) },
    ...statuses.map((status) =>
      row(
        status,
        `${signsFor(desk).status[status]} ${vocabulary.status[status]}`,
        figure(all[status]),
        all[status],
        all.total,
        { statuses: [status] },
        status,
      ),
    ),
    ...(toReview === 0
      ? []
      : [
          row(
            'review',
            `? ${words.toReview}`,
            figure(toReview),
            toReview,
            all.total,
            { needsReview: true },
            'late',
          ),
        ]),
    ...headed(
      title(words.byDate),
      dates.map(([pressure, label, filter]) => {
        const { length } = tasksBy(filter);
        const tone = length > 0 ? pressure : 'plain';
        return row(pressure, label, figure(length), length, all.total, filter, tone);
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
            return [row(role, vocabulary.role[role], numbers, done, tasks.length, filter)];
          }),
    ),
    ...headed(
      title(words.bySection),
      sectionCounts(plan, progress)
        .filter(({ counts }) => counts.total > 0)
        .map(({ number, label, title: name, counts: { done, total } }) =>
          row(
            `section ${number}`,
            label === '' ? name : `${label} ${name}`,
            figure(`${done}/${total}`),
            done,
            total,
            { sections: [number] },
          ),
        ),
    ),
    ...headed(
      title(words.partners(unit ?? '')),
      unit === undefined
        ? []
        : partnersOf(plan, unit).map(([name, count]) => ({
            line: [span(fit(`  ${name}`, labelWidth, { ambiguous })), span(figure(count))],
            key: `partner ${name}`,
            target: { kind: 'filter', filter: { isMine: true, units: [name] } },
          })),
    ),
    ...headed(title(words.crossTable), crossTable(desk, state, width)),
  ];
};
