import type { Messages } from '../i18n/zh.ts';
import type { Item, Plan, Section, Task } from '../plan/plan.ts';
import { statuses, type Progress, type TaskProgress } from '../progress/status.ts';
import { findUnits } from '../search/find-units.ts';
import type { Finder } from '../search/finder.ts';
import { parseQuery } from '../search/query.ts';
import { findTasks, type TaskHit } from '../search/task-finder.ts';
import { taskPlaces } from '../search/task-places.ts';
import type { UnitHit } from '../search/unit-finder.ts';
import { displayWidth, type AmbiguousWidth } from '../text/width.ts';
import { dueDate } from './tasks/dates.ts';
import type { Filter } from './filter/filter.ts';
import { answerBy } from './filter/conditions.ts';
import { guidanceRows } from './screen/guidance.ts';
import { layoutOf, type Layout } from './screen/layout.ts';
import { overlay } from './record/pending.ts';
import { keepingEqual, remembering } from './remember.ts';
import { progressOf, select, type Standing } from './filter/select.ts';
import type { ListSort, State } from './state.ts';

/** What the dashboard works on besides its state: it does not change while a key is handled. */
export type Desk = {
  readonly plan: Plan;
  /** What the plan is called where it has no title: the name of its file. */
  readonly name: string;
  readonly finder: Finder;
  readonly messages: Messages;
  /** ISO date. */
  readonly today: string;
  readonly ambiguous: AmbiguousWidth;
  /** Marks and rules from ASCII alone. */
  readonly isAscii: boolean;
  /** No colour, weight or inversion: signs must say it all. */
  readonly isPlain: boolean;
};

/** The title of the plan, or what it is called instead. */
export const planName = ({ plan, name }: Desk): string => plan.title || name;

const overlaid = remembering(overlay);

/** What the person sees: what is on the disk with what is on its way there. */
export const shownProgress = ({
  progress,
  pending,
}: Pick<State, 'progress' | 'pending'>): Progress => overlaid(progress, pending);

const standingFrom = remembering(
  (progress: Progress, today: string, myUnit: string | undefined): Standing => ({
    progress,
    today,
    ...(myUnit !== undefined && { myUnit }),
  }),
);

/** The parts of the state that say what is recorded, and whose unit this is. */
export type Recorded = Pick<State, 'progress' | 'pending' | 'settings'>;

/** What filters are judged by. */
export const standingOf = ({ today }: Desk, state: Recorded): Standing =>
  standingFrom(shownProgress(state), today, state.settings.unit);

const found = remembering((finder: Finder, query: string, standing: Standing): readonly TaskHit[] =>
  findTasks(finder, parseQuery(query, { today: standing.today }), answerBy(standing)),
);

/** Plans with more tasks are searched in slices between key presses, smaller ones at once. */
const largest = 5000;

/** Whether a plan is too large to be searched while a key is handled. */
export const isLarge = ({ plan }: Desk): boolean => plan.tasks.length > largest;

/** What the search box found, best first; undefined while it is empty, or nothing has been found yet. */
export const foundTasks = (desk: Desk, state: State): readonly TaskHit[] | undefined => {
  const { query = '' } = state.filter;
  if (query.trim() === '') return undefined;
  return isLarge(desk) ? state.found : found(desk.finder, query, standingOf(desk, state));
};

/** For each task of a plan the rank of its hit, from 1; 0 without. A map of 70,000 hits would take longer than a frame may. */
const ranksOf = remembering((plan: Plan, hits: readonly TaskHit[]): Int32Array => {
  const ranks = new Int32Array(plan.tasks.length);
  hits.forEach(({ index }, rank) => {
    ranks[index] = rank + 1;
  });
  return ranks;
});

/** What the search box found in one task. */
export const hitOn = (desk: Desk, state: State, task: Task): TaskHit | undefined => {
  const { plan } = desk;
  const hits = foundTasks(desk, state);
  if (hits === undefined) return undefined;
  const rank = ranksOf(plan, hits)[taskPlaces(plan).get(task.id) ?? -1] ?? 0;
  const hit = hits[rank - 1];
  // Found in the plan as it was before it was read again.
  return hit?.task.id === task.id ? hit : undefined;
};

const foundUnits = remembering(findUnits);

/** What the unit picker offers for what was typed; everything, most tasks first, for nothing. */
export const offeredUnits = (desk: Desk, query: string): readonly UnitHit[] =>
  foundUnits(desk.finder, query);

