import { matchesIn } from './matches.ts';
import { pairBrackets } from './brackets.ts';
import { fieldOnly, fieldsBehind } from './field-notes.ts';
import { longestNote, type Note, type NoteReading, readBareNote, readNote } from './note.ts';
import { rememberedInPlan } from './remembered.ts';
import { labelAtStart, roleLabelsIn, roleVerbAt } from './role-words.ts';
import type { Segment } from './segments.ts';
import { announces, sentenceNotes } from './sentence-notes.ts';
import type { Source } from './source.ts';
import { unitListIn } from './unit-list.ts';
import { looksLikeUnit } from './unit-shape.ts';

/** A stretch without any of these can't be a note: spares reading every (以下简称…). */
const hint =
  /单位|部门|负责|牵头|配合|参[加与]|落实|指导|责任|协[办助]|主办|承办|实施|督导|分工|时限|时间|期限/u;

const readWords = (words: string): NoteReading | undefined => readNote(words, 0, words.length);

const openLabel = /[([](?=[^()[\]:\n]{2,12}:)/gu;

/** Where the units of an open note end: before the first clause behind a comma that says something else. */
const unitsEnd = (words: string): number => {
  let end = 0;
  for (const clause of words.split(/(?=[,;])/u)) {
    const isOther =
      end > 0 &&
      !clause.includes(':') &&
      unitListIn(clause, 0, clause.length).units.every(({ name }) => !looksLikeUnit(name));
    if (isOther) return end;
    end += clause.length;
  }
  return end;
};

/** A note whose bracket nobody closed: it is read to the end of its sentence at most, and reported elsewhere. */
const openNote = (folded: string, segment: Segment, from: number): Note | undefined => {
  const tail = folded.slice(from, Math.min(segment.end, from + longestNote));
  for (const { index } of matchesIn(openLabel, tail).slice(0, 3)) {
    const open = from + index;
    if (roleLabelsIn(folded.slice(open + 1, open + 20))[0]?.start !== 0) continue;
    const stop = tail.slice(index + 1).search(/[)\]。]/u);
    const sentence = stop < 0 ? Math.min(segment.end, from + longestNote) : open + 1 + stop;
    const end = open + 1 + unitsEnd(folded.slice(open + 1, sentence));
    const reading = readWords(folded.slice(open + 1, end));
    if (reading === undefined) continue;
    const isBracket = /[)\]]/u.test(folded.charAt(end));
    return {
      start: open,
      end: isBracket ? end + 1 : end,
      at: open + 1,
      reading,
      form: 'bracket',
    };
  }
  return undefined;
};

/** Behind a full stop a bracket explains nothing in its sentence. */
const standsAlone = (folded: string, segment: Segment, open: number): boolean =>
  /[。;]\s*$/u.test(folded.slice(Math.max(segment.start, open - 3), open));

/** Reads what stands between two brackets; undefined when it is no note. */
export type BracketReader = (
  open: number,
  close: number,
  isAlone: () => boolean,
) => Note | undefined;

/** What a bracket says; without a word that hints at a note it is none unless it stands alone. */
type Said = Pick<Note, 'reading' | 'form'> & { readonly isHinted: boolean };

/**
 * Makes the reader for one folded text: a line is asked with and without its title, its notes are read once,
 * and so are notes that say the same.
 */
export const bracketReader = (folded: string): BracketReader => {
  const known = new Map<number, Note | undefined>();
  const saidIn = rememberedInPlan((words): Said | null => {
    const isHinted = hint.test(words);
    const reading = isHinted ? readWords(words) : readBareNote(words, 0, words.length);
    if (reading !== undefined) return { reading, form: 'bracket', isHinted };
    const field = fieldOnly(words);
    return field === undefined ? null : { reading: field, form: 'field', isHinted };
  });
  return (open, close, isAlone) => {
    const before = known.get(open);
    // A line cut elsewhere may pair the bracket with another.
    if (before?.end === close + 1) return before;
    const said = saidIn(folded.slice(open + 1, close));
    if (said === null || !(said.isHinted || isAlone())) return undefined;
    const { reading, form } = said;
    const note: Note = { start: open, end: close + 1, at: open + 1, reading, form };
    if (said.isHinted) known.set(open, note);
    return note;
  };
};

const bracketNotes = (
  source: Source,
  segment: Segment,
  readBracket: BracketReader,
): readonly Note[] => {
  const notes: Note[] = [];
  let passed = segment.start;
  pairBrackets(source, segment.start, segment.end).forEach(({ open, close, depth }) => {
    // Deeper brackets belong to names; looking into each would also make deep nesting quadratic.
    if (open < passed || depth > 1 || close - open > longestNote) return;
    const note = readBracket(open, close, () => standsAlone(source.folded, segment, open));
    if (note === undefined) return;
    notes.push(note);
    passed = close + 1;
  });
  const open = openNote(source.folded, segment, passed);
  return open === undefined ? notes : [...notes, open];
};

const bullet = /^[\s*·•●◆■□▲>—–-]*/u;

/** A line that says a role behind its units, without any label, is no longer. */
const longestClause = 300;

/** A line of its own: labels, or units and their role, and nothing else. */
const lineNote = (folded: string, segment: Segment): Note | undefined => {
  const { start, end } = segment;
  if (end - start > longestNote) return undefined;
  const from = start + (bullet.exec(folded.slice(start, start + 20))?.[0].length ?? 0);
  const line = folded.slice(from, end);
  const first = labelAtStart(line);
  // Headings and long lines are most of a plan: what is asked of them first must be cheap.
  if (first === undefined && (segment.label !== undefined || line.length > longestClause))
    return undefined;
  if (!hint.test(line)) return undefined;
  const isLabelled = first !== undefined && (announces(first) || first.kind === 'division');
  if (isLabelled) {
    const reading = readWords(line);
    return reading === undefined
      ? undefined
      : { start: from, end, at: from, reading, form: 'line' };
  }
  const field = fieldOnly(line);
  if (field !== undefined && line.length <= 80)
    return { start: from, end, at: from, reading: field, form: 'field' };
  const clause = line.replace(/[。;]$/u, '');
  if (segment.label !== undefined || line.length > longestClause || /^[由请]|。./u.test(clause))
    return undefined;
  if (roleVerbAt(clause) === undefined) return undefined;
  const reading = readWords(clause);
  const isSure =
    reading !== undefined &&
    reading.unread.length === 0 &&
    reading.units.every(({ name }) => looksLikeUnit(name));
  return isSure ? { start: from, end, at: from, reading, form: 'line' } : undefined;
};

/** Mostly there are no others. */
const inOrder = (notes: readonly Note[], others: readonly Note[]): readonly Note[] =>
  others.length === 0
    ? notes
    : [...notes, ...others].toSorted((one, other) => one.start - other.start);

/**
 * Finds the responsibility notes of one segment, in order, none inside another: in brackets, on a line
 * of their own, or as a labelled sentence.
 */
export const notesIn = (
  source: Source,
  segment: Segment,
  readBracket: BracketReader,
): readonly Note[] => {
  const { folded } = source;
  const line = lineNote(folded, segment);
  if (line !== undefined) return [line];
  const brackets = bracketNotes(source, segment, readBracket);
  const notes = inOrder(brackets, sentenceNotes(source, segment, brackets));
  return inOrder(notes, fieldsBehind(source, segment, notes));
};
