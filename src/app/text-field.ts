import { cleanLine, cleanText } from '../text/clean.ts';
import { graphemes } from '../text/graphemes.ts';

/** A line of text being typed; `caret` is a UTF-16 offset that never stands inside a grapheme. */
export type TextField = { readonly text: string; readonly caret: number };

/** What a key does to a text field. */
export type FieldEdit =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'backspace' | 'delete' | 'left' | 'right' | 'home' | 'end' | 'clear' };

/** A field that holds `text` with the caret behind it. */
export const fieldWith = (text: string): TextField => ({ text, caret: text.length });

const lengthOfLast = (text: string): number => graphemes(text).at(-1)?.length ?? 0;
const lengthOfFirst = (text: string): number => graphemes(text)[0]?.length ?? 0;

/**
 * One edit. Whole graphemes move and go; inserted text loses control characters, and line
 * breaks unless the field `isMultiline`.
 *
 * @example editField({text: '司法', caret: 2}, {kind: 'backspace'}) // {text: '司', caret: 1}
 */
export const editField = (
  { text, caret }: TextField,
  edit: FieldEdit,
  isMultiline = false,
): TextField => {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  switch (edit.kind) {
    case 'insert': {
      const kept = before + (isMultiline ? cleanText(edit.text) : cleanLine(edit.text));
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
      return { text, caret: 0 };
    case 'end':
      return fieldWith(text);
    case 'clear':
      return { text: after, caret: 0 };
  }
};
