/**
 * The ledger (台账): every change with its time, in groups, appended and never rewritten. What is
 * recorded about a task is what the groups add up to (see tally.ts), so two ledgers merge by union.
 */
import type { Status } from './status.ts';

/**
 * Names a task by its number and what it says, for instance `5.11.1@9f86d081884c7d65`: the same number
 * with another text is another key, so a record says exactly which words it was made for.
 */
export type TaskKey = string;

/** A change as it is kept: like `Change`, with the task named by its key. */
export type RecordedChange =
  | { readonly kind: 'status'; readonly task: TaskKey; readonly status: Status }
  | { readonly kind: 'step'; readonly task: TaskKey; readonly step: number; readonly done: boolean }
  | { readonly kind: 'star'; readonly task: TaskKey; readonly starred: boolean }
  /** Without `due`: the date was removed. */
  | { readonly kind: 'due'; readonly task: TaskKey; readonly due?: string }
  | {
      readonly kind: 'remark';
      readonly task: TaskKey;
      readonly remark: string;
      /** The groups whose remarks the person had on the screen: these are replaced, others stand beside this one. */
      readonly replaces: readonly string[];
    }
  | { readonly kind: 'confirm'; readonly task: TaskKey };

/** What one group did. Undo and redo take another group out of the sum and put it back. */
export type Action =
  | { readonly kind: 'change'; readonly changes: readonly RecordedChange[] }
  | { readonly kind: 'undo'; readonly group: string }
  | { readonly kind: 'redo'; readonly group: string }
  /** A colleague's export was merged; `source` is the name of its file. */
  | { readonly kind: 'import'; readonly source: string };

/** What one key press or one command did, however many tasks it touched. */
export type Group = {
  /** Unique in all ledgers. */
  readonly id: string;
  /**
   * A hybrid logical clock in milliseconds: the wall clock, or one more than the highest order this
   * ledger has seen if that is later, so that a clock set back can't make a new change an old one.
   * (Kulkarni et al., Logical Physical Clocks, OPODIS 2014.) Ties are settled by `id`.
   */
  readonly order: number;
  /** By the wall clock, ISO in UTC: `2026-11-22T14:03:22.120Z`. */
  readonly time: string;
  readonly action: Action;
  /** The import groups that brought it; absent: it was made here. */
  readonly via?: readonly string[];
};

/** A task as it read when something was recorded about it. */
export type TaskText = {
  readonly id: string;
  /** Joined they are the text. */
  readonly steps: readonly string[];
  /** Keys of earlier wordings of the same task. */
  readonly was: readonly TaskKey[];
};

/** All that is recorded about one plan. */
export type PlanRecord = {
  /** As printed. */
  readonly title: string;
  readonly tasks: ReadonlyMap<TaskKey, TaskText>;
  readonly ledger: readonly Group[];
};

/** The record of a plan about which nothing is recorded. */
export const emptyRecord = (title: string): PlanRecord => ({ title, tasks: new Map(), ledger: [] });

/** Earlier first: by logical clock, then by id. */
export const byOrder = (a: Group, b: Group): number =>
  a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id));
