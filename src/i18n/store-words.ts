import type { Notice, StoreFailure } from '../progress/failure.ts';
import type { Messages } from './zh.ts';

/** Says what went wrong with the files, where, and what to do, in one line. */
export const failureWords = (failure: StoreFailure, { progress }: Messages): string =>
  // The table has one function a code, typed by that code: TypeScript can't follow the pairing.
  (progress.failure[failure.code] as (failure: StoreFailure) => string)(failure);

/** Says what happened to the files on opening, in one line. */
export const noticeWords = (notice: Notice, { progress }: Messages): string =>
  (progress.notice[notice.code] as (notice: Notice) => string)(notice);
