import { currentTask, type Desk } from '../desk.ts';
import type { Line } from '../screen/span.ts';
import type { State } from '../state.ts';

/** The line of a detail in which each match begins; one that goes on in the next line is one. */
export const matchRows = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap((line, row) =>
    line.flatMap(({ beginsMatch }) => (beginsMatch === true ? [row] : [])),
  );

/** The match that the person went to last, as long as its task is shown: its index, and how many there are. */
export const currentMatch = (
  desk: Desk,
  state: State,
  lines: readonly Line[],
): { readonly index: number; readonly all: number } | undefined => {
  const { match } = state;
  if (match === undefined || match.task !== currentTask(desk, state)?.id) return undefined;
  const all = matchRows(lines).length;
  return match.index < all ? { index: match.index, all } : undefined;
};

/** The lines of a detail with one of its matches told from the others. */
export const withCurrentMatch = (lines: readonly Line[], index: number): readonly Line[] => {
  let begun = -1;
  return lines.map((line) =>
    line.map((span) => {
      if (span.beginsMatch === true) begun += 1;
      return span.tone === 'match' && begun === index ? { ...span, tone: 'current-match' } : span;
    }),
  );
};
