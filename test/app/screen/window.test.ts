import { describe, expect, it } from 'vitest';
import {
  placeInSight,
  rowsInSight,
  scrolledTo,
  sightFrom,
} from '../../../src/app/screen/window.ts';

describe('scrolling', () => {
  it.each([
    ['stays while the cursor is in sight', 3, 5, 3],
    ['follows the cursor down', 0, 10, 6],
    ['follows the cursor up', 8, 2, 2],
    ['leaves no gap at the end', 18, 19, 15],
    ['starts at the top for an empty list', 4, -1, 0],
  ])('%s', (_, top, cursor, expected) => {
    const count = cursor < 0 ? 0 : 20;
    expect(scrolledTo(top, cursor, { height: 5, count })).toBe(expected);
  });

  it('keeps what is on the screen, as far as the cursor is in it', () => {
    const letters = Array.from('abcdefghij');
    const shown = (before: number, cursor: number) =>
      rowsInSight(letters, sightFrom(before, { cursor, height: 4, count: letters.length }))
        .map(({ item }) => item)
        .join('');
    expect([shown(0, 3), shown(0, 4), shown(3, 3), shown(3, 9), shown(0, -1)]).toEqual([
      'abcd',
      'bcde',
      'defg',
      'ghij',
      'abcd',
    ]);
  });

  it('tells which row of the list a line shows', () => {
    const sight = sightFrom(3, { cursor: 4, height: 4, count: 6 });
    expect([0, 3, 4, -1].map((line) => placeInSight(sight, line))).toEqual([
      2,
      5,
      undefined,
      undefined,
    ]);
  });
});
