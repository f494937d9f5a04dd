import { statuses } from '../../progress/status.ts';
import { layoutIn, type Desk } from '../desk.ts';
import { filterMenu } from '../filter/filter-menu.ts';
import { layerRect, type Shown } from './geometry.ts';
import { helpSight } from './help.ts';
import { menuSight } from './menu-lines.ts';
import { reportForms } from '../report/report-menu.ts';
import { sectionSight } from '../views/section-list.ts';
import type { Layer } from '../layer.ts';
import { modeOf, type State } from '../state.ts';
import { stepsSight } from '../record/task-layers.ts';
import { pickable } from '../filter/unit-picker.ts';
import { unitSight } from '../views/units-table.ts';
import { viewRows, viewSight } from '../views/view-rows.ts';
import type { Sight } from './window.ts';

/** The part of a menu that is on the screen. */
export const layerSight = (
  desk: Desk,
  state: State,
  layout: Shown,
  layer: Extract<Layer, { readonly cursor: number }>,
): Sight => {
  const area = layerRect(layout, layer);
  switch (layer.kind) {
    case 'help':
      return helpSight(desk, state, layer, area);
    case 'steps':
      return stepsSight(desk, state, layer, area);
    case 'unit-picker':
      return menuSight(state, layer, pickable(desk, layer).length, area);
    case 'filter-menu':
      return menuSight(state, layer, filterMenu(desk, state).length, area);
    case 'status-menu':
      return menuSight(state, layer, statuses.length, area);
    case 'report-menu':
      return menuSight(state, layer, reportForms.length, area);
  }
};

/** The part of the list that has the keys; undefined for the list of tasks, and where there is no list. */
const sightOfList = (desk: Desk, state: State, layout: Shown): Sight | undefined => {
  const { layer, view, pane } = state;
  if (layer !== undefined)
    return 'cursor' in layer ? layerSight(desk, state, layout, layer) : undefined;
  if (view === 'units') return unitSight(desk, state, layout.body.height);
  if (view !== 'tasks')
    return viewSight(viewRows(desk, state, view), state, view, layout.body.height);
  const height = layout.panes.sections?.height;
  return pane === 'sections' && height !== undefined
    ? sectionSight(desk, state, height)
    : undefined;
};

/** Remembers which part of the list is on the screen: the next move starts from there. A menu opens at its top. */
export const keepSight = (desk: Desk, before: State, state: State): State => {
  const layout = layoutIn(state);
  if (layout.kind === 'too-small') return state;
  const mode = modeOf(state);
  const isOpened = state.layer !== undefined && state.layer.kind !== before.layer?.kind;
  const from = isOpened ? { ...state, tops: { ...state.tops, [mode]: 0 } } : state;
  const top = sightOfList(desk, from, layout)?.top;
  return top === undefined || top === state.tops[mode]
    ? state
    : { ...state, tops: { ...state.tops, [mode]: top } };
};
