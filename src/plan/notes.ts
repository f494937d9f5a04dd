import { matchesIn } from './matches.ts';
import { pairBrackets } from './brackets.ts';
import { fieldOnly, fieldsBehind } from './field-notes.ts';
import {
  type NoteReading,
  type PlacedReading,
  readBareNote,
  readNote,
  type Stretch,
} from './note.ts';
import { rememberedInPlan } from './remembered.ts';
import { isNoteField } from './field-names.ts';
import { labelAtStart, type NoteLabel, roleLabelsIn, roleVerbAt } from './role-words.ts';
import { bodyStart, type Segment } from './segments.ts';
import { unitListIn } from './unit-list.ts';
import { looksLikeUnit } from './unit-shape.ts';

/** A responsibility note in the text; `start` and `end` enclose its brackets. */
export type Note = Stretch &
  PlacedReading & {
    /** Where it was found; a `field` names no units and only belongs to a note beside it. */
    readonly form: 'bracket' | 'line' | 'sentence' | 'field';
  };

/** A stretch without any of these can't be a note: spares reading every (以下简称…). */
const hint =
  /单位|部门|负责|牵头|配合|参[加与]|落实|指导|责任|协[办助]|主办|承办|实施|督导|分工|时限|时间|期限/u;

/** Longer stretches are no notes; it also keeps reading linear. */
const longest = 2000;

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
  const tail = folded.slice(from, Math.min(segment.end, from + longest));
  for (const { index } of matchesIn(openLabel, tail).slice(0, 3)) {
    const open = from + index;
    if (roleLabelsIn(folded.slice(open + 1, open + 20))[0]?.start !== 0) continue;
    const stop = tail.slice(index + 1).search(/[)\]。]/u);
    const sentence = stop < 0 ? Math.min(segment.end, from + longest) : open + 1 + stop;
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
export type BracketReader = (open: number, close: number, isAlone: boolean) => Note | undefined;

/**
 * Makes the reader for one folded text: a line is asked with and without its title, its notes are read once,
 * and so are notes that say the same.
 */
export const bracketReader = (folded: string): BracketReader => {
  const known = new Map<number, Note | undefined>();
  const saidIn = rememberedInPlan((words): Pick<Note, 'reading' | 'form'> | null => {
    const reading = hint.test(words) ? readWords(words) : readBareNote(words, 0, words.length);
    if (reading !== undefined) return { reading, form: 'bracket' };
    const field = fieldOnly(words);
    return field === undefined ? null : { reading: field, form: 'field' };
  });
  const read = (open: number, close: number): Note | undefined => {
    const said = saidIn(folded.slice(open + 1, close));
    if (said === null) return undefined;
    const { reading, form } = said;
    return { start: open, end: close + 1, at: open + 1, reading, form };
  };
  return (open, close, isAlone) => {
    if (!isAlone && !hint.test(folded.slice(open, close))) return undefined;
    const before = known.get(open);
    // A line cut elsewhere may pair the bracket with another.
    if (before?.end === close + 1) return before;
    const note = read(open, close);
    known.set(open, note);
    return note;
  };
};

const bracketNotes = (
  folded: string,
  segment: Segment,
  readBracket: BracketReader,
): readonly Note[] => {
  const notes: Note[] = [];
  let passed = segment.start;
  for (const { open, close, depth } of pairBrackets(folded, segment.start, segment.end)) {
    // Deeper brackets belong to names; looking into each would also make deep nesting quadratic.
    if (open < passed || depth > 1 || close - open > longest) continue;
    const note = readBracket(open, close, standsAlone(folded, segment, open));
    if (note === undefined) continue;
    notes.push(note);
    passed = close + 1;
  }
  const open = openNote(folded, segment, passed);
  return open === undefined ? notes : [...notes, open];
};

/** Without brackets only labels that name holders of a role announce a note: 责任单位:, 牵头:. */
const announces = (label: NoteLabel): boolean =>
  label.kind === 'role' &&
  !/主办|承办|主管|支持|监督/u.test(label.word) &&
  (label.isNoun || /牵头|配合|责任|参加|参与/u.test(label.word));

