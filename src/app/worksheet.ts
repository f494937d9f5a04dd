import { sectionName } from './section-name.ts';
import type { Messages } from '../i18n/zh.ts';
import { localMinute } from '../dates/iso-day.ts';
import type { Plan, Task } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { dueDate } from './dates.ts';
import { progressOf } from './select.ts';
import { placesOf } from './task-record.ts';
import { unitsIn } from './unit-record.ts';

/** What a row of the 工作台账 says, in the order of its columns. */
export const worksheetColumns = [
  'id',
  'section',
  'item',
  'text',
  'lead',
  'participant',
  'responsible',
  'due',
  'status',
  'steps',
  'remark',
  'updated',
] as const;

/** A column of the 工作台账; also the name of its heading in the messages. */
export type WorksheetColumn = (typeof worksheetColumns)[number];

/** One task in the 工作台账, as words. */
export type WorksheetRow = Readonly<Record<WorksheetColumn, string>>;

/** One row a task, in the order given. Who guides stands, marked so, with those responsible. */
export const worksheet = (
  plan: Plan,
  tasks: readonly Task[],
  progress: Progress,
  { commands: { listing }, vocabulary }: Messages,
): readonly WorksheetRow[] => {
  const place = placesOf(plan);
  return tasks.map((task) => {
    const own = progressOf(progress, task.id);
    const { sectionLabel, sectionTitle, itemLabel, itemTitle } = place(task.id);
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
      status: vocabulary.status[own.status],
      steps: listing.stepsDone(
        own.stepsDone.map((step) => step + 1),
        task.steps.length,
      ),
      remark: own.remark,
      updated: own.updated === undefined ? '' : localMinute(new Date(own.updated)),
    };
  });
};
