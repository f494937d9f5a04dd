import { bracketReader, type Note, notesIn } from './notes.ts';
import type { Segment } from './segments.ts';

/** What the notes say about each line; asked often, so each line is read once. */
export type NoteFinder = {
  readonly notesOf: (segment: Segment) => readonly Note[];
  /** True when a line closes a task: by a note that names units, or as the row of a table. */
  readonly hasTask: (segment: Segment) => boolean;
};

/** Makes the finder for one folded text. */
export const noteFinder = (folded: string): NoteFinder => {
  const readBracket = bracketReader(folded);
  const known = new Map<number, readonly Note[]>();
  const notesOf = (segment: Segment) => {
    if (segment.row !== undefined) return [];
    const notes = known.get(segment.start) ?? notesIn(folded, segment, readBracket);
    known.set(segment.start, notes);
    return notes;
  };
  const hasTask = (segment: Segment) =>
    segment.row !== undefined || notesOf(segment).some(({ form }) => form !== 'field');
  return { notesOf, hasTask };
};
