import type { Plan } from '../../plan/plan.ts';
import type { Progress } from '../../progress/status.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import { countSections } from './counts.ts';
import { shownProgress, type Desk } from '../desk.ts';
import { remembering } from '../remember.ts';
import { signsFor } from '../screen/signs.ts';
import { span, spread, underCursor, type Line } from '../screen/span.ts';
import type { State } from '../state.ts';
import { rowsInSight, sightFrom, type Sight } from '../screen/window.ts';

/** One row of the sections pane; no number: all sections. */
export type SectionRow = {
  readonly number: number | undefined;
  readonly label: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
};

const derive = remembering((plan: Plan, progress: Progress, all: string): readonly SectionRow[] => {
  const sections = countSections(plan, progress)
    .map(({ number, label, title, counts: { done, total } }) => ({
      number,
      label,
      title,
      done,
      total,
    }))
    .filter(({ total }) => total > 0);
  const done = sections.reduce((sum, section) => sum + section.done, 0);
  return [
    { number: undefined, label: '', title: all, done, total: plan.tasks.length },
    ...sections,
  ];
});

/** All, then each section that has tasks, with what is done of it. */
export const sectionRows = ({ plan, messages }: Desk, state: State): readonly SectionRow[] =>
  derive(plan, shownProgress(state), messages.dashboard.allSections);

/** The row of the section that the filter holds; the first, all, when it holds none. */
export const sectionCursor = (rows: readonly SectionRow[], { filter }: State): number =>
  Math.max(
    0,
    rows.findIndex(({ number }) => number !== undefined && number === filter.sections?.[0]),
  );

/** The part of the sections that is on the screen, in a pane of so many lines. */
export const sectionSight = (desk: Desk, state: State, height: number): Sight => {
  const rows = sectionRows(desk, state);
  const cursor = sectionCursor(rows, state);
  return sightFrom(state.tops.sections ?? 0, { cursor, height: height - 1, count: rows.length });
};

/** The sections pane: its head and the rows of the window. */
export const sectionLines = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] => {
  const rows = sectionRows(desk, state);
  const sight = sectionSight(desk, state, height);
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label)));
  const signs = signsFor(desk);
  const mark = state.pane === 'sections' ? signs.cursor : signs.restingCursor;
  const lines = rowsInSight(rows, sight).map(({ item, index }) => {
    const isUnderCursor = index === sight.cursor;
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
