import type { Filter } from '../filter/filter.ts';
import type { Recorded } from '../desk.ts';
import type { Line } from '../screen/span.ts';
import type { State } from '../state.ts';

/** Where Enter leads to from a row; `vanished`: to what is no longer in the plan. */
export type Target =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'vanished' };

/** A row of a view that is a list of lines; a row without target is a heading that the cursor passes over. */
export type ViewRow = {
  readonly line: Line;
  readonly target?: Target;
  /** Names a row with a target, whatever rows there are before it. */
  readonly key?: string;
  /** What the row says where only the cell under the cursor counts, in words. */
  readonly words?: string;
  /** Where the columns that the cursor can stand in are, in columns of the screen: `to` is the first behind. */
  readonly cells?: readonly {
    readonly column: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** Stays at the top of the screen while the cursor is among the rows below it. */
  readonly isHead?: true;
};

/** The parts of the state that such views are made from. */
export type ViewFacts = Recorded & Pick<State, 'column' | 'ledger'>;

/** Indices of the rows that the cursor can stand on. */
export const stops = (rows: readonly ViewRow[]): readonly number[] =>
  rows.flatMap(({ target }, index) => (target === undefined ? [] : [index]));

/** A heading with an empty line before it, unless it is the first. */
export const headed = (heading: Line, rows: readonly ViewRow[]): readonly ViewRow[] =>
  rows.length === 0 ? [] : [{ line: [] }, { line: heading }, ...rows];
