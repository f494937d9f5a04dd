import { describe, expect, it } from 'vitest';
import { noPaste, pasteAfter } from '../../src/app/paste.ts';

const start = '\u001B[200~';
const end = '\u001B[201~';

/** What was typed in some reads, and whether a paste is still open. */
const follow = (reads: readonly string[]) =>
  reads.reduce(
    ({ pasting, typed }, read) => {
      const step = pasteAfter(pasting, read);
      return { pasting: step.pasting, typed: typed + step.typed };
    },
    { pasting: noPaste, typed: '' },
  );

describe('pastes', () => {
  it.each([
    [['jk'], 'jk', false],
    [[`j${start}gq${end}k`], 'jk', false],
    [[`j${start}g`, 'q', `x${end}k`], 'jk', false],
    [[`${start}a${end}${start}b`], '', true],
    [['\u001B[20', '0~gq'], '', true],
    [['\u001B', '[200~gq\u001B[2', '01~k'], 'k', false],
    [['\u001B[', 'A'], '\u001B[A', false],
    [[`${start}\u001B[<0;1;1M${end}`], '', false],
  ])('in the reads %j leave %j as typed, and one open: %j', (reads, typed, isOpen) => {
    expect(follow(reads)).toMatchObject({ typed, pasting: { isOpen } });
  });

  it('that end when none is open make what stands before the end no typing, what follows still to be read', () => {
    expect(pasteAfter(noPaste, `gq${end}j${start}`)).toEqual({
      pasting: noPaste,
      typed: '',
      afterLateEnd: `j${start}`,
    });
  });
});
