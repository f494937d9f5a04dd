import type { Plan } from '../../plan/plan.ts';
import type { Progress } from '../../progress/status.ts';
import { shownProgress, type Desk } from '../desk.ts';
import { fit, truncate } from '../../text/fit.ts';
import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';
import type { Filter } from '../filter/filter.ts';
import { remembering } from '../remember.ts';
import { signsFor } from '../screen/signs.ts';
import { unitFigures, type State, type UnitFigure, type UnitSort } from '../state.ts';
import { rowsInSight, sightFrom, type Sight } from '../screen/window.ts';

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

/** The tasks behind one figure of a unit. */
export const behindFigure = (unit: string, figure: UnitFigure): Filter => {
  if (figure === 'total') return { units: [unit] };
  return figure === 'done'
    ? { units: [unit], statuses: ['done'] }
    : { units: [unit], roles: [figure] };
};

/** What a figure of a unit counts, in a word. */
export const figureName = ({ messages }: Desk, figure: UnitFigure): string => {
  const { vocabulary, dashboard } = messages;
  if (figure === 'total') return dashboard.total;
  return figure === 'done' ? vocabulary.status.done : vocabulary.role[figure];
};

const widestName = remembering(({ units }: Plan, ambiguous: AmbiguousWidth): number =>
  units.reduce((widest, { name }) => Math.max(widest, displayWidth(name, ambiguous)), 0),
);

/** What the summary table draws: heads, the rows of the window as text, and which of them is under the cursor. */
export type SummaryTableContent = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Index into `rows`; -1: none. */
  readonly selected: number;
};

/** The least width of a name, in columns: if less is left, figures are left out. */
const leastName = 14;

/** Columns beside a text in each column of the table: a space at both sides, and the line before it. */
const cellFrame = 3;

/** Columns of the name of a unit beside these figures; each head has room for the mark of the cursor. */
const nameRoom = (desk: Desk, figures: readonly UnitFigure[], width: number): number =>
  figures.reduce(
    (room, figure) =>
      room - Math.max(4, 1 + displayWidth(figureName(desk, figure), desk.ambiguous)) - cellFrame,
    // The line at the end, and the cursor.
    width - 1 - cellFrame - 2,
  );

/** The figures, those first that are missed most. */
const byImportance: readonly UnitFigure[] = ['total', 'lead', 'done', 'participant', 'responsible'];

/** The figures for which there is room, those that are missed most before the others; the sum always. */
export const figuresIn = (desk: Desk, width: number): readonly UnitFigure[] => {
  const left = byImportance.findIndex(
    (_, index) => nameRoom(desk, byImportance.slice(0, index + 1), width) < leastName,
  );
  const kept = left < 0 ? byImportance : byImportance.slice(0, Math.max(1, left));
  return unitFigures.filter((figure) => kept.includes(figure));
};

/** The figure under the cursor, as far as the window shows it; else the sum. */
export const unitFigure = (desk: Desk, { unitColumn, size }: State): UnitFigure =>
  figuresIn(desk, size.columns).includes(unitColumn) ? unitColumn : 'total';

/** The part of the units that is on the screen, in a table of so many lines. */
export const unitSight = (desk: Desk, state: State, height: number): Sight => {
  const rows = unitRows(desk, state);
  const cursor = unitCursorRow(rows, state);
  return sightFrom(state.tops.units ?? 0, { cursor, height: height - 1, count: rows.length });
};

/** The units view in `height` lines, the head included. */
export const unitsTable = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): SummaryTableContent => {
  const { messages, ambiguous } = desk;
  const rows = unitRows(desk, state);
  const sight = unitSight(desk, state, height);
  const visible = rowsInSight(rows, sight);
  const figures = figuresIn(desk, width);
  const current = unitFigure(desk, state);
  const room = nameRoom(desk, figures, width);
  const mark = signsFor(desk).cursor;
  // As wide as the widest of all: columns that moved while scrolling could not be read down.
  const nameWidth = Math.min(room, widestName(desk.plan, ambiguous));
  return {
    heads: [
      `  ${messages.vocabulary.unit}`,
      ...figures.map((figure) => (figure === current ? mark : ' ') + figureName(desk, figure)),
    ],
    rows: visible.map(({ item, index }) => [
      `${index === sight.cursor ? mark : ' '} ${fit(truncate(item.name, room, ambiguous), nameWidth, { ambiguous })}`,
      ...figures.map((figure) => String(item[figure])),
    ]),
    selected: visible.findIndex(({ index }) => index === sight.cursor),
  };
};

/** The figure whose column the table has at `x`, a column of the screen; undefined beside the figures. */
export const figureAt = (
  desk: Desk,
  content: SummaryTableContent,
  width: number,
  x: number,
): UnitFigure | undefined => {
  const widths = content.heads.map((head, column) =>
    Math.max(
      ...[head, ...content.rows.map((row) => row[column] ?? '')].map((text) =>
        displayWidth(text, desk.ambiguous),
      ),
    ),
  );
  let end = 0;
  const column = widths.findIndex((text) => {
    end += text + cellFrame;
    return x < end;
  });
  return column < 1 ? undefined : figuresIn(desk, width)[column - 1];
};
