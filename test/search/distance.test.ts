import { describe, expect, it } from 'vitest';
import { editDistance, syllableErrors } from '../../src/search/distance.ts';
import { isWholePinyin } from '../../src/search/syllable.ts';

describe('the distance of two strings', () => {
  it.each([
    ['sifaju', 'sifaju', 0],
    ['sifju', 'sifaju', 1],
    ['sifaaju', 'sifaju', 1],
    ['sfiaju', 'sifaju', 1],
    ['sifako', 'sifaju', 2],
    ['', 'ab', 2],
    ['shuiwu', 'shangwu', 3],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it('is not counted further than asked', () => {
    expect(editDistance('kubernetes', 'sifaju', 1)).toBe(2);
    expect(editDistance('shuiwu', 'shangwu', 1)).toBe(2);
  });
});

describe('mistyped syllables', () => {
  it('counts one letter in each', () => {
    expect(syllableErrors('xongzhengshepiju', ['xing', 'zheng', 'shen', 'pi', 'ju'], 2)).toBe(2);
  });

  it('takes two wrong letters in one syllable for another word', () => {
    expect(syllableErrors('renminyiyuan', ['ren', 'min', 'fa', 'yuan'], 2)).toBe(3);
  });
});

describe('whole pinyin', () => {
  it.each([
    ['sifaju', true],
    ['xian', true],
    ['zhuang', true],
    ['sfju', false],
    ['hello', false],
  ])('%s: %j', (letters, isWhole) => {
    expect(isWholePinyin(letters)).toBe(isWhole);
  });
});
