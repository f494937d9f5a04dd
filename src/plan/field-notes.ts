import { hasMark } from './marks.ts';
import type { Note, NoteReading } from './note.ts';
import { isNoteField } from './field-names.ts';
import { labelAtStart, labelsIn } from './role-words.ts';
import type { Segment } from './segments.ts';
import type { Source } from './source.ts';

/** Reads words that are labelled fields of a note (完成时限:…;责任人:…) and name no units; undefined for all others. */
export const fieldOnly = (words: string): NoteReading | undefined => {
  const first = labelAtStart(words);
  if (first?.kind !== 'field' || !isNoteField(first.name)) return undefined;
  const labels = labelsIn(words);
  if (labels.length > 4 || labels.some(({ kind }) => kind === 'role')) return undefined;
  return {
    units: [],
    division: undefined,
    lacksBy: false,
    fields: labels.flatMap((label, index) =>
      label.kind === 'field'
        ? {
            name: label.name,
            start: label.start,
            end: labels[index + 1]?.start ?? words.length,
            from: label.end,
          }
        : [],
    ),
    standing: undefined,
    commas: [],
    unread: [],
    isBare: false,
  };
};

const behindNote = /[。;,、\s]*(?=[\p{Script=Han}]{2,8} *:)/uy;

const none: readonly Note[] = [];

/** Longer sentences say more than a date or a name. */
const longestField = 80;

/** The fields right behind an offset, each a sentence. */
const fieldsFrom = (folded: string, from: number, limit: number): readonly Note[] => {
  const fields: Note[] = [];
  for (let at = from; at < limit; at = fields.at(-1)?.end ?? limit) {
    behindNote.lastIndex = at;
    if (!behindNote.test(folded)) break;
    const start = behindNote.lastIndex;
    const words = folded.slice(start, Math.min(limit, start + longestField + 1));
    const stop = words.indexOf('。');
    const length = stop < 0 ? words.length : stop + 1;
    const reading = length > longestField ? undefined : fieldOnly(words.slice(0, length));
    if (reading === undefined) break;
    fields.push({ start, end: start + length, at: start, reading, form: 'field' });
  }
  return fields;
};

/**
 * Finds the fields that stand behind the notes of a segment without brackets.
 *
 * @example 'the second half of (责任单位:A)完成时限:9月底。'
 */
export const fieldsBehind = (
  source: Source,
  segment: Segment,
  notes: readonly Note[],
): readonly Note[] => {
  let found = none;
  for (let index = 0; index < notes.length; index += 1) {
    const from = notes[index]?.end ?? segment.end;
    const limit = notes[index + 1]?.start ?? segment.end;
    if (!hasMark(source, ':', from, Math.min(limit, from + longestField))) continue;
    found = [...found, ...fieldsFrom(source.folded, from, limit)];
  }
  return found;
};
