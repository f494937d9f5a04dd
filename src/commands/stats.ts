import { soonDays } from '../app/tasks/dates.ts';
import type { Counts } from '../app/views/counts.ts';
import { statistics, type Statistics } from '../app/views/statistics.ts';
import type { Messages } from '../i18n/zh.ts';
import { roles } from '../plan/plan.ts';
import { statuses } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import type { FiguresOptions } from './sections.ts';
import { standingOf } from './selection.ts';
import { withRecord } from './session.ts';

type Row = readonly [name: string, count: number];

/** A heading with the number of what it is about, and figures of it below. */
const part = (heading: Row, rows: readonly Row[]): readonly Row[] => [
  heading,
  ...rows.map(([name, count]): Row => [`  ${name}`, count]),
];

/** The figures in parts, a blank line between them: the plan, its tasks, those of my unit. */
const figureRows = (
  figures: Statistics,
  { vocabulary, commands: { listing } }: Messages,
): readonly (readonly [string, string])[] => {
  const { mine } = figures;
  const byStatus = (counts: Counts): readonly Row[] =>
    statuses.map((status) => [vocabulary.status[status], counts[status]]);
  const parts: readonly (readonly Row[])[] = [
    [
      [vocabulary.section, figures.sections],
      [vocabulary.item, figures.items],
      [vocabulary.unit, figures.units],
    ],
    part(
      [listing.allTasks, figures.total],
      [
        ...byStatus(figures),
        [listing.overdue, figures.overdue],
        [listing.dueSoon(soonDays), figures.dueSoon],
        [listing.starred, figures.starred],
      ],
    ),
    ...(mine === undefined
      ? []
      : [
          part(
            [listing.byRole(cleanLine(mine.unit)), mine.total],
            roles.map((role) => [vocabulary.role[role], mine[role]]),
          ),
          part([listing.byStatus(cleanLine(mine.unit)), mine.total], byStatus(mine)),
        ]),
  ];
  return parts.flatMap((rows, index) => [
    ...(index === 0 ? [] : [['', ''] as const]),
    ...rows.map(([name, count]) => [name, String(count)] as const),
  ]);
};

/** `taizhang stats`: how many tasks there are, by status, overdue, due soon; my unit's by status and role. */
export const stats = (surroundings: Surroundings, { format }: FiguresOptions): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { messages, columns } = surroundings;
    const figures = statistics(session.plan, standingOf(session, surroundings));
    if (format === 'json') return succeeded(jsonText(figures));
    const { listing } = messages.commands;
    const printed = table(
      [
        { heading: listing.figure, isElastic: true },
        { heading: listing.count, align: 'end' },
      ],
      figureRows(figures, messages),
      columns,
    );
    return succeeded(printed.replaceAll(/^ +$/gmu, ''));
  });
