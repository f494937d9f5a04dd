import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { shownProgress, type Desk } from './desk.ts';
import { truncate } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { remembering } from './remember.ts';
import { signsFor } from './signs.ts';
import type { State, UnitSort } from './state.ts';
import { windowAround } from './window.ts';

/** One row of the units view; counts are tasks. */
export type UnitRow = {
  readonly name: string;
  readonly lead: number;
  readonly participant: number;
  readonly responsible: number;
  readonly total: number;
  readonly done: number;
};

const derive = remembering((plan: Plan, progress: Progress, sort: UnitSort): readonly UnitRow[] => {
  const totals = new Map<string, { total: number; done: number }>();
  for (const task of plan.tasks) {
    const isDone = progress.get(task.id)?.status === 'done';
    for (const name of new Set(task.assignments.map(({ unit }) => unit))) {
      const sum = totals.get(name) ?? { total: 0, done: 0 };
      totals.set(name, { total: sum.total + 1, done: sum.done + (isDone ? 1 : 0) });
    }
  }
  return plan.units
    .map(({ name, lead, participant, responsible }) => ({
      name,
      lead,
      participant,
      responsible,
      ...(totals.get(name) ?? { total: 0, done: 0 }),
    }))
    .toSorted((a, b) =>
      sort === 'name' ? a.name.localeCompare(b.name, 'zh') : b[sort] - a[sort] || b.total - a.total,
    );
});

/** The rows of the units view in the order that was chosen. */
export const unitRows = (desk: Desk, state: State): readonly UnitRow[] =>
  derive(desk.plan, shownProgress(state), state.unitSort);

/** The row of the unit under the cursor; -1 when there are no units. */
export const unitCursorRow = (rows: readonly UnitRow[], { unitCursor }: State): number =>
  Math.max(
    rows.findIndex(({ name }) => name === unitCursor),
    Math.min(0, rows.length - 1),
  );

/** What the summary table draws: heads, the rows of the window as text, and which of them is under the cursor. */
export type SummaryTableContent = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Index into `rows`; -1: none. */
  readonly selected: number;
};

/** Columns of a name below which it needs the room of the single roles. */
const leastName = 16;

/** Columns beside a text in each column of the table: a space at both sides, and the line before it. */
const cellFrame = 3;

/** The units view in `height` lines, the head included; where names would have no room, without the single roles. */
export const unitsTable = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): SummaryTableContent => {
  const { messages, ambiguous } = desk;
  const { vocabulary, dashboard } = messages;
  const rows = unitRows(desk, state);
  const cursor = unitCursorRow(rows, state);
  const visible = windowAround(rows, cursor, height - 1);
  const roleHeads = [
    vocabulary.role.lead,
    vocabulary.role.participant,
    vocabulary.role.responsible,
  ];
  const sumHeads = [dashboard.total, vocabulary.status.done];
  const roomBeside = (heads: readonly string[]): number =>
    heads.reduce(
      (room, head) => room - Math.max(4, displayWidth(head, ambiguous)) - cellFrame,
      // The line at the end, and the cursor.
      width - 1 - cellFrame - 2,
    );
  const hasRoles = roomBeside([...roleHeads, ...sumHeads]) >= leastName;
  const heads = hasRoles ? [...roleHeads, ...sumHeads] : sumHeads;
  const nameWidth = roomBeside(heads);
  return {
    heads: [`  ${vocabulary.unit}`, ...heads],
    rows: visible.map(({ item, index }) => [
      `${index === cursor ? signsFor(desk).cursor : ' '} ${truncate(item.name, nameWidth, ambiguous)}`,
      ...[
        ...(hasRoles ? [item.lead, item.participant, item.responsible] : []),
        item.total,
        item.done,
      ].map(String),
    ]),
    selected: visible.findIndex(({ index }) => index === cursor),
  };
};
