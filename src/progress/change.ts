import type { Status } from './status.ts';

/** One change that a person makes to the record of one task. */
export type Change =
  | { readonly kind: 'status'; readonly task: string; readonly status: Status }
  | { readonly kind: 'step'; readonly task: string; readonly step: number; readonly done: boolean }
  | { readonly kind: 'star'; readonly task: string; readonly starred: boolean }
  | { readonly kind: 'due'; readonly task: string; readonly due: string | undefined }
  | { readonly kind: 'remark'; readonly task: string; readonly remark: string };
