import { hasMark } from './marks.ts';
import type { Note } from './note.ts';
import { bracketReader, notesIn } from './notes.ts';
import { bodyStart, type Segment } from './segments.ts';
import { gapsBetween } from './sentence-notes.ts';
import type { Source } from './source.ts';

/** What the notes say about each line; asked often, so each line is read once. */
export type NoteFinder = {
  readonly notesOf: (segment: Segment) => readonly Note[];
  /** True when a line closes a task: by a note that names units, or as the row of a table. */
  readonly hasTask: (segment: Segment) => boolean;
};

/** A line that was read, and what was found. */
type Read = { readonly line: Segment; readonly notes: readonly Note[] };

/**
 * True when a line has the same notes without its title: they are all in brackets behind a stop, the last ends
 * the line, and nothing in the title or right behind it can be part of a note.
 */
const areOfRest = (source: Source, { line, notes }: Read, rest: Segment): boolean => {
  const [first] = notes;
  const start = bodyStart(line);
  return (
    first !== undefined &&
    start <= rest.start &&
    notes.at(-1)?.end === rest.end &&
    notes.every(({ form }) => form === 'bracket') &&
    source.folded.charAt(first.start - 1) === '。' &&
    !hasMark(source, '()[]: ', start, rest.start + 4) &&
    gapsBetween(source, notes, { start, end: rest.end }).length === 0
  );
};

/** Makes the finder for one text. */
export const noteFinder = (source: Source): NoteFinder => {
  const readBracket = bracketReader(source.folded);
  const known = new Map<number, readonly Note[]>();
  const byEnd = new Map<number, Read>();
  const notesOf = (segment: Segment) => {
    if (segment.row !== undefined) return [];
    const before = known.get(segment.start);
    if (before !== undefined) return before;
    // Lines are asked for with and without their title.
    const whole = byEnd.get(segment.end);
    const notes =
      whole !== undefined && areOfRest(source, whole, segment)
        ? whole.notes
        : notesIn(source, segment, readBracket);
    known.set(segment.start, notes);
    if (whole === undefined) byEnd.set(segment.end, { line: segment, notes });
    return notes;
  };
  const hasTask = (segment: Segment) =>
    segment.row !== undefined || notesOf(segment).some(({ form }) => form !== 'field');
  return { notesOf, hasTask };
};
