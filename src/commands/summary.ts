import { sectionName } from '../app/filter/section-name.ts';
import { countSections, countStatuses } from '../app/views/counts.ts';
import { diagnosticWords } from '../i18n/diagnostic-words.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { cleanLine } from '../text/clean.ts';
import { table } from '../text/table.ts';

/** What kept the parser from finding tasks, and what to do about it. */
const whyNoTasks = ({ diagnostics }: Plan, messages: Messages): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .slice(0, 3)
    .map((diagnostic) => {
      const { message, remedy } = diagnosticWords(diagnostic, messages);
      return cleanLine(messages.commands.usage.parts([message, remedy]));
    });

/**
 * What is printed where no dashboard can be drawn: title, sections with counts and progress, the
 * number of tasks in all, and how to go on. Lines end in a line feed.
 *
 * @param columns of the terminal; absent: nothing is cut
 */
export const summary = (
  plan: Plan,
  progress: Progress,
  messages: Messages,
  columns?: number,
): string => {
  const words = messages.commands.summary;
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
      cleanLine(sectionName({ label, title })),
      total === 0 ? words.noTasks : String(total),
      total === 0 ? '' : `${done}/${total}`,
    ]),
    columns,
  );
  return [
    ...[plan.title, ...published].filter((line) => line !== '').map(cleanLine),
    '',
    ...sections.trimEnd().split('\n'),
    '',
    words.counts(counts.total, items, plan.sections.length),
    ...(counts.total === 0 ? whyNoTasks(plan, messages) : []),
    words.progress(counts.done, counts.doing, counts.blocked, counts.todo),
    '',
    ...words.next,
    '',
  ].join('\n');
};
