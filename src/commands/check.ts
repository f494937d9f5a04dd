import { diagnosticWords } from '../i18n/diagnostic-words.ts';
import type { Messages } from '../i18n/zh.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { cleanLine } from '../text/clean.ts';
import { excerpt } from '../text/excerpt.ts';
import { jsonText, type Outcome, type Surroundings } from './command.ts';
import { type PlanSession, withPlan } from './session.ts';

/** What `check` accepts. */
export type CheckOptions = { readonly format: 'text' | 'json' };

/** Where output goes to a file or a pipe, source lines are cut to this many columns. */
const defaultColumns = 80;

const severityColour = { error: 31, warning: 33, note: 36 } as const;

const inColour = (text: string, code: number, isColourful: boolean): string =>
  isColourful ? `\u001B[${code}m${text}\u001B[39m` : text;

/** One finding as compilers print it: place, severity, code and message; the source line; the pointer; the remedy. */
const shown = (
  diagnostic: Diagnostic,
  { name, lines }: { readonly name: string; readonly lines: readonly string[] },
  { messages, columns, isColourful }: Surroundings,
): string => {
  const { span, severity, code } = diagnostic;
  const { message, remedy } = diagnosticWords(diagnostic, messages);
  const { start, end } = span;
  const line = lines[start.line - 1] ?? '';
  const last = end.line > start.line ? line.length : end.column - 1;
  const { source, pointer } = excerpt(line, start.column - 1, last, columns ?? defaultColumns);
  const paint = (text: string) =>
    inColour(text, severityColour[severity], isColourful && columns !== undefined);
  // The severity is a word for programs, like the code: editors look for it.
  const head = `${cleanLine(name)}:${start.line}:${start.column} ${paint(severity)} ${code} ${cleanLine(message)}`;
  // A parsed plan has positions but no text to show.
  const view = lines.length === 0 ? [] : [source, paint(pointer)];
  return [head, ...view, messages.check.remedy(cleanLine(remedy))].join('\n');
};

/** Spellings in style only and other notes are in `parse`; a check is for what an editor would mend. */
const isFinding = ({ severity }: Diagnostic): boolean => severity !== 'note';

const summary = (findings: readonly Diagnostic[], { check }: Messages): string => {
  const count = (severity: Diagnostic['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  return check.summary(count('error'), count('warning'));
};

const report = ({ plan, text, name }: PlanSession, surroundings: Surroundings): string => {
  const lines = text === '' ? [] : text.split(/\r\n|\n|\r/u);
  return plan.diagnostics
    .filter(isFinding)
    .map((diagnostic) => `${shown(diagnostic, { name, lines }, surroundings)}\n`)
    .join('\n');
};

/** `taizhang check`: what a careful editor would mend in a plan, the way compilers say it; exit 1 when there are errors. */
export const check = (surroundings: Surroundings, { format }: CheckOptions): Promise<Outcome> =>
  withPlan(surroundings, async (session) => {
    const { messages } = surroundings;
    const findings = session.plan.diagnostics.filter(isFinding);
    const exit = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    if (format === 'json') {
      const said = findings.map((diagnostic) => ({
        file: session.name,
        ...diagnostic,
        ...diagnosticWords(diagnostic, messages),
      }));
      return { exit, stdout: jsonText(said), stderr: [] };
    }
    return { exit, stdout: report(session, surroundings), stderr: [summary(findings, messages)] };
  });
