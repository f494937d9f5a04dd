import { sectionName } from './section-name.ts';
import { addDays, firstOfMonth, lastOfMonth } from '../dates/iso-day.ts';
import type { Days } from '../dates/typed-days.ts';
import type { Messages } from '../i18n/zh.ts';
import { cleanLine } from '../text/clean.ts';
import type { Block } from '../text/markdown.ts';
import {
  reportParts,
  type Report,
  type ReportEntry,
  type ReportGroup,
  type ReportPart,
} from './report.ts';
import { unitsIn } from './unit-record.ts';
import { worksheet, worksheetColumns } from './worksheet.ts';

/** 周报 for up to seven days, 月报 for up to a month. */
const kindOf = ({ from, until }: Days): keyof Messages['report']['kind'] => {
  if (until <= addDays(from, 6)) return 'week';
  return firstOfMonth(from) === from && until <= lastOfMonth(from) ? 'month' : 'other';
};

const heading = (group: ReportGroup, { vocabulary }: Messages): string =>
  group.kind === 'role' ? vocabulary.role[group.role] : sectionName(group.section);

/** What is said about a task beside its words: in each part what matters there. */
const facts = (
  part: ReportPart,
  group: ReportGroup,
  { task, progress: { stepsDone, remark }, due, doneOn }: ReportEntry,
  { report, vocabulary }: Messages,
): readonly string[] => {
  // Under a role the reader is one of them.
  const [inCharge] = (['lead', 'responsible'] as const).flatMap((role) => {
    const units = unitsIn(task, role);
    return units.length === 0 ? [] : [report.units(vocabulary.role[role], units)];
  });
  const open = task.steps.filter((_, index) => !stepsDone.includes(index));
  return [
    ...(group.kind === 'role' || inCharge === undefined ? [] : [inCharge]),
    ...(doneOn === undefined ? [] : [report.doneOn(doneOn)]),
    ...(due === undefined || part === 'completed' ? [] : [report.due(due)]),
    ...(part === 'doing' && task.steps.length > 1
      ? [report.steps(stepsDone.length, task.steps.length)]
      : []),
    ...(part === 'next' && stepsDone.length > 0 && open.length > 0 ? [report.openSteps(open)] : []),
    ...(remark === '' || part === 'next' ? [] : [report.remark(remark)]),
  ];
};

/** A task in one line: `5.11.1 严格规范公正文明执法:…(时限 2026-12-31;举措 1/3)`. */
const line = (
  part: ReportPart,
  group: ReportGroup,
  entry: ReportEntry,
  words: string,
  messages: Messages,
): string => {
  const { task, place } = entry;
  const said = facts(part, group, entry, messages);
  const name = place.itemTitle === '' ? words : `${place.itemTitle}:${words}`;
  return cleanLine(`${task.id} ${name}${said.length === 0 ? '' : messages.report.facts(said)}`);
};

const total = (groups: readonly ReportGroup[]): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0);

const head = (report: Report, messages: Messages) => {
  const { report: words } = messages;
  const { counts, period, title, unit = '' } = report;
  return {
    title: words.title(unit, words.kind[kindOf(period)]),
    period: words.period(period.from, period.until),
    plan: words.plan(title),
    counts: words.counts(counts.total, counts.done, counts.doing, counts.blocked, counts.todo),
  };
};

/** The report as a document: to be printed by `markdown`. Tasks are quoted in full. */
export const reportBlocks = (report: Report, messages: Messages): readonly Block[] => {
  const { title, period, plan, counts } = head(report, messages);
  return [
    { kind: 'heading', depth: 1, text: title },
    { kind: 'paragraph', text: period },
    { kind: 'paragraph', text: plan },
    { kind: 'paragraph', text: counts },
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
                  line(part, group, entry, entry.task.text, messages),
                ),
              },
            ])),
      ];
    }),
  ];
};

/** The report as plain text for a chat: short lines without markup, of each task its first sentence. */
export const reportText = (report: Report, messages: Messages): string => {
  const { title, period, plan, counts } = head(report, messages);
  const lines = [
    title,
    period,
    plan,
    counts,
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
            line(part, group, entry, entry.task.steps[0] ?? entry.task.text, messages),
          ),
        ]),
      ];
    }),
  ];
  return `${lines.map(cleanLine).join('\n')}\n`;
};

/** The 工作台账 as cells, its headings first; the first column counts from 1. */
export const reportRows = (
  plan: Parameters<typeof worksheet>[0],
  { tasks, progress }: Report,
  messages: Messages,
): readonly (readonly (string | number)[])[] => {
  const { listing } = messages.commands;
  const columns = worksheetColumns.slice(1);
  return [
    [listing.number, ...columns.map((column) => listing[column])],
    ...worksheet(plan, tasks, progress, messages).map((row, index) => [
      index + 1,
      ...columns.map((column) => row[column]),
    ]),
  ];
};
