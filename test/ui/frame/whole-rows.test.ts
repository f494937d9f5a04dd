import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import InkOutput from '../../../node_modules/ink/build/output.js';
import { styledCells } from '../../../src/ui/frame/styled-cells.ts';
import { withWholeRows, type Output } from '../../../src/ui/frame/whole-rows.ts';
import { styledLine, strangeLine } from './styled-text.ts';

type Outputs = new (size: { width: number; height: number }) => Output;

const Original = InkOutput as unknown as Outputs;
const Ours = withWholeRows(Original);

/** What is to be seen of a frame: Ink writes the same style in other sequences, and no blanks at the end. */
const seen = ({ output }: ReturnType<Output['get']>): readonly unknown[] =>
  output.split('\n').map((line) => {
    const cells = styledCells(line);
    if (cells === undefined) return line;
    const { texts, styles } = cells;
    const end = texts.findLastIndex((text, at) => text.trim() !== '' || styles[at] !== '') + 1;
    return texts.slice(0, end).map((text, at) => [text, styles[at]]);
  });

const size = { width: 60, height: 5 };

type Writing = { readonly x: number; readonly y: number; readonly text: string };

const frame = (
  Class: Outputs,
  writings: readonly Writing[],
  clip?: Parameters<Output['clip']>[0],
): ReturnType<Output['get']> => {
  const output = new Class(size);
  if (clip !== undefined) output.clip(clip);
  for (const { x, y, text } of writings)
    output.write(x, y, text, { transformers: [(line) => line] });
  if (clip !== undefined) output.unclip();
  return output.get();
};

const writing = (text: fc.Arbitrary<string>): fc.Arbitrary<Writing> =>
  fc.record({ x: fc.integer({ min: -3, max: 50 }), y: fc.integer({ min: -1, max: 6 }), text });

const bounds = fc.record({
  x1: fc.constantFrom(undefined, 0, 4),
  x2: fc.constantFrom(undefined, 30, 60),
  y1: fc.constantFrom(undefined, 0, 1),
  y2: fc.constantFrom(undefined, 3, 5),
});

describe('a frame put together from whole rows', () => {
  it('looks as Ink’s own when every line of the screen is one text', () => {
    fc.assert(
      fc.property(fc.array(styledLine, { minLength: 5, maxLength: 5 }), (lines) => {
        const writings = lines.map((text, y) => ({ x: 0, y, text }));
        expect(seen(frame(Ours, writings))).toEqual(seen(frame(Original, writings)));
      }),
      { numRuns: 500 },
    );
  });

  it('looks as Ink’s own wherever texts are written, over each other and out of bounds', () => {
    fc.assert(
      fc.property(
        fc.array(writing(fc.oneof(styledLine, strangeLine)), { maxLength: 6 }),
        fc.option(bounds, { nil: undefined }),
        (writings, clip) => {
          expect(seen(frame(Ours, writings, clip))).toEqual(seen(frame(Original, writings, clip)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not taken apart into cells', () => {
    function Unused(): never {
      throw new Error('Ink put this frame together');
    }
    const Strict = withWholeRows(Unused as unknown as Outputs);
    const table = [
      { x: 0, y: 0, text: '\u001B[36m单位\u001B[39m' },
      { x: 10, y: 0, text: '合计' },
      { x: 0, y: 1, text: '市司法局' },
    ];
    expect(frame(Strict, table, { x1: 0, x2: 60, y1: 0, y2: 5 }).output).toBe(
      '\u001B[36m单位\u001B[39m      合计\n市司法局\n\n\n',
    );
  });
});
