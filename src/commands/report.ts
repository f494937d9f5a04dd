import { extname } from 'node:path';
import { reportOf, type Report } from '../app/report/report.ts';
import { reportBlocks, reportText } from '../app/report/report-text.ts';
import { scopeOf } from '../app/report/report-scope.ts';
import { reportRows } from '../app/report/worksheet.ts';
import { isoDay, mondayOf } from '../dates/iso-day.ts';
import type { Days } from '../dates/days.ts';
import { daysIn } from '../dates/typed-days.ts';
import type { Messages } from '../i18n/zh.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import type { FilterOptions } from './filter-options.ts';
import { saveOutput } from './output.ts';
import { selectTasks } from './selection.ts';
import { withRecord } from './session.ts';

/** What `report` accepts: a period, the filters, the form and the file. */
export type ReportOptions = FilterOptions & {
  readonly since?: string;
  readonly until?: string;
  readonly format?: 'md' | 'csv' | 'xlsx' | 'txt';
  readonly group?: 'role' | 'section';
  readonly output?: string;
};

const formats = ['md', 'csv', 'xlsx', 'txt'] as const;

/** 序号 编号 章节 事项 任务 牵头 参加 责任 时限 逾期 状态 已完成举措 备注 更新时间, in characters. */
const widths = [6, 9, 18, 22, 60, 16, 30, 24, 12, 8, 10, 18, 30, 18];

/** From Monday to today unless told otherwise. A date without year lies behind; one that would end the period before it starts, ahead. */
const periodOf = (
  { since, until }: ReportOptions,
  today: string,
  { report }: Messages,
): Days | { readonly wrong: string } => {
  const from = since === undefined ? mondayOf(today) : daysIn(since, { today, lean: 'past' })?.from;
  if (from === undefined) return { wrong: report.invalidDate('--since', since ?? '') };
  if (until === undefined)
    return from <= today ? { from, until: today } : { wrong: report.emptyPeriod(from, today) };
  const [past, future] = (['past', 'future'] as const).map(
    (lean) => daysIn(until, { today, lean })?.until,
  );
  if (past === undefined || future === undefined)
    return { wrong: report.invalidDate('--until', until) };
  const end = past < from ? future : past;
  return end < from ? { wrong: report.emptyPeriod(from, end) } : { from, until: end };
};

/** A report as the content of a file. */
export const renderReport = async (
  report: Report,
  format: (typeof formats)[number],
  messages: Messages,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'txt':
      return reportText(report, messages);
    case 'md': {
      const { markdown } = await import('../text/markdown.ts');
      return markdown(reportBlocks(report, messages));
    }
    case 'csv': {
      const { csv } = await import('../text/csv.ts');
      return csv(reportRows(report, messages).map((row) => row.map(String)));
    }
    case 'xlsx': {
      const { xlsx } = await import('./xlsx.ts');
      const rows = reportRows(report, messages);
      return xlsx({ name: messages.report.sheet, rows, widths });
    }
  }
};

/**
 * `taizhang report`: what was done in a period, what is under way, planned, blocked and overdue; grouped
 * by role when it is a unit's, else by section. The form is that of `-f`, else of the file's ending, else
 * Markdown. Excel needs a file: a terminal or a pipe would mangle it.
 */
export const report = (surroundings: Surroundings, options: ReportOptions): Promise<Outcome> =>
  withRecord(surroundings, async (session) => {
    const { plan, store } = session;
    const { messages, now } = surroundings;
    const { help, usage } = messages.commands;
    const { output } = options;
    const ending = formats.find((one) => output?.toLowerCase().endsWith(`.${one}`));
    const other = ending === undefined ? extname(output ?? '') : '';
    if (options.format === undefined && other !== '')
      return failed(2, usage.parts([usage.unknownEnding(other), help.choices(formats)]));
    const format = options.format ?? ending ?? 'md';
    const today = isoDay(now);
    const period = periodOf(options, today, messages);
    if ('wrong' in period) return failed(2, period.wrong);
    const selection = await selectTasks(surroundings, session, options);
    if (selection.kind === 'wrong') return selection.outcome;
    const { filter, standing, tasks, hints } = selection;
    const scope = scopeOf(filter, standing.myUnit);
    if (options.group === 'role' && scope.unit === undefined)
      return failed(2, messages.report.needsUnit);
    const made = reportOf({
      plan,
      tasks,
      progress: standing.progress,
      ledger: store.ledger(),
      period,
      today,
      ...scope,
      ...(options.group !== undefined && { groupBy: options.group }),
    });
    const content = await renderReport(made, format, messages);
    if (output === undefined)
      return typeof content === 'string'
        ? succeeded(content, hints)
        : failed(2, messages.report.needsFile);
    const outcome = await saveOutput(content, output, messages);
    return { ...outcome, stderr: [...hints, ...outcome.stderr] };
  });
