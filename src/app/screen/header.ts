import { displayWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { chipsIn } from '../filter/chips.ts';
import { countStatuses } from '../views/counts.ts';
import { fieldLine, fieldTitle } from './field-line.ts';
import { planName, shownProgress, visibleTasks, type Desk } from '../desk.ts';
import { dueRemark } from '../record/due-field.ts';
import { filterWords } from '../filter/filter-words.ts';
import { stops } from '../views/row-view.ts';
import { remembering } from '../remember.ts';
import { searchRemarks } from '../tasks/search-words.ts';
import { lineWidth, span, spread, type Line, type Span } from './span.ts';
import { unitCursorRow, unitRows } from '../views/units-table.ts';
import { viewRows } from '../views/view-rows.ts';
import type { Layer } from '../layer.ts';
import type { State, View } from '../state.ts';
import { tabsIn, type Tab } from './tabs.ts';
import { tasksWords } from '../record/tasks-words.ts';

const counted = remembering(countStatuses);

/** The order of the view, when it is not the usual one. */
export const sortWords = (
  { messages }: Desk,
  { view, listSort, unitSort, filter }: State,
): readonly string[] => {
  const { sorts, sortedBy, byFitness } = messages.dashboard;
  if (view === 'units') return [sortedBy(sorts[unitSort])];
  if (view !== 'tasks') return [];
  if (listSort !== 'plan') return [sortedBy(sorts[listSort])];
  // What was found stands in the order of its fitness, which numbers out of order don't explain.
  return filter.query === undefined ? [] : [byFitness];
};

/** n of m of what the view lists. */
export const countWords = (desk: Desk, state: State): string => {
  const words = desk.messages.dashboard;
  switch (state.view) {
    case 'tasks':
      return words.countOf(visibleTasks(desk, state).length, desk.plan.tasks.length);
    case 'units': {
      const rows = unitRows(desk, state);
      return words.unitCount(unitCursorRow(rows, state) + 1, rows.length);
    }
    case 'overview':
      return words.taskCount(desk.plan.tasks.length);
    case 'deadlines':
      return words.deadlineCount(stops(viewRows(desk, state, state.view)).length);
    case 'ledger':
      return words.entryCount(state.ledger.length);
  }
};

const countSpan = (desk: Desk, state: State): Span =>
  span(` ${countWords(desk, state)} `, 'accent');

/** What stands behind the names of the views, in at most `room` columns: the order and the filters in force, what the search was taken for. */
const chips = (desk: Desk, state: State, orders: readonly string[], room: number): Line => {
  const isList = state.view === 'tasks';
  const conditions = isList ? filterWords(desk, state.filter) : [];
  if (orders.length + conditions.length === 0) {
    return isList ? [span(`  ${desk.messages.dashboard.unfiltered}`, 'dim')] : [];
  }
  const remarks = isList ? searchRemarks(desk, state) : [];
  const left = room - 1 - lineWidth(remarks, desk.ambiguous);
  return [span(' '), ...chipsIn(orders, conditions, left, desk.ambiguous), ...remarks];
};

/** The names of the views and what stands behind them: the names give way to the filters, the order to both. */
const tabsAndChips = (
  desk: Desk,
  state: State,
): { readonly tabs: readonly Tab[]; readonly chips: Line } => {
  const room = state.size.columns - lineWidth([countSpan(desk, state)], desk.ambiguous);
  const filters = chips(desk, state, [], Infinity);
  const tabs = tabsIn(desk, state, room - lineWidth(filters, desk.ambiguous));
  const left = room - lineWidth(tabs, desk.ambiguous);
  return { tabs, chips: chips(desk, state, sortWords(desk, state), left) };
};

/** The view whose name stands in a column of the second header line. */
export const tabAt = (desk: Desk, state: State, x: number): View | undefined => {
  let end = 0;
  return tabsAndChips(desk, state).tabs.find((tab) => {
    end += lineWidth([tab], desk.ambiguous);
    return x < end;
  })?.view;
};

/** What else narrows what the search box finds. */
const otherConditions = (desk: Desk, { filter }: State, room: number): Line => {
  const { query: _, ...others } = filter;
  const words = filterWords(desk, others);
  return words.length === 0
    ? []
    : [span('  '), ...chipsIn([], words, Math.max(4, room - 2), desk.ambiguous)];
};

type FieldLayer = Extract<Layer, { kind: 'search' | 'saved-filter-name' | 'due' }>;

/** What is typed into the field of the second header line. */
export const fieldLabel = ({ messages }: Desk, layer: FieldLayer): string => {
  const words = messages.dashboard;
  switch (layer.kind) {
    case 'search':
      return words.searchWord;
    case 'saved-filter-name':
      return words.savedFilterName;
    case 'due':
      return words.ownDueOf(tasksWords(messages, layer.tasks));
  }
};

/** What stands behind what is typed: how the search was understood and what else narrows it, or the day that was meant. */
const fieldRemarks = (desk: Desk, state: State, layer: FieldLayer, room: number): Line => {
  switch (layer.kind) {
    case 'search': {
      const remarks = searchRemarks(desk, state);
      const left = room - lineWidth(remarks, desk.ambiguous);
      return [...remarks, ...otherConditions(desk, state, left)];
    }
    case 'saved-filter-name':
      return [];
    case 'due': {
      const remark: Line = [span('  '), dueRemark(desk, layer)];
      return lineWidth(remark, desk.ambiguous) <= room ? remark : [];
    }
  }
};

type Field = { readonly line: Line; readonly caret: number; readonly room: number };

/** A field of the second header line, behind its label, with the columns that are left for what is said of it. */
const fieldOf = (desk: Desk, state: State, layer: FieldLayer, columns: number): Field => {
  const { ambiguous } = desk;
  const label = fieldTitle(fieldLabel(desk, layer), columns, ambiguous);
  const labelWidth = displayWidth(label, ambiguous);
  const room = columns - labelWidth - lineWidth([countSpan(desk, state)], ambiguous);
  const { line, caret } = fieldLine(layer.field, room, ambiguous);
  return {
    line: [span(label, 'accent'), ...line],
    caret: labelWidth + caret,
    room: room - lineWidth(line, ambiguous),
  };
};

/** What is said of a day that is typed where there is no room for it behind the field: lines for the top of the body. */
export const remarksBelow = (desk: Desk, state: State, columns: number): readonly Line[] => {
  const { layer } = state;
  if (layer?.kind !== 'due') return [];
  const { room } = fieldOf(desk, state, layer, columns);
  if (fieldRemarks(desk, state, layer, room).length > 0) return [];
  const { text, tone } = dueRemark(desk, layer);
  return wrap(text, columns - 2, desk.ambiguous).map((line) => [span(` ${line.text}`, tone)]);
};

/** Title with what is done; then views, n of m and the filters in force, or the search box while it is open. */
export const headerLines = (
  desk: Desk,
  state: State,
  columns: number,
): { readonly lines: readonly Line[]; readonly caret: number | undefined } => {
  const { plan, messages, ambiguous } = desk;
  const words = messages.dashboard;
  const progress = shownProgress(state);
  const { done } = counted(plan.tasks, progress);
  const title = spread(
    [span(` ${planName(desk)}`, 'strong')],
    [span(` ${words.doneOf(done, plan.tasks.length)} `, done > 0 ? 'done' : 'dim')],
    columns,
    ambiguous,
  );
  const count = countSpan(desk, state);
  const { layer } = state;
  if (layer?.kind === 'search' || layer?.kind === 'saved-filter-name' || layer?.kind === 'due') {
    const { line, caret, room } = fieldOf(desk, state, layer, columns);
    const remarks = fieldRemarks(desk, state, layer, room);
    return { lines: [title, spread([...line, ...remarks], [count], columns, ambiguous)], caret };
  }
  const { tabs, chips: conditions } = tabsAndChips(desk, state);
  const views = [...tabs, ...conditions];
  return { lines: [title, spread(views, [count], columns, ambiguous)], caret: undefined };
};
