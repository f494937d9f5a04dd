import { fold } from './fold.ts';
import { type Marks, marksOf } from './marks.ts';

/** The text of a plan as the parser reads it; offsets are the same in all three, in UTF-16 units. */
export type Source = {
  /** As printed. */
  readonly text: string;
  /** In the spelling of the grammar: see `fold`. */
  readonly folded: string;
  readonly marks: Marks;
};

/** Makes a text ready for parsing: folds it, and looks once for everything that is looked at often. */
export const sourceOf = (text: string): Source => {
  const folded = fold(text);
  return { text, folded, marks: marksOf(folded) };
};
