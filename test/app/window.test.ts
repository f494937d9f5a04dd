import { describe, expect, it } from 'vitest';
import { scrolledTo, windowAround } from '../../src/app/window.ts';

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

  it('keeps the cursor in the middle of a window without memory', () => {
    const letters = Array.from('abcdefghij');
    const shown = (cursor: number) =>
      windowAround(letters, cursor, 4)
        .map(({ item }) => item)
        .join('');
    expect([shown(0), shown(5), shown(9)]).toEqual(['abcd', 'defg', 'ghij']);
  });
});
