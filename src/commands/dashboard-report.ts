import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ReportForm } from '../app/report/report-menu.ts';
import { reportOf, type ReportSources } from '../app/report/report.ts';
import { reportText } from '../app/report/report-text.ts';
import type { Reported } from '../app/start.ts';
import type { Messages } from '../i18n/zh.ts';
import { saveOutput } from './output.ts';
import { renderReport } from './report.ts';

/** A name that no file has yet: the report of an hour ago may have been edited since. */
const freeName = (directory: string, stem: string, ending: string): string => {
  let name = `${stem}.${ending}`;
  for (let copy = 2; existsSync(path.join(directory, name)); copy += 1)
    name = `${stem}-${copy}.${ending}`;
  return name;
};

/** Makes the report that the dashboard asks for: text to copy, or a new file in a directory. */
export const dashboardReport = async (
  sources: ReportSources,
  form: ReportForm,
  messages: Messages,
  directory: string,
): Promise<Reported> => {
  const { notices } = messages.dashboard;
  const report = reportOf(sources);
  if (form === 'copy') {
    const { length: tasks } = sources.tasks;
    const text = reportText(report, messages);
    return {
      kind: 'text',
      text,
      copied: notices.reportCopied(tasks),
      sent: notices.reportSent(tasks),
    };
  }
  const { title, kind, sheet, cannotSave } = messages.report;
  const named = `${title(sources.unit ?? '', form === 'md' ? kind.week : sheet)}-${sources.today}`;
  // What Windows and Unix don't allow in the name of a file.
  const name = freeName(directory, named.replaceAll(/[\\/:*?"<>|\s]+/gu, '-'), form);
  const content = await renderReport(report, form, messages);
  const { stderr } = await saveOutput(content, path.join(directory, name), messages, {
    cannot: cannotSave,
  });
  return { kind: 'told', told: stderr.join(' ') };
};
