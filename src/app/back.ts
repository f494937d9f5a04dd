import { calmly, type Step } from './action.ts';
import type { Desk } from './desk.ts';
import { askedName, guidanceName, isGuiding } from './guidance.ts';
import { closeLayer, settling } from './layers.ts';
import { inSight, toPane } from './move.ts';
import { withFilterAround, withoutLast } from './narrow.ts';
import type { State } from './state.ts';

/** Nothing lies over the list, and no way leads back from it. */
const isAtRest = ({ layer, view, pane, anchor, trail }: State): boolean =>
  layer === undefined &&
  view === 'tasks' &&
  pane === 'list' &&
  anchor === undefined &&
  trail.length === 0;

/** Takes away one layer: what lies on top, the pane, the way that led here, then the filter; never quits. */
const peeled = (desk: Desk, state: State): State => {
  if (state.layer !== undefined) return closeLayer(desk, state, state.layer);
  if (state.view === 'tasks' && state.pane !== 'list') return toPane(desk, state, 'list');
  if (state.anchor !== undefined) return { ...state, anchor: undefined };
  const place = state.trail.at(-1);
  if (place !== undefined) {
    return inSight(desk, { ...state, ...place, trail: state.trail.slice(0, -1) });
  }
  if (state.view !== 'tasks') return { ...state, view: 'tasks', trail: [] };
  const filter = withoutLast(state.filter);
  if (filter !== undefined) {
    return withFilterAround(desk, state, filter);
  }
  return { ...state, notice: { kind: 'nothing-to-close' } };
};

/** Peels one layer; what was told at the opening goes first, the guidance before the filter, and goes for good. */
export const back = (desk: Desk, state: State): Step => {
  if (isAtRest(state) && state.warning !== undefined) {
    return calmly({ ...state, warning: undefined });
  }
  const { layer } = state;
  if (layer?.kind === 'unit-picker' && layer.purpose === 'first') {
    return settling(closeLayer(desk, state, layer), { kind: 'guided', hint: askedName });
  }
  return isAtRest(state) && isGuiding(state)
    ? settling(state, { kind: 'guided', hint: guidanceName })
    : calmly(peeled(desk, state));
};
