import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { wrap, wrapList } from '../../src/text/wrap.ts';

const lines = (text: string, columns: number): readonly string[] =>
  wrap(text, columns).map((line) => line.text);

/** Sentences in three parts, the one in the middle a number with its unit. */
const sentences: readonly (readonly [string, string, string])[] = [
  ['每年培训不少于', '60学时', '。'],
  ['每人每年（', '40课时', '）以上'],
  ['公共法律服务圈', '30分钟', '，'],
  ['线路长“', '1.5公里', '”，'],
  ['新增绿地', '120万平方米', '、'],
  ['占比提高', '5个百分点', '；'],
  ['投入', '2000万元', '以上'],
  ['培训', '三万人次', '以上。'],
  ['在', '10个工作日', '内办结'],
  ['不迟于', '六个月', '，'],
  ['共', '1,000公里', '。'],
  ['约', '60多公里', '。'],
  ['约', '60 公里', '。'],
  ['第', '3季度', '前'],
];

describe('wrapping', () => {
  it.each([
    ['', 10, ['']],
    ['市司法局负责', 8, ['市司法局', '负责']],
    ['健全机制，落实', 8, ['健全机', '制，落实']],
    ['坚持（党组）领导', 6, ['坚持', '（党', '组）领', '导']],
    ['不少于60学时的', 8, ['不少于', '60学时的']],
    ['一行\n两行', 20, ['一行', '两行']],
    ['open source 软件', 8, ['open ', 'source ', '软件']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('breaks %j at %i columns', (text, columns, expected) => {
    expect(lines(text, columns)).toEqual(expected);
  });

  it.each(
    sentences.flatMap((parts) =>
      Array.from({ length: 25 }, (_, more) => [6 + more, ...parts] as const).filter(
        ([columns, , whole]) => displayWidth(whole) <= columns,
      ),
    ),
  )('at %i columns leaves in %s%s%s the number with its unit', (columns, before, whole, after) => {
    for (const lead of ['', '各级', '各级各']) {
      expect(
        lines(lead + before + whole + after, columns).filter((line) => line.includes(whole)),
      ).toHaveLength(1);
    }
  });

  it('divides a number with its unit only where they are wider than the line', () => {
    expect(lines('120万平方米', 6)).toEqual(['120万', '平方米']);
    expect(lines('自3-5公里起', 8)).toEqual(['自', '3-5公里', '起']);
  });

  it('gives each line’s place in the text, so that a match can be marked', () => {
    expect(wrap('市司法局负责\n落实', 8)).toEqual([
      { text: '市司法局', start: 0 },
      { text: '负责', start: 4 },
      { text: '落实', start: 7 },
    ]);
  });

  it('loses nothing and exceeds no line, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'市 局 ， 。 （ ） 5 % a “ ” 公 里 万 元'.split(' '), ' ', '\n'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (input, columns) => {
        const wrapped = wrap(input, columns);
        let rebuilt = '';
        for (const line of wrapped) {
          rebuilt = input.slice(0, line.start).startsWith(rebuilt)
            ? input.slice(0, line.start) + line.text
            : 'out of order';
          expect(displayWidth(line.text.trimEnd())).toBeLessThanOrEqual(columns);
        }
        expect(rebuilt).toBe(input);
        expect(wrapped.map((line) => line.text).join('')).toBe(input.replaceAll('\n', ''));
      }),
    );
  });
});

describe('wrapping a list', () => {
  it.each([
    [['市司法局、', '市财政局'], 12, ['市司法局、', '市财政局']],
    [['市司法局、', '市财政局'], 18, ['市司法局、市财政局']],
    [['甲、', '市人力资源社会保障局、', '乙'], 12, ['甲、', '市人力资源社', '会保障局、乙']],
    [[], 12, ['']],
  ])('of %j to %i columns keeps entries whole that fit: %j', (entries, columns, lines) => {
    const wrapped = wrapList(entries, columns);
    expect(wrapped.map(({ text }) => text)).toEqual(lines);
    for (const { text, start } of wrapped) {
      expect(entries.join('').slice(start, start + text.length)).toBe(text);
    }
  });
});
