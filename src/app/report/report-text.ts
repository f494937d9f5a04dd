import { sectionName } from '../filter/section-name.ts';
import type { Messages } from '../../i18n/zh.ts';
import type { Task } from '../../plan/plan.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Block } from '../../text/markdown.ts';
import { kindOfPeriod } from './report-days.ts';
import { firstOf, taskLine } from './report-line.ts';
import { reportParts } from './report-parts.ts';
import { scopeWords } from './report-scope.ts';
import type { Report, ReportGroup } from './report.ts';

const heading = (group: ReportGroup, { vocabulary }: Messages): string =>
  group.kind === 'role' ? vocabulary.role[group.role] : sectionName(group.section);

const total = (groups: readonly ReportGroup[]): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0);

/** What stands above the parts: title, period, plan, what narrows the report, the figures. */
const head = (report: Report, messages: Messages): readonly [title: string, ...string[]] => {
  const { report: words } = messages;
  const { plan, counts, period, unit = '', conditions } = report;
  const scope = scopeWords(conditions, plan, messages);
  return [
    words.title(unit, words.kind[kindOfPeriod(period)]),
    words.period(period.from, period.until),
    ...(plan.title === '' ? [] : [words.plan(plan.title)]),
    ...(scope.length === 0 ? [] : [words.scope(scope)]),
    words.counts(counts.total, counts.done, counts.doing, counts.blocked, counts.todo),
  ];
};

/** The report as a document: to be printed by `markdown`. Tasks are quoted in full. */
export const reportBlocks = (report: Report, messages: Messages): readonly Block[] => {
  const [title, ...facts] = head(report, messages);
  return [
    { kind: 'heading', depth: 1, text: title },
    ...facts.map((text) => ({ kind: 'paragraph', text }) as const),
    ...reportParts.flatMap((part): readonly Block[] => {
      const groups = report.parts[part];
      const name = messages.report.partTitle(messages.report.part[part], total(groups));
      return [
        { kind: 'heading', depth: 2, text: name },
        ...(groups.length === 0
          ? [{ kind: 'paragraph', text: messages.report.none } as const]
          : groups.flatMap((group): readonly Block[] => [
              { kind: 'heading', depth: 3, text: heading(group, messages) },
              {
                kind: 'list',
                items: group.entries.map((entry) =>
                  taskLine(entry, { part, group, report }, ({ text }) => text, messages),
                ),
              },
            ])),
      ];
    }),
  ];
};

/**
 * The report as plain text for a chat: short lines without markup, of each task its first sentence and
 * how many there are.
 */
export const reportText = (report: Report, messages: Messages): string => {
  const quote = ({ steps }: Task): string => firstOf(steps, messages.report.andMoreSteps);
  const lines = [
    ...head(report, messages),
    ...reportParts.flatMap((part, index) => {
      const groups = report.parts[part];
      const name = messages.report.partTitle(messages.report.part[part], total(groups));
      return [
        '',
        messages.report.partTitleInText(index, name),
        ...(groups.length === 0 ? [messages.report.none] : []),
        ...groups.flatMap((group) => [
          `【${heading(group, messages)}】`,
          ...group.entries.map((entry) =>
            taskLine(entry, { part, group, report }, quote, messages),
          ),
        ]),
      ];
    }),
  ];
  return `${lines.map(cleanLine).join('\n')}\n`;
};
