import type { Plan, Task } from '../../plan/plan.ts';
import type { Progress, Status } from '../../progress/status.ts';
import { progressOf } from '../filter/select.ts';

/** A task with its place in the plan and its progress, in the words of the command line's JSON contract. */
export type TaskRecord = Task & {
  readonly sectionTitle: string;
  readonly itemTitle: string;
  readonly status: Status;
  /** 0-based indices into `steps`. */
  readonly stepsDone: readonly number[];
  readonly starred: boolean;
  /** The user's own due date, ISO; null when there is none. The plan's are in `deadlines`. */
  readonly due: string | null;
  /** The user's own note. */
  readonly remark: string;
  /** The task was changed by a revised plan since this was recorded: 需复核, until confirmed. */
  readonly needsReview: boolean;
  /** When it was last changed other than by a star, ISO; null when it never was. */
  readonly updated: string | null;
};

/** Where a task stands: the section and the item that it belongs to, as printed. */
export type Place = {
  readonly sectionLabel: string;
  readonly sectionTitle: string;
  readonly itemLabel: string;
  readonly itemTitle: string;
};

const nowhere: Place = { sectionLabel: '', sectionTitle: '', itemLabel: '', itemTitle: '' };

/** Looks up where each task of a plan stands, by id. */
export const placesOf = (plan: Plan): ((id: string) => Place) => {
  const places = new Map<string, Place>();
  for (const section of plan.sections)
    for (const item of section.items)
      for (const id of item.tasks)
        places.set(id, {
          sectionLabel: section.label,
          sectionTitle: section.title,
          itemLabel: item.label,
          itemTitle: item.title,
        });
  return (id) => places.get(id) ?? nowhere;
};

/** Joins a task with its place and progress. */
export const taskRecord = (task: Task, place: Place, progress: Progress): TaskRecord => {
  const own = progressOf(progress, task.id);
  return {
    ...task,
    sectionTitle: place.sectionTitle,
    itemTitle: place.itemTitle,
    status: own.status,
    stepsDone: own.stepsDone,
    starred: own.starred,
    due: own.due ?? null,
    remark: own.remark,
    needsReview: own.needsReview ?? false,
    updated: own.updated ?? null,
  };
};
