import type { Plan, Task } from '../plan/plan.ts';
import type { TaskProgress } from '../progress/status.ts';
import type { TaskHit } from '../search/task-finder.ts';
import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { diagnosticWords } from '../i18n/diagnostic-words.ts';
import { pressureOn, type Pressure } from './dates.ts';
import {
  cursorRow,
  foundTasks,
  hitOn,
  itemOf,
  rangeRows,
  shownProgressOf,
  visibleTasks,
  type Desk,
} from './desk.ts';
import { remembering } from './remember.ts';
import { leadWords, rowWords, subject } from './row-words.ts';
import { searchOffers } from './search-words.ts';
import { pressureSigns, signsFor, toneOf } from './signs.ts';
import { fitLine, span, underCursor, type Line, type Span } from './span.ts';
import type { State } from './state.ts';

/** Widths of the list's columns; 0: the column is left out. */
type Columns = {
  readonly id: number;
  readonly words: number;
  readonly lead: number;
  readonly status: number;
};

const widestId = remembering((plan: Plan) =>
  plan.tasks.reduce((widest, { id }) => Math.max(widest, displayWidth(id)), 4),
);

const severities = ['error', 'warning', 'note'] as const;

const separatorWidth = 3;
/** Cursor, status sign, flag. */
const marksWidth = 3;

const columnsFor = ({ plan, messages }: Desk, width: number): Columns => {
  const id = widestId(plan);
  const status = Math.max(
    ...Object.values(messages.vocabulary.status).map((word) => displayWidth(word)),
  );
  const rest = width - marksWidth - id - separatorWidth;
  if (width < 50) return { id, words: rest, lead: 0, status: 0 };
  const lead = width < 70 ? 12 : Math.min(28, Math.floor(width / 5));
  const words = rest - lead - separatorWidth;
  // The sign before the id says it already; the words need the room more.
  if (width < 70) return { id, words, lead, status: 0 };
  return { id, words: words - status - separatorWidth, lead, status };
};

/** The most pressing mark beside the status: to be reviewed, overdue, behind, starred, near. */
const flag = ({ needsReview, starred }: TaskProgress, pressure: Pressure | undefined): Span => {
  if (needsReview) return span('?', 'late');
  if (pressure !== undefined && !(starred && pressure === 'near')) {
    return span(pressureSigns[pressure], pressure);
  }
  return starred ? span('*', 'near') : span(' ');
};

/** The cursor of the pane that has the keys, or of another one. */
type CursorKind = 'cursor' | 'restingCursor';

const row = (
  desk: Desk,
  task: Task,
  own: TaskProgress,
  hit: TaskHit | undefined,
  unit: string | undefined,
  columns: Columns,
  { cursor, isMarked }: { readonly cursor: CursorKind | undefined; readonly isMarked: boolean },
): Line => {
  const { ambiguous, messages, plan } = desk;
  const signs = signsFor(desk);
  const { status } = own;
  const pressure = pressureOn(task, own, desk.today);
  const separator = span(` ${signs.column} `, 'rule');
  const line: Line = [
    span(
      cursor === undefined ? (isMarked ? '+' : ' ') : signs[cursor],
      isMarked ? 'mine' : 'plain',
    ),
    span(signs.status[status], toneOf(status)),
    flag(own, pressure),
    span(fit(task.id, columns.id, { ambiguous }), pressure ?? 'dim'),
    separator,
    ...fitLine(
      rowWords(desk, task, itemOf(plan, task), hit, columns.words),
      columns.words,
      ambiguous,
    ),
    ...(columns.lead > 0 ? [separator, ...leadWords(desk, task, unit, hit, columns.lead)] : []),
    ...(columns.status > 0
      ? [
          separator,
          span(
            fit(
              pressure === undefined
                ? messages.vocabulary.status[status]
                : messages.dashboard.pressure[pressure],
              columns.status,
              { ambiguous },
            ),
            pressure ?? toneOf(status),
          ),
        ]
      : []),
  ];
  return cursor === 'cursor' ? underCursor(line) : line;
};

const heading = (desk: Desk, columns: Columns, isAboutUnit: boolean): Line => {
  const { ambiguous, messages } = desk;
  const words = messages.dashboard.columns;
  const separator = span(` ${signsFor(desk).column} `, 'rule');
  const cell = (word: string, width: number) => span(fit(word, width, { ambiguous }), 'title');
  return [
    span(' '.repeat(marksWidth)),
    cell(words.id, columns.id),
    separator,
    cell(words.task, columns.words),
    ...(columns.lead > 0
      ? [separator, cell(isAboutUnit ? messages.dashboard.roleAndLead : words.lead, columns.lead)]
      : []),
    ...(columns.status > 0 ? [separator, cell(words.status, columns.status)] : []),
  ];
};

/** What is said of a plan in which no task was found: that, and what the parser stumbled on. */
const noTasks = ({ plan, messages, ambiguous }: Desk, width: number): readonly Line[] => [
  [],
  [span(`  ${messages.dashboard.noTasksInPlan}`, 'strong')],
  ...plan.diagnostics
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, 3)
    .flatMap((diagnostic) => {
      const { message, remedy } = diagnosticWords(diagnostic, messages);
      return [
        ...wrap(message, width - 4, ambiguous).map(({ text }) => [span(`  ${text}`, 'late')]),
        ...wrap(remedy, width - 4, ambiguous).map(({ text }) => [span(`  ${text}`, 'dim')]),
      ];
    }),
];

/** What an empty list says. */
const empty = (desk: Desk, state: State, width: number): readonly Line[] => {
  if (desk.plan.tasks.length === 0) return noTasks(desk, width);
  const { query } = state.filter;
  const words = desk.messages.dashboard;
  const hits = foundTasks(desk, state)?.length;
  const offers = query !== undefined && hits === 0 ? searchOffers(desk, state, query) : [];
  const isHidden = hits !== undefined && hits > 0;
  return [
    [],
    [span(`  ${words.nothingMatches}`, 'strong')],
    ...offers.map((offer) => [span(`  ${offer}`, 'accent')]),
    ...(isHidden
      ? wrap(words.hiddenHits(hits), width - 2, desk.ambiguous).map(({ text }) => [
          span(`  ${text}`, 'accent'),
        ])
      : []),
    [span(`  ${query === undefined ? words.widen : words.widenSearch}`, 'dim')],
  ];
};

/** The task list: its column heads and the rows of the window, `height` lines of `width` columns at most. */
export const taskListLines = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] => {
  const columns = columnsFor(desk, width);
  const tasks = visibleTasks(desk, state);
  const current = cursorRow(desk, state);
  const [first, last] = rangeRows(desk, state);
  const rows = tasks.slice(state.top, state.top + height - 1).map((task, index) =>
    row(
      desk,
      task,
      shownProgressOf(state, task.id),
      hitOn(desk, state, task),
      subject(state, hitOn(desk, state, task)),
      columns,
      {
        cursor:
          state.top + index !== current
            ? undefined
            : state.pane === 'list'
              ? 'cursor'
              : 'restingCursor',
        isMarked:
          state.anchor !== undefined && first <= state.top + index && state.top + index <= last,
      },
    ),
  );
  return [
    heading(desk, columns, subject(state, foundTasks(desk, state)?.[0]) !== undefined),
    ...(tasks.length === 0 ? empty(desk, state, width) : rows),
  ];
};
