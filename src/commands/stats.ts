import { soonDays } from '../app/dates.ts';
import { statistics } from '../app/statistics.ts';
import { roles } from '../plan/plan.ts';
import { statuses } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';
import { jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import type { FiguresOptions } from './sections.ts';
import { standingOf } from './selection.ts';
import { withRecord } from './session.ts';

/** `taizhang stats`: how many tasks there are, by status, overdue, due soon; my unit's by status and role. */
export const stats = (surroundings: Surroundings, { format }: FiguresOptions): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { messages, columns } = surroundings;
    const figures = statistics(session.plan, standingOf(session, surroundings));
    if (format === 'json') return succeeded(jsonText(figures));
    const { vocabulary, commands } = messages;
    const { listing } = commands;
    const { mine } = figures;
    const rows: readonly (readonly [string, number])[] = [
      [vocabulary.section, figures.sections],
      [vocabulary.item, figures.items],
      [vocabulary.unit, figures.units],
      [vocabulary.task, figures.total],
      ...statuses.map((status) => [vocabulary.status[status], figures[status]] as const),
      [listing.overdue, figures.overdue],
      [listing.dueSoon(soonDays), figures.dueSoon],
      [listing.starred, figures.starred],
      ...(mine === undefined
        ? []
        : [
            [cleanLine(mine.unit), mine.total] as const,
            ...roles.map((role) => [vocabulary.role[role], mine[role]] as const),
            ...statuses.map((status) => [vocabulary.status[status], mine[status]] as const),
          ]),
    ];
    return succeeded(
      table(
        [
          { heading: listing.figure, isElastic: true },
          { heading: listing.count, align: 'end' },
        ],
        rows.map(([name, count]) => [name, String(count)]),
        columns,
      ),
    );
  });
