import Fuse from 'fuse.js';

/**
 * Up to three names that a mistyped one may stand for, the nearest first.
 *
 * @example nearNames('lsit', ['list', 'show']) // ['list']
 */
export const nearNames = (typed: string, names: readonly string[]): readonly string[] =>
  new Fuse(names, { threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true })
    .search(typed, { limit: 3 })
    .map(({ item }) => item);
