import { pairBrackets } from './brackets.ts';
import { type NoteReading, readNote } from './note.ts';
import type { Segment } from './segments.ts';

/** A responsibility note in the text; `start` and `end` enclose its brackets. */
export type Note = { readonly start: number; readonly end: number; readonly reading: NoteReading };

/** A bracket without any of these can't be a note: spares reading every (以下简称…). */
const hint = /单位|部门|负责|牵头|配合|参[加与]|落实|指导|责任|协[办助]|主办|承办|实施|督导/u;

/** Notes in brackets within one segment, in order, none inside another. */
export const notesIn = (folded: string, segment: Segment): readonly Note[] => {
  const notes: Note[] = [];
  let passed = segment.start;
  for (const { open, close, depth } of pairBrackets(folded, segment.start, segment.end)) {
    // Deeper brackets belong to names; looking into each would also make deep nesting quadratic.
    if (open < passed || depth > 1) continue;
    if (!hint.test(folded.slice(open, close))) continue;
    const reading = readNote(folded, open + 1, close);
    if (reading === undefined) continue;
    notes.push({ start: open, end: close + 1, reading });
    passed = close + 1;
  }
  return notes;
};
