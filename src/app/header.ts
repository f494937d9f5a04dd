import { displayWidth } from '../text/width.ts';
import { countStatuses } from './counts.ts';
import { fieldLine } from './field-line.ts';
import { planName, shownProgress, visibleTasks, type Desk } from './desk.ts';
import { filterWords } from './filter-words.ts';
import { stops } from './row-view.ts';
import { remembering } from './remember.ts';
import { searchRemarks } from './search-words.ts';
import { lineWidth, span, spread, type Line, type Span } from './span.ts';
import { unitCursorRow, unitRows } from './units-table.ts';
import { viewRows } from './view-rows.ts';
import type { State, View } from './state.ts';
import { tabsIn, type Tab } from './tabs.ts';

const counted = remembering(countStatuses);

/** The order of the view, when it is not the usual one. */
export const sortWords = (
  { messages }: Desk,
  { view, listSort, unitSort }: State,
): readonly string[] => {
  const { sorts, sortedBy } = messages.dashboard;
  if (view === 'tasks') return listSort === 'plan' ? [] : [sortedBy(sorts[listSort])];
  return view === 'units' ? [sortedBy(sorts[unitSort])] : [];
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

/** What stands behind the names of the views: the filters in force, the order, what the search was taken for. */
const chips = (desk: Desk, state: State): Line => {
  const inTasks = state.view === 'tasks';
  const words = [...(inTasks ? filterWords(desk, state.filter) : []), ...sortWords(desk, state)];
  return [
    span(' '),
    ...(words.length === 0 && inTasks
      ? [span(` ${desk.messages.dashboard.unfiltered}`, 'dim')]
      : words.map((word) => span(` ${word} `, 'mine'))),
    ...(inTasks ? searchRemarks(desk, state) : []),
  ];
};

const tabsBeside = (desk: Desk, state: State, others: Line): readonly Tab[] =>
  tabsIn(desk, state, state.size.columns - lineWidth(others, desk.ambiguous));

/** The view whose name stands in a column of the second header line. */
export const tabAt = (desk: Desk, state: State, x: number): View | undefined => {
  let end = 0;
  const others = [...chips(desk, state), countSpan(desk, state)];
  return tabsBeside(desk, state, others).find((tab) => {
    end += lineWidth([tab], desk.ambiguous);
    return x < end;
  })?.view;
};

/** What else narrows what the search box finds. */
const otherConditions = (desk: Desk, { filter }: State): Line => {
  const { query: _, ...others } = filter;
  const words = filterWords(desk, others);
  return words.length === 0 ? [] : [span('  '), ...words.map((word) => span(` ${word} `, 'mine'))];
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
  if (layer?.kind === 'search' || layer?.kind === 'view-name' || layer?.kind === 'due') {
    const labels = { search: words.searchWord, 'view-name': words.viewName, due: words.ownDue };
    const label = ` ${labels[layer.kind]}: `;
    const room = columns - displayWidth(label, ambiguous) - displayWidth(count.text, ambiguous);
    const { line, caret } = fieldLine(layer.field, room, ambiguous);
    const remarks: Line =
      layer.kind === 'search'
        ? [...searchRemarks(desk, state), ...otherConditions(desk, state)]
        : layer.kind === 'due'
          ? [span(`  ${words.dueHint}`, layer.isWrong ? 'late' : 'dim')]
          : [];
    return {
      lines: [
        title,
        spread([span(label, 'accent'), ...line, ...remarks], [count], columns, ambiguous),
      ],
      caret: displayWidth(label, ambiguous) + caret,
    };
  }
  const conditions = chips(desk, state);
  const views = [...tabsBeside(desk, state, [...conditions, count]), ...conditions];
  return { lines: [title, spread(views, [count], columns, ambiguous)], caret: undefined };
};
