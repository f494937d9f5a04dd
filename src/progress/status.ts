/** The states a task can be in, in the order in which they are listed: 未启动 推进中 已完成 需协调. */
export const statuses = ['todo', 'doing', 'done', 'blocked'] as const;

/** 未启动, 推进中, 已完成 or 需协调. */
export type Status = (typeof statuses)[number];

/** Whether a value is a status. */
export const isStatus = (value: unknown): value is Status =>
  statuses.some((status) => status === value);

/** What a person has recorded about one task. */
export type TaskProgress = {
  readonly status: Status;
  /** Of a done task: what it was before. Taking the mark away gives that back. */
  readonly beforeDone?: Status;
  /** 0-based indices into `Task.steps`, ascending. */
  readonly stepsDone: readonly number[];
  readonly starred: boolean;
  /** The user's own due date, ISO: `2026-11-22`. */
  readonly due?: string;
  /** The user's own note; empty when there is none. */
  readonly remark: string;
  /** When it was last changed other than by a star, ISO with time zone; absent when it never was. */
  readonly updated?: string;
  /** 需复核: the task's text is not the one these records were made for, and nobody has confirmed them. */
  readonly needsReview?: true;
  /** With `needsReview`: the text that these records were made for, as far as it is known. */
  readonly formerText?: string;
};

/** Progress of one plan by task id; a task that is absent is `untouched`. */
export type Progress = ReadonlyMap<string, TaskProgress>;

/** How many tasks are to be looked at again (需复核). */
export const toReviewIn = (progress: Progress): number =>
  [...progress.values()].filter(({ needsReview }) => needsReview === true).length;

/** The progress of a task that nobody has touched. */
export const untouched: TaskProgress = {
  status: 'todo',
  stepsDone: [],
  starred: false,
  remark: '',
};
