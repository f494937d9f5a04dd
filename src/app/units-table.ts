import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import { shownProgress, type Desk } from './desk.ts';
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

/** The units view in `height` lines, the head included; in less than 60 columns without the single roles. */
export const unitsTable = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): SummaryTableContent => {
  const { vocabulary, dashboard } = desk.messages;
  const rows = unitRows(desk, state);
  const cursor = unitCursorRow(rows, state);
  const visible = windowAround(rows, cursor, height - 1);
  const isNarrow = width < 60;
  return {
    heads: [
      `  ${vocabulary.unit}`,
      ...(isNarrow
        ? []
        : [vocabulary.role.lead, vocabulary.role.participant, vocabulary.role.responsible]),
      dashboard.total,
      vocabulary.status.done,
    ],
    rows: visible.map(({ item, index }) => [
      `${index === cursor ? signsFor(desk).cursor : ' '} ${item.name}`,
      ...[
        ...(isNarrow ? [] : [item.lead, item.participant, item.responsible]),
        item.total,
        item.done,
      ].map(String),
    ]),
    selected: visible.findIndex(({ index }) => index === cursor),
  };
};
