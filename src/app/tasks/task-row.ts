import type { Task } from '../../plan/plan.ts';
import type { TaskProgress } from '../../progress/status.ts';
import type { TaskHit } from '../../search/task-finder.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import { pressureOn, type Pressure } from './dates.ts';
import { itemOf, widestId, type Desk } from '../desk.ts';
import { leadWords, rowWords } from './row-words.ts';
import { pressureSigns, signsFor } from '../screen/signs.ts';
import { fitLine, span, underCursor, type Line, type Span } from '../screen/span.ts';

/** Widths of the list's columns; 0: the column is left out. */
type Columns = {
  readonly id: number;
  readonly words: number;
  readonly lead: number;
  readonly status: number;
};

const separatorWidth = 3;
/** Cursor, status sign, flag, own mark. */
const marksWidth = 4;
/** From these widths on there is room for the status in a word, for who leads, and for what presses beside the status. */
const [statusFrom, leadFrom, bothFrom] = [50, 70, 90];

const widest = (words: Readonly<Record<string, string>>): number =>
  Math.max(...Object.values(words).map((word) => displayWidth(word)));

const statusWidth = ({ messages }: Desk, width: number): number => {
  const { vocabulary, dashboard } = messages;
  const one = Math.max(widest(vocabulary.status), widest(dashboard.pressure));
  return width < bothFrom ? one : widest(vocabulary.status) + 1 + widest(dashboard.pressure);
};

/** How a list of so many columns is divided. */
export const columnsFor = (desk: Desk, width: number): Columns => {
  const id = widestId(desk.plan);
  const status = width < statusFrom ? 0 : statusWidth(desk, width);
  const lead = width < leadFrom ? 0 : Math.min(28, Math.floor(width / 5));
  const taken = [status, lead].reduce((sum, one) => sum + (one > 0 ? one + separatorWidth : 0), 0);
  return { id, words: width - marksWidth - id - separatorWidth - taken, lead, status };
};

/** What there is to look at: to be reviewed, overdue, behind, near. */
const flag = ({ needsReview }: TaskProgress, pressure: Pressure | undefined): Span => {
  if (needsReview) return span('?', 'late');
  return pressure === undefined ? span(' ') : span(pressureSigns[pressure], pressure);
};

/** What the person has added: a star, a remark. */
const ownMark = ({ starred, remark }: TaskProgress): Span => {
  if (starred) return span('*', 'near');
  return remark === '' ? span(' ') : span('"', 'accent');
};

/** The status in a word, with what presses or how many steps are done; where only one has room, what presses. */
const statusWords = (
  { messages }: Desk,
  { steps }: Task,
  { status, stepsDone }: TaskProgress,
  pressure: Pressure | undefined,
  isRoomy: boolean,
): Line => {
  const word = span(messages.vocabulary.status[status], status);
  const pressing =
    pressure === undefined ? undefined : span(messages.dashboard.pressure[pressure], pressure);
  if (!isRoomy) return [pressing ?? word];
  const isBegun = stepsDone.length > 0 && steps.length > 1 && status !== 'done';
  const progress = isBegun ? span(`${stepsDone.length}/${steps.length}`, 'dim') : undefined;
  const second = pressing ?? progress;
  return second === undefined ? [word] : [word, span(' '), second];
};

/** What a row of the list is drawn from. */
export type TaskRow = {
  readonly task: Task;
  readonly own: TaskProgress;
  readonly hit: TaskHit | undefined;
  /** The unit that the list is about. */
  readonly unit: string | undefined;
  /** The cursor of the pane that has the keys, or of another one. */
  readonly cursor: 'cursor' | 'restingCursor' | undefined;
  /** Whether it is in the marked range. */
  readonly isMarked: boolean;
};

/** One row of the list, `width` columns wide. */
export const taskRow = (
  desk: Desk,
  { task, own, hit, unit, cursor, isMarked }: TaskRow,
  width: number,
): Line => {
  const { ambiguous, plan } = desk;
  const columns = columnsFor(desk, width);
  const signs = signsFor(desk);
  const pressure = pressureOn(task, own, desk.today);
  const separator = span(` ${signs.column} `, 'rule');
  const words = rowWords(desk, task, itemOf(plan, task), hit, columns.words);
  const line: Line = [
    span(
      cursor === undefined ? (isMarked ? '+' : ' ') : signs[cursor],
      isMarked ? 'mine' : 'plain',
    ),
    span(signs.status[own.status], own.status),
    flag(own, pressure),
    ownMark(own),
    span(fit(task.id, columns.id, { ambiguous }), pressure ?? 'dim'),
    separator,
    ...fitLine(words, columns.words, ambiguous),
    ...(columns.lead > 0 ? [separator, ...leadWords(desk, task, unit, hit, columns.lead)] : []),
    ...(columns.status > 0
      ? [
          separator,
          ...fitLine(
            statusWords(desk, task, own, pressure, width >= bothFrom),
            columns.status,
            ambiguous,
          ),
        ]
      : []),
  ];
  return cursor === 'cursor' ? underCursor(line) : line;
};

/** The names of the columns; `isAboutUnit`: the parts of one unit are told as well. */
export const taskListHead = (desk: Desk, width: number, isAboutUnit: boolean): Line => {
  const { ambiguous, messages } = desk;
  const columns = columnsFor(desk, width);
  const words = messages.dashboard.columns;
  const separator = span(` ${signsFor(desk).column} `, 'rule');
  const cell = (word: string, room: number) => span(fit(word, room, { ambiguous }), 'title');
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
