import type { Stretch } from './note.ts';

/**
 * The stretches that lie inside another; `sorted` by start, none overlapping. Takes time by their number,
 * not by that of all.
 */
export const within = (sorted: readonly Stretch[], { start, end }: Stretch): readonly Stretch[] => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((sorted[last]?.end ?? end + 1) <= end) last += 1;
  return sorted.slice(low, last);
};
