import { sectionName } from '../filter/section-name.ts';
import type { Messages } from '../../i18n/zh.ts';
import { localMinute } from '../../dates/iso-day.ts';
import type { Plan, Task } from '../../plan/plan.ts';
import type { Progress, TaskProgress } from '../../progress/status.ts';
import { dueDate, isOverdue } from '../tasks/dates.ts';
import type { Report } from './report.ts';
import { progressOf } from '../filter/select.ts';
import { placesOf, type Place } from '../record/task-record.ts';
import { unitsIn } from '../record/unit-record.ts';

/** What a row of the 工作台账 says, in the order of its columns. */
const worksheetColumns = [
  'id',
  'section',
  'item',
  'text',
  'lead',
  'participant',
  'responsible',
  'due',
  'late',
  'status',
  'steps',
  'remark',
  'updated',
] as const;

/** One task in the 工作台账, as words. */
type WorksheetRow = Readonly<Record<(typeof worksheetColumns)[number], string>>;

/** What was done of the steps of a task; of a task that is done they are done as well, ticked or not. */
const stepsCell = (
  { steps }: Task,
  { status, stepsDone }: TaskProgress,
  { commands: { listing } }: Messages,
): string =>
  status === 'done' || stepsDone.length === steps.length
    ? listing.allStepsDone(steps.length)
    : listing.stepsDone(
        stepsDone.map((step) => step + 1),
        steps.length,
      );

/** Who guides stands, marked so, with those responsible. */
const rowOf = (
  task: Task,
  { sectionLabel, sectionTitle, itemLabel, itemTitle }: Place,
  { progress, today }: WorksheetStanding,
  messages: Messages,
): WorksheetRow => {
  const {
    commands: { listing },
    vocabulary,
  } = messages;
  const own = progressOf(progress, task.id);
  return {
    id: task.id,
    section: sectionName({ label: sectionLabel, title: sectionTitle }),
    item: `${itemLabel}${itemTitle}`,
    text: task.text,
    lead: unitsIn(task, 'lead').join('、'),
    participant: unitsIn(task, 'participant').join('、'),
    responsible: [
      ...unitsIn(task, 'responsible'),
      ...unitsIn(task, 'guiding').map((unit) => `${unit}(${vocabulary.role.guiding})`),
    ].join('、'),
    due: dueDate(task, own) ?? '',
    late: isOverdue(task, own, today) ? listing.overdue : '',
    status: vocabulary.status[own.status],
    steps: stepsCell(task, own, messages),
    remark: own.remark,
    updated: own.updated === undefined ? '' : localMinute(new Date(own.updated)),
  };
};

/** What the rows say is as of a day: an ISO date. */
export type WorksheetStanding = { readonly progress: Progress; readonly today: string };

/** The 工作台账 as cells: its headings, then a row a task in the order given. */
export const worksheet = (
  plan: Plan,
  tasks: readonly Task[],
  standing: WorksheetStanding,
  messages: Messages,
): readonly (readonly string[])[] => {
  const place = placesOf(plan);
  return [
    worksheetColumns.map((column) => messages.commands.listing[column]),
    ...tasks.map((task) => {
      const row = rowOf(task, place(task.id), standing, messages);
      return worksheetColumns.map((column) => row[column]);
    }),
  ];
};

/** The 工作台账 of a report: the rows are counted from 1 in a column before the others. */
export const reportRows = (
  { plan, tasks, progress, day }: Report,
  messages: Messages,
): readonly (readonly (string | number)[])[] =>
  worksheet(plan, tasks, { progress, today: day }, messages).map((row, index) => [
    index === 0 ? messages.commands.listing.number : index,
    ...row,
  ]);
