import type { Range } from './span.ts';

/** What the search box found in one task, best first in a list of these. */
export type FoundTask = {
  readonly id: string;
  /** Stretches of `Task.text` that match. */
  readonly text: readonly Range[];
  /** Stretches of the item's title that match. */
  readonly title: readonly Range[];
  /** Stretches of canonical unit names that match, by name. */
  readonly units: ReadonlyMap<string, readonly Range[]>;
};

/** What the unit picker found, best first in a list of these. */
export type FoundUnit = {
  /** Canonical name. */
  readonly name: string;
  /** Stretches of the name that match. */
  readonly ranges: readonly Range[];
  /** The other name that matched: 环保局 for 市生态环境局. */
  readonly alias?: string;
};

/** Search as the dashboard needs it; both answer everything, in the plan's order, to a blank query. */
export type Finder = {
  readonly tasks: (query: string) => readonly FoundTask[];
  readonly units: (query: string) => readonly FoundUnit[];
};
