import { describe, expect, it } from 'vitest';
import {
  fitLine,
  lineWidth,
  matches,
  painted,
  shifted,
  span,
  spread,
  type Line,
} from '../../../src/app/screen/span.ts';

const text = (line: Line) => line.map((one) => one.text).join('');

describe('a line', () => {
  it('is cut or filled to its columns across its spans', () => {
    const line = [span('市司法局'), span('承办', 'strong')];
    expect(text(fitLine(line, 14, 1))).toBe('市司法局承办  ');
    expect(text(fitLine(line, 11, 1))).toBe('市司法局.. ');
    expect(text(fitLine(line, 5, 1))).toBe('市.. ');
    // Two dots also where the cut falls one column behind the edge of a span.
    expect(text(fitLine([span('市司'), span('法局承办')], 5, 1))).toBe('市.. ');
    expect(text(fitLine([span('abc'), span('defg')], 5, 1))).toBe('abc..');
    for (let columns = 0; columns < 20; columns += 1) {
      expect(lineWidth(fitLine(line, columns, 1), 1)).toBe(columns);
    }
  });

  it('counts ambiguous characters as the terminal does', () => {
    expect(text(fitLine([span('“一”')], 6, 2))).toBe('“一”');
    expect(text(fitLine([span('“一”')], 6, 1))).toBe('“一”  ');
  });

  it('has its right part at the right edge', () => {
    expect(text(spread([span('左边很长')], [span('右')], 8, 1))).toBe('左边..右');
  });
});

describe('painting', () => {
  it('divides a text at the edges of its zones', () => {
    expect(painted('市司法局', matches([{ start: 1, end: 3 }]))).toEqual([
      { text: '市', tone: 'plain' },
      { text: '司法', tone: 'match', beginsMatch: true },
      { text: '局', tone: 'plain' },
    ]);
  });

  it('lets the later of two zones win, and ignores what lies outside', () => {
    const zones = [
      { start: 0, end: 2, tone: 'near' },
      { start: 1, end: 9, tone: 'match' },
    ] as const;
    expect(painted('abc', zones)).toEqual([
      { text: 'a', tone: 'near' },
      { text: 'b', tone: 'match', beginsMatch: true },
      { text: 'c', tone: 'match' },
    ]);
  });

  it('moves zones with the part of the text that is shown', () => {
    expect(
      shifted(
        matches([
          { start: 1, end: 3 },
          { start: 5, end: 7 },
        ]),
        2,
      ),
    ).toEqual(
      matches([
        { start: -1, end: 1 },
        { start: 3, end: 5 },
      ]),
    );
  });
});
