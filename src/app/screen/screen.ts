import { wrap } from '../../text/wrap.ts';
import { currentTask, layoutIn, type Desk } from '../desk.ts';
import { filterMenuLines } from '../filter/filter-menu.ts';
import {
  detailIndent,
  detailLinesIn,
  detailOverflow,
  isWhole,
  layerPane,
  type Shown,
} from './geometry.ts';
import { currentMatch, withCurrentMatch } from '../tasks/matches.ts';
import { footerLine } from './footer.ts';
import { guidanceLines } from './guidance.ts';
import { headerLines, remarksBelow } from './header.ts';
import { helpLines } from './help.ts';
import { panes, smallest, type Layout, type Pane, type Rect } from './layout.ts';
import { sectionLines } from '../views/section-list.ts';
import { signsFor } from './signs.ts';
import { fitLine, lineWidth, span, type Line } from './span.ts';
import type { State } from '../state.ts';
import { remarkLines } from '../record/remark-field.ts';
import { reportMenuLines, statusMenuLines, stepsLines } from '../record/task-layers.ts';
import { taskListLines } from '../tasks/task-list.ts';
import { unitPickerLines } from '../filter/unit-picker.ts';
import { viewLines } from '../views/view-rows.ts';
import { unitsTable, type SummaryTableContent } from '../views/units-table.ts';

/** A cell, 0-based. */
export type Cell = { readonly x: number; readonly y: number };

/** What stands between header and footer: lines, or the table of the units view. */
type Body =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly content: SummaryTableContent };

/** Everything that is drawn, in lines as wide as the window. */
export type Screen = {
  readonly header: readonly Line[];
  readonly body: Body;
  readonly footer: readonly Line[];
  /** Where the input method opens its window while a field is open. */
  readonly caret: Cell | undefined;
};

type Drawn = { readonly lines: readonly Line[]; readonly caret?: Cell };

const detailPane = (desk: Desk, state: State, rect: Rect, kind: Layout['kind']): Drawn => {
  const { ambiguous, messages } = desk;
  const rule = kind === 'wide' ? ' ' : signsFor(desk).rule;
  const all = detailLinesIn(desk, state, rect);
  const match = currentMatch(desk, state, all);
  const lines = match === undefined ? all : withCurrentMatch(all, match.index);
  const top = Math.min(state.detailTop, detailOverflow(lines, rect));
  const last = Math.min(lines.length, top + rect.height - 1);
  const { matchPlace, shownOf } = messages.dashboard;
  const places = [
    ...(match === undefined ? [] : [matchPlace(match.index + 1, match.all)]),
    ...(last - top < lines.length ? [shownOf(top + 1, last, lines.length)] : []),
  ];
  const place = places.length === 0 ? '' : ` ${places.join('  ')} `;
  const mark = state.pane === 'detail' && kind !== 'single' ? signsFor(desk).cursor : ' ';
  const name = `${mark}${currentTask(desk, state)?.id ?? ''} `;
  const tone = state.pane === 'detail' ? 'cursor' : 'title';
  const room = rect.width - lineWidth([span(name), span(place)], ambiguous);
  const head: Line = [
    ...(kind === 'wide' ? [] : [span(rule, 'rule')]),
    span(name, tone),
    span(rule.repeat(Math.max(0, room - 2)), 'rule'),
    span(place, 'dim'),
  ];
  return {
    lines: [
      head,
      ...lines.slice(top, last).map((line) => [span(' '.repeat(detailIndent)), ...line]),
    ],
  };
};

const paneLines = (
  desk: Desk,
  state: State,
  pane: Pane,
  rect: Rect,
  kind: Layout['kind'],
): Drawn => {
  if (pane === 'detail') return detailPane(desk, state, rect, kind);
  if (pane === 'sections') return { lines: sectionLines(desk, state, rect) };
  return { lines: taskListLines(desk, state, rect) };
};

/** A layer that is drawn in the place of a pane; undefined: the pane itself is to be drawn. */
const layerLines = (desk: Desk, state: State, rect: Rect): Drawn | undefined => {
  const { layer } = state;
  switch (layer?.kind) {
    case 'unit-picker': {
      const { lines, caret } = unitPickerLines(desk, state, layer, rect);
      return { lines, caret: { x: caret, y: 0 } };
    }
    case 'filter-menu':
      return { lines: filterMenuLines(desk, state, layer, rect) };
    case 'report-menu':
      return { lines: reportMenuLines(desk, state, layer, rect) };
    case 'status-menu':
      return { lines: statusMenuLines(desk, state, layer, rect) };
    case 'steps':
      return { lines: stepsLines(desk, state, layer, rect) };
    case 'remark':
      return remarkLines(desk, layer, rect);
    case undefined:
    case 'search':
    case 'due':
    case 'saved-filter-name':
    case 'help':
      return undefined;
  }
};

