import type { Item, Plan, Task } from '../plan/plan.ts';
import type { TaskProgress } from '../progress/status.ts';
import type { TaskHit } from '../search/task-finder.ts';
import { fit } from '../text/fit.ts';
import { displayWidth } from '../text/width.ts';
import { isOverdue } from './dates.ts';
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
import { searchOffers } from './search-words.ts';
import { signsFor, toneOf } from './signs.ts';
import {
  fitLine,
  matches,
  painted,
  shifted,
  span,
  underCursor,
  type Line,
  type Span,
} from './span.ts';
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

/** The unit that stands for a task in the list: the first that leads, else the first responsible, else the first. */
export const leadOf = ({ assignments }: Task): string | undefined =>
  (
    assignments.find(({ role }) => role === 'lead') ??
    assignments.find(({ role }) => role === 'responsible') ??
    assignments[0]
  )?.unit;

/** How many characters of context stand before the first match of a text. */
const contextBefore = 6;

/** Title of an item with one task, or of one that was found, else the opening words; a match further on pulls the text to the left. */
const words = (task: Task, item: Item | undefined, hit: TaskHit | undefined): Line => {
  const inTitle = matches(hit?.highlights.title ?? []);
  const inText = matches(hit?.highlights.text ?? []);
  const isOnlyTask = item?.tasks.length === 1;
  if (item !== undefined && item.title !== '') {
    if (inText.length === 0 && isOnlyTask) return painted(item.title, inTitle);
    // The tasks of one item share its title: only their own words tell them apart.
    if (inTitle.length > 0) {
      return [...painted(item.title, inTitle), span('  '), ...painted(task.text, inText, 'dim')];
    }
  }
  const first = Math.min(...inText.map(({ start }) => start));
  if (!Number.isFinite(first) || first <= 2 * contextBefore) return painted(task.text, inText);
  const from = first - contextBefore;
  return [span('..', 'dim'), ...painted(task.text.slice(from), shifted(inText, from))];
};

/** The most pressing mark beside the status: to be reviewed, overdue, starred. */
const flag = ({ needsReview, starred }: TaskProgress, isLate: boolean): Span => {
  if (needsReview) return span('?', 'late');
  if (isLate) return span('!', 'late');
  return starred ? span('*', 'near') : span(' ');
};

const row = (
  desk: Desk,
  task: Task,
  own: TaskProgress,
  hit: TaskHit | undefined,
  unit: string | undefined,
  columns: Columns,
  { isUnderCursor, isMarked }: { readonly isUnderCursor: boolean; readonly isMarked: boolean },
): Line => {
  const { ambiguous, messages, plan } = desk;
  const signs = signsFor(desk);
  const { status } = own;
  const isLate = isOverdue(task, own, desk.today);
  const separator = span(` ${signs.column} `, 'rule');
  const line: Line = [
    span(isUnderCursor ? signs.cursor : isMarked ? '+' : ' ', isMarked ? 'mine' : 'plain'),
    span(signs.status[status], toneOf(status)),
    flag(own, isLate),
    span(fit(task.id, columns.id, { ambiguous }), isLate ? 'late' : 'dim'),
    separator,
    ...fitLine(words(task, itemOf(plan, task), hit), columns.words, ambiguous),
    ...(columns.lead > 0
      ? [separator, ...fitLine(leadWords(desk, task, unit, hit), columns.lead, ambiguous)]
      : []),
    ...(columns.status > 0
      ? [
          separator,
          span(
            fit(
              isLate ? messages.dashboard.overdue : messages.vocabulary.status[status],
              columns.status,
              { ambiguous },
            ),
            isLate ? 'late' : toneOf(status),
          ),
        ]
      : []),
  ];
  return isUnderCursor ? underCursor(line) : line;
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

/** What an empty list says. */
const empty = (desk: Desk, state: State): readonly Line[] => {
  const { query } = state.filter;
  const words = desk.messages.dashboard;
  const offers =
    query !== undefined && foundTasks(desk, state)?.length === 0 ? searchOffers(desk, query) : [];
  return [
    [],
    [span(`  ${words.nothingMatches}`, 'strong')],
    ...offers.map((offer) => [span(`  ${offer}`, 'accent')]),
    [span(`  ${query === undefined ? words.widen : words.widenSearch}`, 'dim')],
  ];
};

/** The unit whose part in a task the list tells: the one that it is narrowed to, or that was searched for. */
const subject = ({ filter, settings }: State, hit: TaskHit | undefined): string | undefined => {
  if (filter.isMine) return settings.unit;
  if (filter.units?.length === 1) return filter.units[0];
  return hit?.match?.field === 'unit' ? hit.match.unit : undefined;
};

/** Who leads a task; where the list is about one unit, first the part of that one. */
const leadWords = (
  { messages }: Desk,
  task: Task,
  unit: string | undefined,
  hit: TaskHit | undefined,
): Line => {
  const lead = leadOf(task) ?? '';
  const zones = matches(hit?.highlights.units[lead] ?? []);
  const part = task.assignments.find((assignment) => assignment.unit === unit);
  if (part === undefined) return painted(lead, zones);
  const role = span(`${messages.vocabulary.role[part.role]} `, 'mine');
  return lead === unit ? [role] : [role, ...painted(lead, zones)];
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
        isUnderCursor: state.top + index === current,
        isMarked:
          state.anchor !== undefined && first <= state.top + index && state.top + index <= last,
      },
    ),
  );
  return [
    heading(desk, columns, subject(state, foundTasks(desk, state)?.[0]) !== undefined),
    ...(tasks.length === 0 ? empty(desk, state) : rows),
  ];
};
