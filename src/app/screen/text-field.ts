import { cleanLine, cleanText } from '../../text/clean.ts';
import { graphemes } from '../../text/graphemes.ts';

/** A line of text being typed; `caret` is a UTF-16 offset that never stands inside a grapheme. */
export type TextField = { readonly text: string; readonly caret: number };

/** What a key does to a text field. */
export type FieldEdit =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'backspace' | 'delete' | 'left' | 'right' | 'home' | 'end' | 'clear' };

/** Text as it may stand in a field: it may come from a colleague's file, or a clipboard. */
const cleaned = (text: string, isMultiline: boolean): string =>
  isMultiline ? cleanText(text) : cleanLine(text);

/** A field that holds `text`, with line breaks only where it `isMultiline`, and the caret behind it. */
export const fieldWith = (text: string, isMultiline = false): TextField => {
  const held = cleaned(text, isMultiline);
  return { text: held, caret: held.length };
};

const lengthOfLast = (text: string): number => graphemes(text).at(-1)?.length ?? 0;
const lengthOfFirst = (text: string): number => graphemes(text)[0]?.length ?? 0;

/** UTF-16 units that a field holds: nobody types more, and what is searched for with each key must stay short. */
const longest = { line: 500, lines: 100_000 } as const;

/** UTF-16 units that a field holds at most. */
export const mostIn = (isMultiline: boolean): number => longest[isMultiline ? 'lines' : 'line'];

const roomIn = ({ text }: TextField, isMultiline: boolean): number =>
  Math.max(0, mostIn(isMultiline) - text.length);

/** Whether an edit inserts more than the field has room for, so that some of it is left out. */
export const overflows = (field: TextField, edit: FieldEdit, isMultiline = false): boolean =>
  edit.kind === 'insert' && cleaned(edit.text, isMultiline).length > roomIn(field, isMultiline);

/** The beginning of a text, whole graphemes only. */
const cutTo = (text: string, units: number): string => {
  if (text.length <= units) return text;
  let kept = '';
  for (const grapheme of graphemes(text.slice(0, units + 1))) {
    if (kept.length + grapheme.length > units) break;
    kept += grapheme;
  }
  return kept;
};

/**
 * One edit. Whole graphemes move and go; inserted text loses control characters, and line
 * breaks unless the field `isMultiline`, and is cut where the field is full.
 *
 * @example editField({text: '司法', caret: 2}, {kind: 'backspace'}) // {text: '司', caret: 1}
 */
export const editField = (field: TextField, edit: FieldEdit, isMultiline = false): TextField => {
  const { text, caret } = field;
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  switch (edit.kind) {
    case 'insert': {
      const room = roomIn(field, isMultiline);
      const kept = before + cutTo(cleaned(edit.text, isMultiline), room);
      return { text: kept + after, caret: kept.length };
    }
    case 'backspace': {
      const kept = before.slice(0, before.length - lengthOfLast(before));
      return { text: kept + after, caret: kept.length };
    }
    case 'delete':
      return { text: before + after.slice(lengthOfFirst(after)), caret };
    case 'left':
      return { text, caret: caret - lengthOfLast(before) };
    case 'right':
      return { text, caret: caret + lengthOfFirst(after) };
    case 'home':
      return { text, caret: before.lastIndexOf('\n') + 1 };
    case 'end':
      return { text, caret: caret + (after.includes('\n') ? after.indexOf('\n') : after.length) };
    case 'clear':
      return { text: after, caret: 0 };
  }
};
