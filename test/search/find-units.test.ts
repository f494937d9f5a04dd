import { beforeAll, describe, expect, it } from 'vitest';
import { findUnits } from '../../src/search/find-units.ts';
import type { Finder } from '../../src/search/finder.ts';
import { shippedFinder, shippedPlan, silentFinder } from './plans.ts';

let finder: Finder;
beforeAll(async () => {
  finder = await shippedFinder();
});

const names = (query: string): readonly string[] =>
  findUnits(finder, query).map(({ unit }) => unit.name);

const painted = (query: string): string => {
  const [hit] = findUnits(finder, query);
  if (hit === undefined) return '';
  let text = hit.unit.name;
  for (const { start, end } of hit.ranges.toReversed()) {
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  }
  return hit.alias === undefined ? text : `${hit.alias} → ${text}`;
};

describe('finding units', () => {
  it('lists all for a blank query, those with most tasks first', () => {
    const all = findUnits(finder, ' 　');
    expect(all).toHaveLength(shippedPlan.units.length);
    expect(all[0]?.unit.name).toBe('市司法局');
  });

  it.each([
    ['司法局', '市[司法局]'],
    ['市司法局', '[市司法局]'],
    ['sfj', '市[司法局]'],
    ['sifaj', '市[司法局]'],
    ['sf局', '市[司法局]'],
    ['司发局', '市[司法局]'],
    ['si fa ju', '市[司法局]'],
    ['財政局', '市[财政局]'],
    ['行批局', '市[行]政审[批局]'],
    ['教局育', '市[教育局]'],
    ['各党政机关', '市直和县市区[各党政机关]'],
    ['环保局', '环保局 → 市生态环境局'],
    ['huanbaoju', '环保局 → 市生态环境局'],
    ['国安局', '市国安局 → 市国家安全局'],
  ])('paints the tightest span: %s', (query, expected) => {
    expect(painted(query)).toBe(expected);
  });

  it.each([
    ['司法局', 'exact'],
    ['司法', 'prefix'],
    ['法局', 'inside'],
    ['公局', 'gapped'],
    ['司发局', 'homophone'],
    ['政民局', 'transposed'],
    ['财蒸局', 'homophone'],
    ['财珍局', 'similar-sound'],
    ['大教据中心', 'typo'],
    ['caizenju', 'typo'],
  ])('says why: %s is %s', (query, why) => {
    expect(findUnits(finder, query)[0]?.why).toBe(why);
  });

  it('puts the one that a query is the whole of before those that begin with it', () => {
    expect(names('市委办')[0]).toBe('市委办公室');
  });

  it('keeps the four offices apart', () => {
    expect(findUnits(finder, '办公室').filter(({ why }) => why === 'exact')).toHaveLength(4);
    expect(findUnits(finder, '政协办公室')[0]?.unit.name).toBe('市政协办公室');
  });

  it('lets sound beat no characters', () => {
    expect(names('公安局')).toEqual(['市公安局']);
  });

  it('takes from several terms those that name units, when a task answers all', () => {
    expect(names('司法局 60学时')).toEqual(['市司法局']);
    expect(names('公安局 司法局')).toEqual(['市公安局', '市司法局']);
    expect(names('税务 宪法')).toEqual([]);
    expect(names('单位:司法局')).toEqual(['市司法局']);
  });

  it('finds characters before the readings are loaded, and pinyin after', () => {
    expect(findUnits(silentFinder, '教局育')[0]?.unit.name).toBe('市教育局');
    expect(findUnits(silentFinder, 'sfj')).toEqual([]);
  });

  it.each([
    '(',
    '[a-z',
    '!司法',
    '=司法',
    '^',
    '$',
    '|',
    "'",
    '"',
    '\\',
    '.*',
    '🙂',
    'a'.repeat(500),
  ])('takes %j for text, not for an operator', (query) => {
    expect(() => findUnits(finder, query)).not.toThrow();
  });

  it('is not slowed down or fooled by a very long query', () => {
    expect(findUnits(finder, `市司法局${'甲'.repeat(200)}`)).toEqual([]);
  });
});
