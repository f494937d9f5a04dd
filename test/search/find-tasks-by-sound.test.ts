import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { isShortPinyin } from '../../src/search/short-pinyin.ts';
import { findTasks, highlightsIn } from '../../src/search/task-finder.ts';
import { finder, first, ids, tasksOf } from './shipped-search.ts';

describe('pinyin that a unit and a text answer', () => {
  it.each([
    ['xingzheng', '行政'],
    ['jiaoyu', '教育'],
    ['xuanchuan', '宣传'],
    ['sifa', '司法'],
    ['renda', '人大'],
    ['xz', '行政'],
    ['jy', '教育'],
    ['行zheng', '行政'],
  ])('finds by %s what %s finds, units first', (typed, characters) => {
    expect(ids(typed).toSorted()).toEqual(ids(characters).toSorted());
    expect(first(typed)?.match?.field).toBe('unit');
  });

  it.each([['xingzhengzhifa'], ['minzheng'], ['jiandu'], ['sifajiguan']])(
    'finds no more the more of %s is typed, from two syllables on',
    (typed) => {
      const found = Array.from(typed, (_, at) => ids(typed.slice(0, at + 1)).length).slice(4);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
    },
  );

  it('finds the tasks of a unit alone by its whole name, and by what is no word of others', () => {
    expect(ids('jiaoyuju').toSorted()).toEqual(tasksOf('市教育局').toSorted());
    // 民政 stands in 人民政府 too.
    expect(ids('minzheng').toSorted()).toEqual(tasksOf('市民政局').toSorted());
  });

  it('paints the word in the text', () => {
    const hit = findTasks(finder, 'xz').find(({ match }) => match?.field === 'text');
    expect(hit?.match).toEqual({ field: 'text', why: 'initials' });
    const [range] = highlightsIn(hit).text;
    expect(hit?.task.text.slice(range?.start, range?.end)).toBe('行政');
  });

  it.each(['xz', 'jd', 'xing', '标题:xz', '司法局 jd'])(
    'may be too short for texts: %s',
    (query) => {
      expect(isShortPinyin(finder, parseQuery(query))).toBe(true);
    },
  );

  it.each(['x', 'xingz', 'sfj', 'si fa ju', '单位:xz', '-xz', '行政', '5.1'])(
    'is not too short: %s',
    (query) => {
      expect(isShortPinyin(finder, parseQuery(query))).toBe(false);
    },
  );
});
