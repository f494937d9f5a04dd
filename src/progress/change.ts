import type { Status } from './status.ts';

/** One change that a person makes to the record of one task; `task` is the id in the plan at hand. */
export type Change =
  | { readonly kind: 'status'; readonly task: string; readonly status: Status }
  | { readonly kind: 'step'; readonly task: string; readonly step: number; readonly done: boolean }
  | { readonly kind: 'star'; readonly task: string; readonly starred: boolean }
  | { readonly kind: 'due'; readonly task: string; readonly due: string | undefined }
  /**
   * `before` is the remark that the person had on the screen when they began to write: one that somebody has added
   * meanwhile stands beside theirs. Absent, whatever stands is replaced.
   */
  | {
      readonly kind: 'remark';
      readonly task: string;
      readonly remark: string;
      readonly before?: string;
    }
  /** The task's text has changed since (需复核), and the person has looked: what is recorded still holds. */
  | { readonly kind: 'confirm'; readonly task: string };
