import { currentTask, type Desk } from '../desk.ts';
import type { Line } from '../screen/span.ts';
import type { State } from '../state.ts';

/** Indices of the lines of a detail in which something of the search stands. */
export const matchRows = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap((line, row) => (line.some(({ tone }) => tone === 'match') ? [row] : []));

/** The match that the person went to last, as long as its task is shown: its line, and which of all it is, 1-based. */
export const currentMatch = (
  desk: Desk,
  state: State,
  lines: readonly Line[],
): { readonly row: number; readonly place: number; readonly all: number } | undefined => {
  const { match } = state;
  if (match === undefined || match.task !== currentTask(desk, state)?.id) return undefined;
  const rows = matchRows(lines);
  const row = rows[match.index];
  return row === undefined ? undefined : { row, place: match.index + 1, all: rows.length };
};

/** A line with its matches told from those of other lines. */
export const asCurrentMatch = (line: Line): Line =>
  line.map(({ text, tone }) => ({ text, tone: tone === 'match' ? 'current-match' : tone }));
