import { cleanText } from '../../text/clean.ts';
import { calmly, type Step } from '../action.ts';
import type { Layer } from '../layer.ts';
import { changing } from './saving.ts';
import { editField, fieldWith, mostIn, overflows } from '../screen/text-field.ts';
import type { State } from '../state.ts';

/** A remark as it is kept: without what a terminal can't show. */
const cleaned = (written: string): string => cleanText(written).trimEnd();

/** A remark that was written: of which task, and what it was `before`. */
type Written = { readonly task: string; readonly text: string; readonly before: string };

/** Keeps a remark as it was written; one that was not touched is left as others may have changed it. */
export const keepRemark = (state: State, { task, text, before }: Written): Step => {
  const remark = cleaned(text);
  const closed: State = { ...state, layer: undefined };
  return remark === cleaned(before)
    ? calmly(closed)
    : changing(closed, [{ kind: 'remark', task, remark, before }]);
};

/** Keeps a remark that came back from an editor, as far as a field would have taken it. */
export const keepEdited = (state: State, written: Written): Step => {
  const whole = { kind: 'insert', text: written.text.trimEnd() } as const;
  // A colleague's may be longer: it is not cut for having been looked at.
  if (whole.text === written.before) return keepRemark(state, written);
  const { text } = editField(fieldWith(''), whole, true);
  const step = keepRemark(state, { ...written, text });
  return overflows(fieldWith(''), whole, true)
    ? { ...step, state: { ...step.state, notice: { kind: 'left-out', most: mostIn(true) } } }
    : step;
};

/** The remark that is being written, which the help may lie over. */
const remarkIn = (layer: Layer | undefined): Extract<Layer, { kind: 'remark' }> | undefined => {
  if (layer?.kind === 'help') return remarkIn(layer.over);
  return layer?.kind === 'remark' ? layer : undefined;
};

/** Whether a remark is being written that is not as it was. */
export const isWriting = (state: State): boolean => {
  const remark = remarkIn(state.layer);
  return remark !== undefined && cleaned(remark.field.text) !== cleaned(remark.before);
};

/** Whether quitting now would lose what was written without a word. */
export const isUnsaved = (state: State): boolean =>
  isWriting(state) && remarkIn(state.layer)?.isWarned === false;

/** Stays with the remark, or goes back to it, and says that it is not saved; asked again, it is given up. */
export const keepWriting = (state: State): State => {
  const remark = remarkIn(state.layer);
  return remark === undefined
    ? state
    : { ...state, layer: { ...remark, isWarned: true }, notice: { kind: 'unsaved-remark' } };
};
