/** What a terminal puts around a paste (xterm, "Bracketed Paste Mode"). */
export const pasteMarks = { start: '\u001B[200~', end: '\u001B[201~' } as const;

/** How far a paste has come: `tail` may be the beginning of a mark that a read has cut in two. */
export type Pasting = { readonly isOpen: boolean; readonly tail: string };

/** No paste under way. */
export const noPaste: Pasting = { isOpen: false, tail: '' };

/** What one read means for pastes. */
export type PasteStep = {
  readonly pasting: Pasting;
  /** What was typed: all that stands outside pastes. */
  readonly typed: string;
  /**
   * What stands behind the end of a paste that was not open any more, to be read by itself: what stands
   * before that end was pasted, not typed.
   */
  readonly afterLateEnd?: string;
};

// eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
const mark = /\u001B\[20[01]~/gu;
// eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
const cutMark = /\u001B(?:\[(?:2(?:0[01]?)?)?)?$/u;

/**
 * Follows pastes from read to read.
 *
 * @example pasteAfter(noPaste, 'j\u001B[200~gq') // {pasting: {isOpen: true, tail: ''}, typed: 'j'}
 */
export const pasteAfter = ({ isOpen: wasOpen, tail }: Pasting, read: string): PasteStep => {
  const input = tail + read;
  const rest = cutMark.exec(input)?.[0] ?? '';
  let isOpen = wasOpen;
  let typed = '';
  let from = 0;
  for (const { 0: found, index } of input.matchAll(mark)) {
    const next = index + found.length;
    if (found === pasteMarks.end && !isOpen) {
      return { pasting: noPaste, typed: '', afterLateEnd: input.slice(next) };
    }
    if (!isOpen) typed += input.slice(from, index);
    isOpen = found === pasteMarks.start;
    from = next;
  }
  if (!isOpen) typed += input.slice(from, input.length - rest.length);
  return { pasting: { isOpen, tail: rest }, typed };
};