const tasksBody = (desk: Desk, state: State, layout: Shown): Drawn => {
  const { body, kind } = layout;
  const { ambiguous } = desk;
  const separator = span(signsFor(desk).column, 'rule');
  const rows: Line[] = Array.from({ length: body.height }, () => []);
  let caret: Cell | undefined;
  for (const pane of panes) {
    const rect = layout.panes[pane];
    if (rect === undefined) continue;
    const over = pane === layerPane(layout) ? layerLines(desk, state, rect) : undefined;
    const drawn = over ?? paneLines(desk, state, pane, rect, kind);
    if (drawn.caret !== undefined) {
      caret = { x: rect.left + drawn.caret.x, y: rect.top + drawn.caret.y };
    }
    for (let y = 0; y < rect.height; y += 1) {
      const at = rect.top - body.top + y;
      const before = rows[at] ?? [];
      rows[at] = [
        ...before,
        ...(rect.left > 0 ? [separator] : []),
        ...fitLine(drawn.lines[y] ?? [], rect.width, ambiguous),
      ];
    }
  }
  return { lines: rows, ...(caret !== undefined && { caret }) };
};

/** What has the body to itself; undefined: panes or a view stand there. */
const wholeBody = (desk: Desk, state: State, layout: Shown): Drawn | undefined => {
  const { layer, view } = state;
  const { body } = layout;
  if (layer !== undefined && isWhole(layer, layout)) {
    if (layer.kind !== 'help') return layerLines(desk, state, body);
    const { lines, caret } = helpLines(desk, state, layer, body);
    return { lines, caret: { x: caret, y: 0 } };
  }
  const isLayerOverView = layer?.kind === 'unit-picker' || layer?.kind === 'filter-menu';
  return view === 'tasks' || view === 'units' || isLayerOverView
    ? undefined
    : { lines: viewLines(desk, state, view, body) };
};

const bodyOf = (
  desk: Desk,
  state: State,
  layout: Shown,
): { readonly body: Body; readonly caret?: Cell } => {
  const { body } = layout;
  const whole = wholeBody(desk, state, layout);
  if (whole !== undefined) {
    const { lines, caret } = whole;
    return {
      body: {
        kind: 'lines',
        lines: lines.map((line) => fitLine(line, body.width, desk.ambiguous)),
      },
      ...(caret !== undefined && { caret: { x: caret.x, y: body.top + caret.y } }),
    };
  }
  const isTable =
    state.view === 'units' &&
    state.layer?.kind !== 'unit-picker' &&
    state.layer?.kind !== 'filter-menu';
  if (isTable) return { body: { kind: 'table', content: unitsTable(desk, state, body) } };
  const { lines, caret } = tasksBody(desk, state, layout);
  const remarks = remarksBelow(desk, state, body.width).map((line) =>
    fitLine(line, body.width, desk.ambiguous),
  );
  return {
    body: { kind: 'lines', lines: [...remarks, ...lines.slice(remarks.length)] },
    ...(caret !== undefined && { caret }),
  };
};

/** A body with the guidance below it, where there is some. */
const withGuidance = (desk: Desk, state: State, layout: Shown, body: Body): Body => {
  const { guidance, header } = layout;
  if (body.kind === 'table' || guidance === undefined) return body;
  return {
    kind: 'lines',
    lines: [
      ...Array.from({ length: layout.body.height }, (_, y) => body.lines[y] ?? []),
      ...guidanceLines(desk, state, guidance.width)
        .slice(0, guidance.height)
        .map((line) => fitLine(line, header.width, desk.ambiguous)),
    ],
  };
};

/** The whole screen; in a window that is too small only that, and what would do. */
export const screenOf = (desk: Desk, state: State): Screen => {
  const layout = layoutIn(state);
  if (layout.kind === 'too-small') {
    const words = desk.messages.dashboard.tooSmall(smallest.columns, smallest.rows);
    const { columns, rows } = state.size;
    const lines = wrap(words, columns, desk.ambiguous).slice(0, Math.max(1, rows));
    return {
      header: lines.map(({ text }) => fitLine([span(text, 'strong')], columns, desk.ambiguous)),
      body: { kind: 'lines', lines: [] },
      footer: [],
      caret: undefined,
    };
  }
  const { lines, caret } = headerLines(desk, state, layout.header.width);
  const { body, caret: bodyCaret } = bodyOf(desk, state, layout);
  return {
    header: lines,
    body: withGuidance(desk, state, layout, body),
    footer: [footerLine(desk, state, layout.footer.width)],
    caret: caret === undefined ? bodyCaret : { x: caret, y: layout.header.top + 1 },
  };
};
