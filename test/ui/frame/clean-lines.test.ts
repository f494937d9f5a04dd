import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sanitizeAnsi from '../../../node_modules/ink/build/sanitize-ansi.js';
import { withCleanLines } from '../../../src/ui/frame/clean-lines.ts';
import { styledLine, strangeLine } from './styled-text.ts';

/** Sequences that follow each other can be written as one without looking different. */
const seen = (text: string): string => text.replaceAll('m\u001B[', ';');

describe('a line before it is drawn', () => {
  it('is cleaned as Ink cleans it', () => {
    fc.assert(
      fc.property(fc.oneof(styledLine, strangeLine), (line) => {
        expect(seen(withCleanLines(sanitizeAnsi)(line))).toBe(seen(sanitizeAnsi(line)));
      }),
      { numRuns: 500 },
    );
  });

  it('loses what moves the cursor or renames the window', () => {
    expect(withCleanLines(sanitizeAnsi)('市\u001B[2J司\u0007法\u001B[5;5H局')).toBe('市司法局');
  });
});
