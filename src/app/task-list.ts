import type { Item, Plan, Task } from '../plan/plan.ts';
import type { TaskProgress } from '../progress/status.ts';
import type { TaskHit } from '../search/task-finder.ts';
import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { cursorRow, hitOn, itemOf, shownProgressOf, visibleTasks, type Desk } from './desk.ts';
import { remembering } from './remember.ts';
import { signsFor, toneOf } from './signs.ts';
import { fitLine, matches, painted, shifted, span, underCursor, type Line } from './span.ts';
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

const separatorWidth = 3;
/** Cursor, status sign, space. */
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

/** The unit that stands for a task in the list: the first that leads, else the first responsible, else the first. */
export const leadOf = ({ assignments }: Task): string | undefined =>
  (
    assignments.find(({ role }) => role === 'lead') ??
    assignments.find(({ role }) => role === 'responsible') ??
    assignments[0]
  )?.unit;

/** How many characters of context stand before the first match of a text. */
const contextBefore = 6;

/** Title of an item with one task, else the opening words; a match further on pulls the text to the left. */
const words = (task: Task, item: Item | undefined, hit: TaskHit | undefined): Line => {
  const inTitle = matches(hit?.highlights.title ?? []);
  const inText = matches(hit?.highlights.text ?? []);
  const isOnlyTask = item?.tasks.length === 1;
  if (item !== undefined && item.title !== '') {
    if (inTitle.length > 0 || (inText.length === 0 && isOnlyTask)) {
      return painted(item.title, inTitle);
    }
  }
  const first = Math.min(...inText.map(({ start }) => start));
  if (!Number.isFinite(first) || first <= 2 * contextBefore) return painted(task.text, inText);
  const from = first - contextBefore;
  return [span('..', 'dim'), ...painted(task.text.slice(from), shifted(inText, from))];
};

const row = (
  desk: Desk,
  task: Task,
  { status }: TaskProgress,
  hit: TaskHit | undefined,
  columns: Columns,
  isUnderCursor: boolean,
): Line => {
  const { ambiguous, messages, plan } = desk;
  const signs = signsFor(desk);
  const separator = span(` ${signs.column} `, 'rule');
  const lead = leadOf(task) ?? '';
  const line: Line = [
    span(isUnderCursor ? signs.cursor : ' '),
    span(`${signs.status[status]} `, toneOf(status)),
    span(fit(task.id, columns.id, { ambiguous }), 'dim'),
    separator,
    ...fitLine(words(task, itemOf(plan, task), hit), columns.words, ambiguous),
    ...(columns.lead > 0
      ? [
          separator,
          ...fitLine(
            painted(lead, matches(hit?.highlights.units[lead] ?? [])),
            columns.lead,
            ambiguous,
          ),
        ]
      : []),
    ...(columns.status > 0
      ? [
          separator,
          span(
            fit(messages.vocabulary.status[status], columns.status, { ambiguous }),
            toneOf(status),
          ),
        ]
      : []),
  ];
  return isUnderCursor ? underCursor(line) : line;
};

const heading = (desk: Desk, columns: Columns): Line => {
  const { ambiguous, messages } = desk;
  const words = messages.dashboard.columns;
  const separator = span(` ${signsFor(desk).column} `, 'rule');
  const cell = (word: string, width: number) => span(fit(word, width, { ambiguous }), 'title');
  return [
    span(' '.repeat(marksWidth)),
    cell(words.id, columns.id),
    separator,
    cell(words.task, columns.words),
    ...(columns.lead > 0 ? [separator, cell(words.lead, columns.lead)] : []),
    ...(columns.status > 0 ? [separator, cell(words.status, columns.status)] : []),
  ];
};

/** What an empty list says. */
const empty = (desk: Desk, { filter }: State): readonly Line[] => [
  [],
  [span(`  ${desk.messages.dashboard.nothingMatches}`, 'strong')],
  [
    span(
      `  ${filter.query === undefined ? desk.messages.dashboard.widen : desk.messages.dashboard.widenSearch}`,
      'dim',
    ),
  ],
];

/** The task list: its column heads and the rows of the window, `height` lines of `width` columns at most. */
export const taskListLines = (
  desk: Desk,
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] => {
  const columns = columnsFor(desk, width);
  const tasks = visibleTasks(desk, state);
  const current = cursorRow(desk, state);
  const rows = tasks
    .slice(state.top, state.top + height - 1)
    .map((task, index) =>
      row(
        desk,
        task,
        shownProgressOf(state, task.id),
        hitOn(desk, state, task),
        columns,
        state.top + index === current,
      ),
    );
  return [heading(desk, columns), ...(tasks.length === 0 ? empty(desk, state) : rows)];
};
