import { setFlagsFromString } from 'node:v8';

/**
 * Has the garbage collector keep the heap small from now on: a dashboard stays open all day, and by itself V8
 * lets its heap grow to more than twice what is in use. V8 reads this flag whenever it considers a collection,
 * so it may be set late (Node documents that for `v8.setFlagsFromString`).
 */
export const keepHeapSmall = (): void => setFlagsFromString('--optimize-for-size');
