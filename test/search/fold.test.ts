import { describe, expect, it } from 'vitest';
import { traditionalPairs as generated } from '../../.build/traditional.ts';
import { fold, foldText, rangesOf } from '../../src/search/fold.ts';
import { traditionalPairs } from '../../src/search/traditional.ts';

describe('folding', () => {
  it.each([
    ['ＳＦＪ', 'sfj'],
    ['２０２４', '2024'],
    ['組織部', '组织部'],
    ['“八五”普法', '八五普法'],
    ['双随机、一公开', '双随机一公开'],
    ['12·4', '12.4'],
    ['12・4', '12.4'],
    ['12．4', '12.4'],
    ['5.11.1', '5.11.1'],
    ['第1.', '第1'],
    ['不少于5％', '不少于5%'],
    ['sīfǎjú', 'sifaju'],
    ['lǜshī', 'lvshi'],
    ['lüshi', 'lvshi'],
    ['　司法局 ', '司法局'],
    ['𠮷野', '𠮷野'],
    ['。，、', ''],
  ])('makes %s %s', (original, folded) => {
    expect(foldText(original)).toBe(folded);
    expect(fold(original).text).toBe(folded);
  });

  it('leads back to the original, punctuation between two matched characters included', () => {
    const original = '实施“八五”普法规划';
    const folded = fold(original);
    const start = folded.text.indexOf('八五普法');
    const [range] = rangesOf(folded, [start, start + 1, start + 2, start + 3]);
    expect(original.slice(range?.start, range?.end)).toBe('八五”普法');
  });

  it('keeps ranges apart that don’t touch', () => {
    expect(rangesOf(fold('市司法局'), [1, 3])).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]);
  });

  it('paints a character of two UTF-16 units whole', () => {
    expect(rangesOf(fold('在𠮷野'), [1, 2])).toEqual([{ start: 1, end: 3 }]);
  });

  it('uses OpenCC’s table as it is now', () => {
    expect(traditionalPairs).toBe(generated());
  });
});
