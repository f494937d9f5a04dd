import { cleanText } from '../../text/clean.ts';
import { calmly, type Step } from '../action.ts';
import { shownProgressOf } from '../desk.ts';
import { changing } from './saving.ts';
import type { State } from '../state.ts';

/** A remark as it is kept: without what a terminal can't show. */
const cleaned = (written: string): string => cleanText(written).trimEnd();

/** Keeps a remark as it was written. */
export const keepRemark = (state: State, task: string, written: string): Step => {
  const remark = cleaned(written);
  const closed: State = { ...state, layer: undefined };
  return remark === shownProgressOf(state, task).remark
    ? calmly(closed)
    : changing(closed, [{ kind: 'remark', task, remark }]);
};

/** Whether a remark is being written that is not the one on the record. */
export const isWriting = (state: State): boolean => {
  const { layer } = state;
  return (
    layer?.kind === 'remark' &&
    cleaned(layer.field.text) !== shownProgressOf(state, layer.task).remark
  );
};

/** Whether giving up now would lose what was written without a word. */
export const isUnsaved = (state: State): boolean =>
  isWriting(state) && state.layer?.kind === 'remark' && !state.layer.isWarned;

/** Stays with the remark and says that it is not saved; asked again, it is given up. */
export const keepWriting = (state: State): State =>
  state.layer?.kind === 'remark'
    ? { ...state, layer: { ...state.layer, isWarned: true }, notice: { kind: 'unsaved-remark' } }
    : state;
