import { isNoteField } from './field-names.ts';
import { hasMark } from './marks.ts';
import { longestNote, type Note, readNote, type Stretch } from './note.ts';
import { labelAtStart, type NoteLabel, roleLabelsIn } from './role-words.ts';
import { bodyStart, type Segment } from './segments.ts';
import type { Source } from './source.ts';

/** Without brackets only labels that name holders of a role announce a note: 责任单位:, 牵头:. */
export const announces = (label: NoteLabel): boolean =>
  label.kind === 'role' &&
  !/主办|承办|主管|支持|监督/u.test(label.word) &&
  (label.isNoun || /牵头|配合|责任|参加|参与/u.test(label.word));

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

const none: readonly Note[] = [];

/** What of a stretch lies between notes and has a colon or a space, without which there is no label. */
export const gapsBetween = (
  source: Source,
  notes: readonly Note[],
  { start, end }: Stretch,
): readonly Stretch[] => {
  const gaps: Stretch[] = [];
  let from = start;
  const add = (to: number) => {
    if (hasMark(source, ': ', from, to)) gaps.push({ start: from, end: to });
  };
  notes.forEach((note) => {
    add(note.start);
    from = note.end;
  });
  add(end);
  return gaps;
};

const sentenceHint = /(?:单位|部门|机构|主体|牵头|配合|责任) *:|(?:单位|部门) /u;

/** Finds the notes of a segment that stand behind a stop without brackets, beside others: …。责任单位:A、B。 */
export const sentenceNotes = (
  source: Source,
  segment: Segment,
  others: readonly Note[],
): readonly Note[] => {
  const { folded } = source;
  const start = bodyStart(segment);
  const gaps = gapsBetween(source, others, { start, end: segment.end });
  if (gaps.length === 0 || !sentenceHint.test(folded.slice(segment.start, segment.end)))
    return none;
  const notes: Note[] = [];
  let passed = start;
  const labels = gaps.flatMap((gap) =>
    roleLabelsIn(folded.slice(gap.start, gap.end)).map((label) => ({
      ...label,
      from: gap.start + label.start,
    })),
  );
  for (const { from, ...label } of labels) {
    if (from < passed || !announces(label) || from === start) continue;
    if (!/[。;!?)\]”》\s]/u.test(folded.charAt(from - 1))) continue;
    const to = Math.min(sentencesEnd(folded, from, segment.end), from + longestNote);
    const reading = readNote(folded.slice(from, to), 0, to - from);
    if (reading === undefined) continue;
    notes.push({ start: from, end: to, at: from, reading, form: 'sentence' });
    passed = to;
  }
  return notes;
};
