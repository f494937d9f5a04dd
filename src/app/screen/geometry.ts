/** Where things stand on the screen, for what draws them and for what moves and clicks in them. */
import type { Desk } from '../desk.ts';
import { detailLines } from '../tasks/detail.ts';
import { panes, type Layout, type Pane, type Rect } from './layout.ts';
import type { Line } from './span.ts';
import type { Layer } from '../layer.ts';
import type { State } from '../state.ts';

/** A layout of a window that is large enough for something to be shown. */
export type Shown = Exclude<Layout, { kind: 'too-small' }>;

/** How far the text of the detail keeps from the pane's edge, in columns. */
export const detailIndent = 1;

/** The lines of the detail in its pane, whether there is room for all of them or not. */
export const detailLinesIn = (desk: Desk, state: State, { width }: Rect): readonly Line[] =>
  detailLines(desk, state, width - detailIndent);

/** How many lines the detail can be scrolled by in its pane, below the pane's rule. */
export const detailOverflow = (lines: readonly Line[], { height }: Rect): number =>
  Math.max(0, lines.length - (height - 1));

/** The pane in whose place a layer with a list of its own is drawn. */
export const layerPane = (layout: Shown): Pane =>
  layout.panes.list === undefined ? (panes.find((pane) => layout.panes[pane]) ?? 'list') : 'list';

/**
 * Whether a layer has the body to itself: the help, and what the first start asks; what has many lines, too,
 * where the panes stand below each other and have few.
 */
export const isWhole = (layer: Layer, { kind }: Shown): boolean => {
  switch (layer.kind) {
    case 'help':
      return true;
    case 'unit-picker':
      return layer.purpose === 'first' || kind === 'stacked' || kind === 'single';
    case 'filter-menu':
      return kind === 'stacked' || kind === 'single';
    case 'search':
    case 'status-menu':
    case 'report-menu':
    case 'steps':
    case 'due':
    case 'remark':
    case 'saved-filter-name':
      return false;
  }
};

/** Where a layer with a list of its own is drawn. */
export const layerRect = (layout: Shown, layer: Layer): Rect =>
  isWhole(layer, layout) ? layout.body : (layout.panes[layerPane(layout)] ?? layout.body);
