import { statuses } from '../../progress/status.ts';
import type { Desk } from '../desk.ts';
import { behindStatuses } from '../tasks/dates.ts';
import { pressureSigns, signsFor } from './signs.ts';
import { cutMark } from './span.ts';

/** A sign that stands in rows, and what it says. */
export type Explained = { readonly sign: string; readonly words: string };

/** Every sign of the rows in words, in the order in which they stand there. */
export const legend = (desk: Desk): readonly Explained[] => {
  const { dashboard, vocabulary } = desk.messages;
  const { legend: words, pressure } = dashboard;
  const signs = signsFor(desk);
  const behind = behindStatuses.map((status) => vocabulary.status[status]);
  return [
    { sign: signs.cursor, words: words.cursor(signs.restingCursor) },
    { sign: '+', words: words.marked },
    ...statuses.map((status) => ({
      sign: signs.status[status],
      words: vocabulary.status[status],
    })),
    { sign: '?', words: dashboard.overview.toReview },
    { sign: pressureSigns.late, words: pressure.late },
    { sign: pressureSigns.behind, words: words.behind(pressure.behind, behind) },
    { sign: pressureSigns.near, words: words.near(pressure.near) },
    { sign: '*', words: dashboard.starred },
    { sign: '"', words: words.remark },
    { sign: '+2', words: words.moreUnits(2) },
    { sign: cutMark, words: words.cut },
  ];
};
