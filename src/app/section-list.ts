import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { shownProgressOf, type Desk } from './desk.ts';
import { signsFor } from './signs.ts';
import { span, spread, underCursor, type Line } from './span.ts';
import type { State } from './state.ts';
import { windowAround } from './window.ts';

/** One row of the sections pane; no number: all sections. */
export type SectionRow = {
  readonly number: number | undefined;
  readonly label: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
};

/** All, then each section that has tasks, with what is done of it. */
export const sectionRows = (desk: Desk, state: State): readonly SectionRow[] => {
  const { plan, messages } = desk;
  const count = (tasks: Desk['plan']['tasks']) => ({
    done: tasks.filter(({ id }) => shownProgressOf(state, id).status === 'done').length,
    total: tasks.length,
  });
  return [
    { number: undefined, label: '', title: messages.dashboard.allSections, ...count(plan.tasks) },
    ...plan.sections
      .map(({ number, label, title }) => ({
        number,
        label,
        title,
        ...count(plan.tasks.filter(({ section }) => section === number)),
      }))
      .filter(({ total }) => total > 0),
  ];
};

/** The row of the section that the filter holds; the first, all, when it holds none. */
export const sectionCursor = (rows: readonly SectionRow[], { filter }: State): number =>
  Math.max(
    0,
    rows.findIndex(({ number }) => number !== undefined && number === filter.sections?.[0]),
  );

/** The sections pane: its head and the rows of the window. */
export const sectionLines = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] => {
  const rows = sectionRows(desk, state);
  const cursor = sectionCursor(rows, state);
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label)));
  const { cursor: mark } = signsFor(desk);
  const lines = windowAround(rows, cursor, height - 1).map(({ item, index }) => {
    const isUnderCursor = index === cursor;
    const name = item.label === '' ? '' : fit(item.label, labelWidth + 1);
    const line = spread(
      [span(isUnderCursor ? mark : ' '), span(name, 'dim'), span(item.title)],
      [span(` ${item.done}/${item.total}`, item.done === item.total ? 'done' : 'dim')],
      width,
      desk.ambiguous,
    );
    return isUnderCursor && state.pane === 'sections' ? underCursor(line) : line;
  });
  return [[span(` ${desk.messages.vocabulary.section}`, 'title')], ...lines];
};
