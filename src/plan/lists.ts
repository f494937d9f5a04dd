/**
 * A growing list with one entry more; absent until it has one. Most lists of the parser hold one entry or
 * none: an empty one that is pushed into makes room for seventeen.
 *
 * @example withEntry(undefined, 'a') // ['a']
 */
export const withEntry = <T>(list: T[] | undefined, entry: T): T[] => {
  if (list === undefined) return [entry];
  list.push(entry);
  return list;
};
