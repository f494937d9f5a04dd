import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { wrap, wrapList } from '../../src/text/wrap.ts';

const lines = (text: string, columns: number): readonly string[] =>
  wrap(text, columns).map((line) => line.text);

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

  it('gives each line’s place in the text, so that a match can be marked', () => {
    expect(wrap('市司法局负责\n落实', 8)).toEqual([
      { text: '市司法局', start: 0 },
      { text: '负责', start: 4 },
      { text: '落实', start: 7 },
    ]);
  });

  it('loses nothing and exceeds no line, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('市', '局', '，', '。', '（', '）', '5', '%', 'a', ' ', '\n', '“', '”'),
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
