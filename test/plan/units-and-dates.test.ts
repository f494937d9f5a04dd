import { describe, expect, it } from 'vitest';
import { deadlinesIn } from '../../src/plan/deadlines.ts';
import { documentsIn } from '../../src/plan/documents.ts';
import { fold } from '../../src/plan/fold.ts';
import { numeralValue } from '../../src/plan/numerals.ts';
import { stepsOf } from '../../src/plan/steps.ts';
import { targetsOf } from '../../src/plan/targets.ts';
import { resolveNames } from '../../src/plan/unit-names.ts';

const joined = (names: readonly string[], aliases: Parameters<typeof resolveNames>[1] = []) =>
  [...resolveNames(new Map(names.map((name, index) => [name, 10 - index])), aliases)].flatMap(
    ([printed, { name }]) => (printed === name ? [] : `${printed} = ${name}`),
  );

describe('names of one unit', () => {
  it.each([
    [['市国家安全局', '市国安局'], '市国安局 = 市国家安全局'],
    [['市政府办', '市政府办公室'], '市政府办 = 市政府办公室'],
    [['市发改委', '市发展和改革委员会'], '市发改委 = 市发展和改革委员会'],
    [['市卫健委', '市卫生健康委'], '市卫健委 = 市卫生健康委'],
    [['各县区政府', '各县区人民政府'], '各县区人民政府 = 各县区政府'],
    [['市检察院', '市人民检察院'], '市人民检察院 = 市检察院'],
  ])('%j', (names, expected) => {
    expect(joined(names)).toEqual([expected]);
  });

  it.each([
    [['市委办公室', '市政府办公室', '市人大办公室', '市政协办公室']],
    [['市委依法治市办', '市司法局']],
    [['市政府有关部门', '市政府其他有关部门']],
    [['市委政法委', '市人大法工委']],
    [['市教育局', '市教育体育局']],
    [['市公安局', '市国安局']],
    [['省发改委', '市发改委']],
  ])('are not those of look-alikes: %j', (names) => {
    expect(joined(names)).toEqual([]);
  });

  it('are joined by the aliases when the place is the same', () => {
    const aliases = [{ name: '市住建局', aliases: ['市住房和城乡建设局', '建设局'] }];
    expect(joined(['市住建局', '市住房和城乡建设局', '建设局'], aliases)).toEqual([
      '市住房和城乡建设局 = 市住建局',
    ]);
  });
});

describe('a deadline', () => {
  it.each([
    ['2022年底前完成', '2022年底前', '2022-12-31'],
    ['2024年年底建成', '2024年年底', '2024-12-31'],
    ['2022年10月底前', '2022年10月底前', '2022-10-31'],
    ['2023年6月30日前', '2023年6月30日前', '2023-06-30'],
    ['6月底前完成', '6月底前', '2023-06-30'],
    ['2024年2月底前', '2024年2月底前', '2024-02-29'],
    ['年底前完成', '年底前', '2023-12-31'],
    ['明年3月底前', '明年3月底前', '2024-03-31'],
    ['２０２２年底前', '２０２２年底前', '2022-12-31'],
  ])('%s', (text, printed, due) => {
    const [found] = deadlinesIn(fold(text), 2023);
    expect(text.slice(found?.start, found?.end)).toBe(printed);
    expect(found?.due).toBe(due);
  });

  it.each(['5年内', '到2035年', '2019年1月1日至12月31日', '每年6月底前报送', '2月30日前'])(
    'is not %s',
    (text) => {
      expect(deadlinesIn(text, 2023).filter(({ due }) => due !== undefined)).toEqual([]);
    },
  );

  it('takes the year named before it', () => {
    const dues = deadlinesIn('2025年3月底前试点,6月底前推开', 2023).map(({ due }) => due);
    expect(dues).toEqual(['2025-03-31', '2025-06-30']);
  });
});

it.each([
  ['三十五', 35],
  ['十', 10],
  ['一百零二', 102],
  ['二〇二二', 2022],
  ['12', 12],
  ['甲', undefined],
])('the numeral %s is %s', (numeral, value) => {
  expect(numeralValue(numeral)).toBe(value);
});

it('steps end at stops and semicolons outside brackets and quotes', () => {
  const text = '建机制；抓“统一。规范”落实（含甲；乙）。做好。';
  expect(stepsOf(text)).toEqual(['建机制；', '抓“统一。规范”落实（含甲；乙）。', '做好。']);
});

it('targets are comparisons with a number', () => {
  const text = '人员不少于总数的5%，覆盖率达到95%以上，培训60学时';
  expect(targetsOf(text, fold(text))).toEqual(['不少于总数的5%', '达到95%以上']);
});

it('documents are cited once, with titles inside titles', () => {
  expect(documentsIn('《甲〈乙〉办法》和《丙》《丙》')).toEqual(['《甲〈乙〉办法》', '《丙》']);
});
