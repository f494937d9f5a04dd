import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/text/excerpt.ts';
import { displayWidth } from '../../src/text/width.ts';

describe('an excerpt of a source line', () => {
  it('points in display columns', () => {
    expect(excerpt('甲、乙局', 2, 4, 80)).toEqual({ source: '甲、乙局', pointer: '    ^^^^' });
  });

  it('points behind the line when nothing of it is meant', () => {
    expect(excerpt('甲局', 2, 2, 80)).toEqual({ source: '甲局', pointer: '    ^' });
  });

  it('is a window of the line around what is meant, however long the line', () => {
    const line = '甲'.repeat(500) + '乙丙' + '丁'.repeat(500);
    const { source, pointer } = excerpt(line, 500, 502, 80);
    expect(displayWidth(source)).toBeLessThanOrEqual(80);
    const at = displayWidth(source.slice(0, source.indexOf('乙丙')));
    expect(pointer).toBe(`${' '.repeat(at)}^^^^`);
    expect(source.startsWith('..')).toBe(true);
    expect(source.endsWith('..')).toBe(true);
  });

  it('never passes an escape sequence on', () => {
    expect(excerpt('甲\u001B[31m乙\t丙', 0, 1, 80).source).not.toContain('\u001B');
  });
});
