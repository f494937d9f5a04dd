import { countSections, countStatuses } from '../app/counts.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';

/**
 * What is printed where no dashboard can be drawn: title, sections with counts and progress, the
 * number of tasks in all, and how to go on. Lines end in a line feed.
 *
 * @param columns of the terminal; absent: nothing is cut
 */
export const summary = (
  plan: Plan,
  progress: Progress,
  { commands: { summary: words } }: Messages,
  columns?: number,
): string => {
  const counts = countStatuses(plan.tasks, progress);
  const items = plan.sections.reduce((sum, section) => sum + section.items.length, 0);
  const published =
    plan.publisher === undefined && plan.published === undefined
      ? []
      : [words.published(plan.publisher ?? '', plan.published?.replace('T', ' ') ?? '')];
  const sections = table(
    [
      { heading: words.section, isElastic: true },
      { heading: words.tasks, align: 'end' },
      { heading: words.done, align: 'end' },
    ],
    countSections(plan, progress).map(({ label, title, counts: { total, done } }) => [
      cleanLine([label, title].filter((part) => part !== '').join('、')),
      total === 0 ? words.noTasks : String(total),
      total === 0 ? '' : `${done}/${total}`,
    ]),
    columns,
  );
  return [
    cleanLine(plan.title),
    ...published.map(cleanLine),
    '',
    ...sections.trimEnd().split('\n'),
    '',
    words.counts(counts.total, items, plan.sections.length),
    words.progress(counts.done, counts.doing, counts.blocked, counts.todo),
    '',
    ...words.next,
    '',
  ].join('\n');
};
