import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';

describe('display width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['市司法局', 8],
    ['5%的人员', 8],
    ['e\u0301', 1],
    ['“十五五”', 8],
  ])('of %j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
