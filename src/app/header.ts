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
import { views, type State, type View } from './state.ts';

const counted = remembering(countStatuses);

const tabs = (
  { messages, isPlain }: Desk,
  state: State,
): readonly (Span & { readonly view: View })[] =>
  views.flatMap((view, index) => {
    const isShown = view === state.view;
    // In a narrow window the filters need the room more than the names of other views.
    return isShown || state.size.columns >= 70
      ? [
          {
            view,
            ...span(
              isShown && isPlain
                ? `[${index + 1} ${messages.dashboard.views[view]}]`
                : ` ${index + 1} ${messages.dashboard.views[view]} `,
              isShown ? 'cursor' : 'dim',
            ),
          },
        ]
      : [];
  });

/** The view whose name stands in a column of the second header line. */
export const tabAt = (desk: Desk, state: State, x: number): View | undefined => {
  let end = 0;
  return tabs(desk, state).find((tab) => {
    end += lineWidth([tab], desk.ambiguous);
    return x < end;
  })?.view;
};

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
  const shown = countWords(desk, state);
  const count = span(` ${shown} `, 'accent');
  const { layer } = state;
  if (layer?.kind === 'search' || layer?.kind === 'view-name' || layer?.kind === 'due') {
    const labels = { search: words.searchWord, 'view-name': words.viewName, due: words.ownDue };
    const label = ` ${labels[layer.kind]}: `;
    const room = columns - displayWidth(label, ambiguous) - displayWidth(count.text, ambiguous);
    const { line, caret } = fieldLine(layer.field, room, ambiguous);
    const remarks: Line =
      layer.kind === 'search'
        ? searchRemarks(desk, state)
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
  const chips =
    state.view === 'tasks'
      ? [...filterWords(desk, state.filter), ...sortWords(desk, state)].map((word) =>
          span(` ${word} `, 'mine'),
        )
      : sortWords(desk, state).map((word) => span(` ${word} `, 'mine'));
  return {
    lines: [
      title,
      spread(
        [
          ...tabs(desk, state),
          span(' '),
          ...(chips.length === 0 && state.view === 'tasks'
            ? [span(` ${words.unfiltered}`, 'dim')]
            : chips),
          ...(state.view === 'tasks' ? searchRemarks(desk, state) : []),
        ],
        [count],
        columns,
        ambiguous,
      ),
    ],
    caret: undefined,
  };
};
