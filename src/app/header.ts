import { displayWidth } from '../text/width.ts';
import { countStatuses } from './counts.ts';
import { fieldLine } from './field-line.ts';
import { shownProgress, visibleTasks, type Desk } from './desk.ts';
import { filterWords } from './filter-words.ts';
import { remembering } from './remember.ts';
import { searchRemarks } from './search-words.ts';
import { span, spread, type Line } from './span.ts';
import { views, type State } from './state.ts';

const counted = remembering(countStatuses);

const tabs = ({ messages }: Desk, state: State): Line =>
  views.flatMap((view, index) => [
    span(
      ` ${index + 1} ${messages.dashboard.views[view]} `,
      view === state.view ? 'cursor' : 'dim',
    ),
  ]);

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
    [span(` ${plan.title}`, 'strong')],
    [span(` ${words.doneOf(done, plan.tasks.length)} `, done > 0 ? 'done' : 'dim')],
    columns,
    ambiguous,
  );
  const shown =
    state.view === 'units'
      ? words.unitCount(plan.units.length)
      : words.countOf(visibleTasks(desk, state).length, plan.tasks.length);
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
  const chips = filterWords(desk, state.filter).map((word) => span(` ${word} `, 'mine'));
  return {
    lines: [
      title,
      spread(
        [
          ...tabs(desk, state),
          span(' '),
          ...(chips.length > 0 ? chips : [span(` ${words.unfiltered}`, 'dim')]),
          ...searchRemarks(desk, state),
        ],
        [count],
        columns,
        ambiguous,
      ),
    ],
    caret: undefined,
  };
};
