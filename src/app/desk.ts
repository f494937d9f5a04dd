import type { Messages } from '../i18n/zh.ts';
import type { Item, Plan, Section, Task } from '../plan/plan.ts';
import type { Progress, TaskProgress } from '../progress/status.ts';
import type { AmbiguousWidth } from '../text/width.ts';
import type { Finder, FoundTask, FoundUnit } from './finder.ts';
import { layoutOf, type Layout } from './layout.ts';
import { overlay } from './pending.ts';
import { remembering } from './remember.ts';
import { progressOf, select } from './select.ts';
import type { State } from './state.ts';

/** What the dashboard works on besides its state: it does not change while a key is handled. */
export type Desk = {
  readonly plan: Plan;
  readonly finder: Finder;
  readonly messages: Messages;
  /** ISO date. */
  readonly today: string;
  /** Canonical name of my unit. */
  readonly myUnit?: string;
  readonly ambiguous: AmbiguousWidth;
  /** Marks and rules from ASCII alone. */
  readonly isAscii: boolean;
};

const found = remembering((finder: Finder, query: string) => finder.tasks(query));
const foundUnits = remembering((finder: Finder, query: string) => finder.units(query));

/** What the search box found, best first; undefined while it is empty. */
export const foundTasks = (desk: Desk, { filter }: State): readonly FoundTask[] | undefined =>
  filter.query === undefined || filter.query.trim() === ''
    ? undefined
    : found(desk.finder, filter.query);

/** What the unit picker offers for what was typed. */
export const offeredUnits = (desk: Desk, query: string): readonly FoundUnit[] =>
  foundUnits(desk.finder, query);

const overlaid = remembering(overlay);

/** What the person sees: what is on the disk with what is on its way there. */
export const shownProgress = ({ progress, pending }: State): Progress =>
  overlaid(progress, pending);

const selected = remembering(
  (
    plan: Plan,
    filter: State['filter'],
    progress: Progress,
    today: string,
    myUnit: string | undefined,
    ranked: readonly FoundTask[] | undefined,
  ) =>
    select(
      plan,
      filter,
      { progress, today, ...(myUnit !== undefined && { myUnit }) },
      ranked?.map(({ id }) => id),
    ),
);

/** The tasks in the list. */
export const visibleTasks = (desk: Desk, state: State): readonly Task[] =>
  selected(
    desk.plan,
    state.filter,
    shownProgress(state),
    desk.today,
    desk.myUnit,
    foundTasks(desk, state),
  );

/** The row of the cursor: of the task it stands on, or the first when the list hides that one; -1 in an empty list. */
export const cursorRow = (desk: Desk, state: State): number => {
  const tasks = visibleTasks(desk, state);
  return Math.max(
    tasks.findIndex(({ id }) => id === state.cursor),
    Math.min(0, tasks.length - 1),
  );
};

/** The task under the cursor. */
export const currentTask = (desk: Desk, state: State): Task | undefined =>
  visibleTasks(desk, state)[cursorRow(desk, state)];

/** The progress of one task as the person sees it. */
export const shownProgressOf = (state: State, id: string): TaskProgress =>
  progressOf(shownProgress(state), id);

/** Where everything stands. */
export const layoutIn = (state: State): Layout => layoutOf(state.size, state.pane, true);

/** The section that a task stands in. */
export const sectionOf = (plan: Plan, task: Task): Section | undefined =>
  plan.sections.find(({ number }) => number === task.section);

/** The item that a task stands in. */
export const itemOf = (plan: Plan, task: Task): Item | undefined =>
  sectionOf(plan, task)?.items.find(({ number }) => number === task.item);
