import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/search/finder.ts';
import { resolveSection, resolveUnit } from '../../src/search/resolve.ts';
import { suggest } from '../../src/search/suggestions.ts';
import { shippedFinder } from './plans.ts';

let finder: Finder;
beforeAll(async () => {
  finder = await shippedFinder();
});

describe('a unit named on the command line', () => {
  it.each([
    ['市司法局', '市司法局'],
    ['司法局', '市司法局'],
    ['sifaju', '市司法局'],
    ['环保局', '市生态环境局'],
    ['市政府办', '市政府办公室'],
    ['市政府其他有关部门', '市政府其他有关部门'],
  ])('%s is %s', (typed, name) => {
    expect(resolveUnit(finder, typed)).toMatchObject({ kind: 'found', value: { name } });
  });

  it('may be ambiguous: then there are candidates', () => {
    const result = resolveUnit(finder, '办公室');
    expect(result.kind).toBe('ambiguous');
    expect(result).toHaveProperty('candidates.length', 4);
  });

  it('may be unknown: then there are near ones', () => {
    const result = resolveUnit(finder, '市税务局');
    expect(result.kind).toBe('unknown');
    expect(result).toMatchObject({ candidates: expect.arrayContaining([expect.anything()]) });
    expect(resolveUnit(finder, ' ')).toEqual({ kind: 'unknown', candidates: [] });
  });
});

describe('a section named on the command line', () => {
  it.each([
    ['5', 5],
    ['五', 5],
    ['第五章', 5],
    ['５', 5],
    ['依法行政', 5],
    ['yifaxingzheng', 5],
    ['诉讼', undefined],
    ['科学民主', 4],
    ['99', undefined],
    ['', undefined],
  ])('%j is %j', (typed, number) => {
    const result = resolveSection(finder, typed);
    expect(result.kind === 'found' ? result.value.number : undefined).toBe(number);
  });

  it('may be ambiguous', () => {
    expect(resolveSection(finder, '法治')).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('when nothing was found', () => {
  it('offers near names and the collectives that may include the department', () => {
    const { units, collectives } = suggest(finder, '市税务局');
    expect(units[0]?.name).toBe('市商务局');
    expect(collectives[0]).toMatchObject({ unit: { name: '市政府其他有关部门' }, tasks: 32 });
  });

  it.each([
    ['tongjiju', '市审计局'],
    ['湘潭市民宗局', '市民政局'],
    ['单位:民宗局', '市民政局'],
    ['税务局 宪法', '市商务局'],
  ])('offers what is near %s', (query, name) => {
    const { units } = suggest(finder, query);
    expect(units.map((unit) => unit.name)).toContain(name);
    expect(units.length).toBeLessThanOrEqual(3);
  });

  it.each(['气象局', 'qixiangju', '单位:气象', '司法局 残联', '体彩中心'])(
    'offers the collectives for what may be a department: %s',
    (query) => {
      expect(suggest(finder, query).collectives[0]?.tasks).toBe(32);
    },
  );

  it.each(['asdfgh', '量子计算', '11月', '单位:abc', '正文:气象局', 'kubernetes', 'ju'])(
    'offers no collectives for what is none: %s',
    (query) => {
      expect(suggest(finder, query).collectives).toEqual([]);
    },
  );

  it('offers nothing for a query whose words are found, or that has none', () => {
    expect(suggest(finder, '状态:done')).toEqual({ units: [], collectives: [] });
    expect(suggest(finder, '妇联 看守所')).toEqual({ units: [], collectives: [] });
  });
});