const bullet = /^[\s*·•●◆■□▲>—–-]*/u;

/** A line of its own: labels, or units and their role, and nothing else. */
const lineNote = (folded: string, segment: Segment): Note | undefined => {
  const { start, end } = segment;
  if (end - start > longest) return undefined;
  const from = start + (bullet.exec(folded.slice(start, start + 20))?.[0].length ?? 0);
  const line = folded.slice(from, end);
  if (!hint.test(line)) return undefined;
  const first = labelAtStart(line);
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
  if (segment.label !== undefined || line.length > 300 || /^[由请]|。./u.test(clause))
    return undefined;
  if (roleVerbAt(clause) === undefined) return undefined;
  const reading = readWords(clause);
  const isSure =
    reading !== undefined &&
    reading.unread.length === 0 &&
    reading.units.every(({ name }) => looksLikeUnit(name));
  return isSure ? { start: from, end, at: from, reading, form: 'line' } : undefined;
};

/** The end of the sentence that begins at `from`, and of the labelled ones that follow it. */
const sentencesEnd = (folded: string, from: number, to: number): number => {
  let end = folded.indexOf('。', from);
  if (end < 0 || end >= to) return to;
  for (;;) {
    const rest = folded.slice(end + 1, Math.min(to, end + 40));
    const gap = rest.length - rest.trimStart().length;
    const next = labelAtStart(rest.trimStart());
    const goesOn =
      next !== undefined && (announces(next) || (next.kind === 'field' && isNoteField(next.name)));
    if (!goesOn) return end + 1;
    const stop = folded.indexOf('。', end + 1 + gap);
    if (stop < 0 || stop >= to) return to;
    end = stop;
  }
};

/** What of a stretch lies between notes. */
const between = (notes: readonly Note[], { start, end }: Stretch): readonly Stretch[] =>
  [...notes, { start: end, end }].map((note, index) => ({
    start: notes[index - 1]?.end ?? start,
    end: note.start,
  }));

/** Behind a stop, without brackets: …。责任单位:A、B。 */
const sentenceNotes = (
  folded: string,
  segment: Segment,
  others: readonly Note[],
): readonly Note[] => {
  const start = bodyStart(segment);
  const notes: Note[] = [];
  let passed = start;
  const labels = between(others, { start, end: segment.end }).flatMap((gap) =>
    roleLabelsIn(folded.slice(gap.start, gap.end)).map((label) => ({
      ...label,
      from: gap.start + label.start,
    })),
  );
  for (const { from, ...label } of labels) {
    if (from < passed || !announces(label) || from === start) continue;
    if (!/[。;!?)\]”》\s]/u.test(folded.charAt(from - 1))) continue;
    const to = Math.min(sentencesEnd(folded, from, segment.end), from + longest);
    const reading = readWords(folded.slice(from, to));
    if (reading === undefined) continue;
    notes.push({ start: from, end: to, at: from, reading, form: 'sentence' });
    passed = to;
  }
  return notes;
};

const sentenceHint = /(?:单位|部门|机构|主体|牵头|配合|责任) *:|(?:单位|部门) /u;

/**
 * Finds the responsibility notes of one segment, in order, none inside another: in brackets, on a line
 * of their own, or as a labelled sentence.
 */
export const notesIn = (
  folded: string,
  segment: Segment,
  readBracket: BracketReader,
): readonly Note[] => {
  const line = lineNote(folded, segment);
  if (line !== undefined) return [line];
  const brackets = bracketNotes(folded, segment, readBracket);
  const sentences = sentenceHint.test(folded.slice(segment.start, segment.end))
    ? sentenceNotes(folded, segment, brackets)
    : [];
  const notes = [...brackets, ...sentences].toSorted((one, other) => one.start - other.start);
  const fields = fieldsBehind(folded, segment, notes);
  return fields.length === 0
    ? notes
    : [...notes, ...fields].toSorted((one, other) => one.start - other.start);
};