/** Tasks in an order of the person's choice; within it as they were. */
const inOrder = (
  sort: ListSort,
  { progress }: Standing,
  tasks: readonly Task[],
): readonly Task[] => {
  switch (sort) {
    case 'plan':
      return tasks;
    case 'due': {
      const day = (task: Task) => dueDate(task, progressOf(progress, task.id)) ?? '9999';
      return tasks.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
    }
    case 'status': {
      const place = ({ id }: Task) => statuses.indexOf(progressOf(progress, id).status);
      return tasks.toSorted((a, b) => place(a) - place(b));
    }
  }
};

const selected = remembering(
  (
    plan: Plan,
    conditions: Filter,
    standing: Standing,
    hits: readonly TaskHit[] | undefined,
    sort: ListSort,
  ): readonly Task[] => inOrder(sort, standing, select(plan, conditions, standing, hits)),
);

const kept = keepingEqual<Filter>();

/** What narrows the list beside the query: the same object as long as it says the same, so that typing selects nothing anew. */
const conditionsOf = (filter: Filter): Filter => {
  const { query: _, ...conditions } = filter;
  return kept(conditions);
};

/** The tasks in the list. */
export const visibleTasks = (desk: Desk, state: State): readonly Task[] =>
  selected(
    desk.plan,
    conditionsOf(state.filter),
    standingOf(desk, state),
    foundTasks(desk, state),
    state.listSort,
  );

/** Asked several times a frame, and in a large plan a walk through all tasks. */
const rowOf = remembering((tasks: readonly Task[], cursor: string | undefined): number =>
  cursor === undefined ? -1 : tasks.findIndex(({ id }) => id === cursor),
);

/** The row of the cursor: of the task it stands on, or the first when the list hides that one; -1 in an empty list. */
export const cursorRow = (desk: Desk, state: State): number => {
  const tasks = visibleTasks(desk, state);
  return Math.max(rowOf(tasks, state.cursor), Math.min(0, tasks.length - 1));
};

/** The task under the cursor. */
export const currentTask = (desk: Desk, state: State): Task | undefined =>
  visibleTasks(desk, state)[cursorRow(desk, state)];

/** The rows from the anchor of a marked range to the cursor, the first row first; only the cursor's when none is marked. */
export const rangeRows = (desk: Desk, state: State): readonly [first: number, last: number] => {
  const cursor = cursorRow(desk, state);
  const anchor =
    state.anchor === undefined
      ? -1
      : visibleTasks(desk, state).findIndex(({ id }) => id === state.anchor);
  return anchor < 0 ? [cursor, cursor] : [Math.min(anchor, cursor), Math.max(anchor, cursor)];
};

/** What a change is made to: the marked range, else the task under the cursor. */
export const targets = (desk: Desk, state: State): readonly Task[] => {
  const [first, last] = rangeRows(desk, state);
  return visibleTasks(desk, state).slice(Math.max(0, first), last + 1);
};

/** Columns of the longest number of a task. */
export const widestId = remembering(({ tasks }: Plan) =>
  tasks.reduce((widest, { id }) => Math.max(widest, displayWidth(id)), 4),
);

/** What a report is made of: the marked range, else all that is listed. */
export const reportedTasks = (desk: Desk, state: State): readonly Task[] =>
  state.anchor === undefined ? visibleTasks(desk, state) : targets(desk, state);

/** The progress of one task as the person sees it. */
export const shownProgressOf = (
  state: Pick<State, 'progress' | 'pending'>,
  id: string,
): TaskProgress => progressOf(shownProgress(state), id);

/** Where everything stands. */
export const layoutIn = (state: State): Layout =>
  layoutOf(state.size, state.pane, state.isDetailShown, guidanceRows(state));

/** The steps of the task of a number; none of one that is not in the plan. */
export const stepsOf = ({ tasks }: Plan, id: string): readonly string[] =>
  tasks.find((task) => task.id === id)?.steps ?? [];

/** The section that a task stands in. */
export const sectionOf = (plan: Plan, task: Task): Section | undefined =>
  plan.sections.find(({ number }) => number === task.section);

/** The item that a task stands in. */
export const itemOf = (plan: Plan, task: Task): Item | undefined =>
  sectionOf(plan, task)?.items.find(({ number }) => number === task.item);
