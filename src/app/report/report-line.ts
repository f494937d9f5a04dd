import type { Messages } from '../../i18n/zh.ts';
import type { Task } from '../../plan/plan.ts';
import { cleanLine } from '../../text/clean.ts';
import { truncate } from '../../text/fit.ts';
import type { ReportPart } from './report-parts.ts';
import type { Report, ReportEntry, ReportGroup } from './report.ts';
import { unitsIn } from '../record/unit-record.ts';

/** A sentence with its end open, so that words can follow: its stop is left out. */
const unended = (sentence: string): string => sentence.replace(/[。.;；]+$/u, '');

/** Quotes of some sentences the first, and says that there are more. */
export const firstOf = (
  steps: readonly string[],
  more: (first: string, all: number) => string,
): string => (steps.length > 1 ? more(unended(steps[0] ?? ''), steps.length) : (steps[0] ?? ''));

/** Where in a report a task is told. */
export type Standpoint = {
  readonly part: ReportPart;
  readonly group: ReportGroup;
  readonly report: Report;
};

/** What is said about a task beside its words: in each part what matters there; the remark always, but once. */
const facts = (
  { task, progress: { status, stepsDone, remark }, due, doneOn, isTold }: ReportEntry,
  { part, group, report: { day } }: Standpoint,
  { report, vocabulary }: Messages,
): readonly string[] => {
  // Under a role the reader is one of them.
  const [inCharge] = (['lead', 'responsible'] as const).flatMap((role) => {
    const units = unitsIn(task, role);
    return units.length === 0 ? [] : [report.units(vocabulary.role[role], units)];
  });
  const open = task.steps.filter((_, index) => !stepsDone.includes(index)).map(unended);
  const isOfDoing = part === 'doing' && status === 'doing';
  const saysStatus = part === 'overdue' || (part === 'doing' && !isOfDoing);
  const saysSteps = status !== 'done' && (stepsDone.length > 0 || isOfDoing);
  return [
    ...(isTold || group.kind === 'role' || inCharge === undefined ? [] : [inCharge]),
    ...(part === 'completed' && doneOn !== undefined ? [report.doneOn(doneOn)] : []),
    ...(saysStatus ? [vocabulary.status[status]] : []),
    ...(due === undefined || status === 'done'
      ? []
      : [report.due(due, due < day && part !== 'overdue')]),
    ...(!isTold && saysSteps && task.steps.length > 1
      ? [report.steps(stepsDone.length, task.steps.length)]
      : []),
    ...(part === 'next' && stepsDone.length > 0 && open.length > 0
      ? [report.openSteps(firstOf(open, report.andMore))]
      : []),
    ...(isTold || remark === '' ? [] : [report.remark(remark)]),
  ];
};

/** More than this of a task that has no title is too long to name it. */
const nameColumns = 40;

/**
 * A task in one line: `5.11.1 严格规范公正文明执法:…(时限 2026-12-31;举措 1/3)`; once it was told, only
 * `5.11.1 严格规范公正文明执法(时限 2026-12-31)`.
 *
 * @param quote what is told of the words of a task
 */
export const taskLine = (
  entry: ReportEntry,
  at: Standpoint,
  quote: (task: Task) => string,
  messages: Messages,
): string => {
  const {
    task,
    place: { itemTitle },
    isTold,
  } = entry;
  const said = facts(entry, at, messages);
  const name = isTold
    ? itemTitle || truncate(unended(task.text), nameColumns)
    : [itemTitle, quote(task)].filter((words) => words !== '').join(':');
  return cleanLine(`${task.id} ${name}${said.length === 0 ? '' : messages.report.facts(said)}`);
};
