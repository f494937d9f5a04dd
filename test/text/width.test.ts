import fc from 'fast-check';
import original from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, stringWidth } from '../../src/text/width.ts';

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

describe('the fast path', () => {
  const regimes = [{ ambiguousIsNarrow: true }, { ambiguousIsNarrow: false }];

  it('answers as string-width does for every code point of the BMP (beyond it there is no fast path)', () => {
    const different: string[] = [];
    for (let code = 0; code <= 0xffff; code++)
      for (const regime of regimes) {
        const text = String.fromCodePoint(code);
        if (stringWidth(text, regime) !== original(text, regime)) different.push(text);
      }
    expect(different).toEqual([]);
  });

  it('answers as string-width does for any text, escapes and emoji included', () => {
    const unit = fc.oneof(
      fc.constantFrom('市', '局', '，', '“', '—', '·', '5', '%', ' ', '（', '〇', '々'),
      fc.constantFrom(
        '\u001B[31m',
        '\u001B[0m',
        '\u0301',
        '\uFE0F',
        '\u200D',
        '\u20E3',
        '👨‍👩‍👧',
        'ｶ',
        'ﾞ',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom(...regimes),
        (text, regime) => {
          expect(stringWidth(text, regime)).toBe(original(text, regime));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
