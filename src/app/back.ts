import { calmly, type Step } from './action.ts';
import type { Desk } from './desk.ts';
import { lastCondition, withoutConditions, type Filter } from './filter/filter.ts';
import { askedName, guidanceName, isGuiding } from './screen/guidance.ts';
import { closeLayer } from './layers.ts';
import { inSight, toPane } from './move.ts';
import { withFilterAround } from './filter/narrow.ts';
import { isUnsaved, keepWriting } from './record/remark.ts';
import { settling } from './record/settling.ts';
import type { Place, State } from './state.ts';

/** Nothing lies over the list, and no way leads back from it. */
const isAtRest = ({ layer, view, pane, anchor, trail }: State): boolean =>
  layer === undefined &&
  view === 'tasks' &&
  pane === 'list' &&
  anchor === undefined &&
  trail.length === 0;

const backTo = (desk: Desk, state: State, { view, filter, cursor }: Place): State =>
  inSight(desk, { ...state, view, filter, cursor, pane: 'list', trail: state.trail.slice(0, -1) });

/** Takes the last condition away that came after `led`, and says so; undefined when none did. */
const widened = (desk: Desk, state: State, led: Filter): State | undefined => {
  const last = lastCondition(withoutConditions(state.filter, led));
  return last === undefined
    ? undefined
    : {
        ...withFilterAround(desk, state, withoutConditions(state.filter, last)),
        notice: { kind: 'widened', condition: last },
      };
};

/**
 * Takes away one layer, the first of these that there is; never quits:
 * what lies over the view, the detail or the sections, a marked range, a condition of the filter that was
 * added to the list behind a figure, the way to that list, another view, a condition of the filter.
 */
const peeled = (desk: Desk, state: State): State => {
  const { layer, view, pane, anchor, trail } = state;
  if (layer !== undefined) return closeLayer(desk, state, layer);
  const place = trail.at(-1);
  if (view === 'tasks' && pane !== 'list') {
    return place?.isToTask === true && pane === 'detail'
      ? backTo(desk, state, place)
      : toPane(desk, state, 'list');
  }
  if (anchor !== undefined) return { ...state, anchor: undefined };
  if (place !== undefined) return widened(desk, state, place.led) ?? backTo(desk, state, place);
  if (view !== 'tasks') return { ...state, view: 'tasks' };
  return widened(desk, state, {}) ?? { ...state, notice: { kind: 'nothing-to-close' } };
};

/**
 * Peels one layer. What was told at the opening and the guidance of the first start go before the filter
 * does, the guidance for good; a remark that isn't saved goes only when asked twice.
 */
export const back = (desk: Desk, state: State): Step => {
  const { layer } = state;
  // Over the help it is the help that goes.
  if (layer?.kind === 'remark' && isUnsaved(state)) return calmly(keepWriting(state));
  if (isAtRest(state) && state.warning !== undefined) {
    return calmly({ ...state, warning: undefined });
  }
  if (layer?.kind === 'unit-picker' && layer.purpose === 'first') {
    return settling(closeLayer(desk, state, layer), { kind: 'guided', hint: askedName });
  }
  return isAtRest(state) && isGuiding(state)
    ? settling(state, { kind: 'guided', hint: guidanceName })
    : calmly(peeled(desk, state));
};
