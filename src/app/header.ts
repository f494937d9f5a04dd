import { displayWidth } from '../text/width.ts';
import { fieldLine } from './field-line.ts';
import { shownProgress, visibleTasks, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import { span, spread, type Line } from './span.ts';
import { views, type State } from './state.ts';

const named = (name: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [`${name}: ${values.join('/')}`];

/** The conditions of a filter in words, in the order in which Esc takes them away from the end. */
export const filterWords = ({ messages, plan }: Desk, filter: Filter): readonly string[] => {
  const { vocabulary, dashboard } = messages;
  const sections = (filter.sections ?? []).map(
    (number) => plan.sections.find((section) => section.number === number)?.label || String(number),
  );
  return [
    ...named(vocabulary.section, sections),
    ...named(vocabulary.unit, filter.units ?? []),
    ...named(
      dashboard.roleWord,
      (filter.roles ?? []).map((role) => vocabulary.role[role]),
    ),
    ...named(
      dashboard.labels.status,
      (filter.statuses ?? []).map((status) => vocabulary.status[status]),
    ),
    ...(filter.isStarred ? [dashboard.starredOnly] : []),
    ...(filter.isMine ? [dashboard.mineOnly] : []),
    ...(filter.query ? named(dashboard.searchWord, [filter.query]) : []),
  ];
};

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
  const done = plan.tasks.filter(({ id }) => progress.get(id)?.status === 'done').length;
  const title = spread(
    [span(` ${plan.title}`, 'strong')],
    [span(` ${words.doneOf(done, plan.tasks.length)} `, done > 0 ? 'done' : 'dim')],
    columns,
    ambiguous,
  );
  const counted =
    state.view === 'units'
      ? words.unitCount(plan.units.length)
      : words.countOf(visibleTasks(desk, state).length, plan.tasks.length);
  const count = span(` ${counted} `, 'accent');
  if (state.layer?.kind === 'search') {
    const label = ` ${words.searchWord}: `;
    const room = columns - displayWidth(label, ambiguous) - displayWidth(count.text, ambiguous);
    const { line, caret } = fieldLine(state.layer.field, room, ambiguous);
    return {
      lines: [title, spread([span(label, 'accent'), ...line], [count], columns, ambiguous)],
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
        ],
        [count],
        columns,
        ambiguous,
      ),
    ],
    caret: undefined,
  };
};
