import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, truncate } from '../../src/text/fit.ts';
import { displayWidth } from '../../src/text/width.ts';

describe('cutting', () => {
  it.each([
    ['市妇联', 6, '市妇联'],
    ['市人力资源社会保障局', 9, '市人力..'],
    ['市人力资源社会保障局', 8, '市人力..'],
    ['市妇联', 2, '..'],
    ['市妇联', 1, '.'],
    ['市妇联', 0, ''],
    ['e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301..'],
  ])('cuts %j to %i columns by whole characters', (text, columns, expected) => {
    expect(truncate(text, columns)).toBe(expected);
  });

  it('counts quotation marks as two columns where the terminal does', () => {
    expect(truncate('“八五”普法', 8, 2)).toBe('“八五..');
    expect(truncate('“八五”普法', 10, 1)).toBe('“八五”普法');
  });
});

describe('fitting', () => {
  it('fills on the right, or on the left for numbers', () => {
    expect(fit('市妇联', 8)).toBe('市妇联  ');
    expect(fit('59', 4, { align: 'end' })).toBe('  59');
  });

  it('is always exactly as wide as asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (text, columns) => {
          const printable = text.replaceAll(/[\p{C}\n]/gu, '');
          expect(displayWidth(fit(printable, columns))).toBe(columns);
        },
      ),
    );
  });
});
