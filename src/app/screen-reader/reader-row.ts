import { roles } from '../../plan/plan.ts';
import { statuses } from '../../progress/status.ts';
import {
  currentTask,
  cursorRow,
  hitOn,
  itemOf,
  shownProgressOf,
  stepsOf,
  visibleTasks,
  type Desk,
} from '../desk.ts';
import { filterMenu } from '../filter/filter-menu.ts';
import { helpEntries } from '../screen/help.ts';
import { standingWords } from './reader-task.ts';
import { reportForms } from '../report/report-menu.ts';
import { stops } from '../views/row-view.ts';
import { leadOf, leadWords, subject, usualWords } from '../tasks/row-words.ts';
import { sectionName } from '../filter/section-name.ts';
import { sectionCursor, sectionRows } from '../views/section-list.ts';
import { signsFor } from '../screen/signs.ts';
import type { Line } from '../screen/span.ts';
import type { Layer } from '../layer.ts';
import { unitFigures, type RowView, type State } from '../state.ts';
import { noUnitWords, pickable } from '../filter/unit-picker.ts';
import { figureName, unitCursorRow, unitFigure, unitRows } from '../views/units-table.ts';
import { viewCursor, viewRows } from '../views/view-rows.ts';

/** Wide enough for every name to be told whole. */
const endless = 10_000;

const wordsOf = (line: Line): string => line.map(({ text }) => text).join('');

/** A line without bars, signs and the columns that it is laid out in. */
const plainWords = (desk: Desk, line: Line): string => {
  const signs = Object.values(signsFor(desk).status);
  const words = line.map(({ text, tone }) =>
    tone.startsWith('bar-') || tone === 'rule' ? '  ' : text,
  );
  return words
    .join('')
    .split(/ {2,}/u)
    .map((part) => part.trim())
    .map((part) => (signs.some((sign) => part.startsWith(`${sign} `)) ? part.slice(2) : part))
    .filter((part) => part !== '')
    .join(desk.messages.reader.comma);
};

/** Joins what is not empty to one sentence. */
const joined = ({ messages }: Desk, ...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/[。;,.]$/u, ''))
    .filter((part) => part !== '')
    .join(messages.reader.comma);

const placed = (desk: Desk, row: number, rows: number, words: string): string =>
  rows === 0 ? '' : joined(desk, words, desk.messages.reader.place(row + 1, rows));

const taskRow = (desk: Desk, state: State): string => {
  const task = currentTask(desk, state);
  if (task === undefined) return desk.messages.dashboard.nothingMatches;
  const hit = hitOn(desk, state, task);
  const unit = subject(state, hit);
  const lead = leadOf(task);
  // Where the list is about one unit, its part is told with the name already.
  const role = unit === undefined && lead ? desk.messages.vocabulary.role[lead.role] : '';
  const leading = wordsOf(leadWords(desk, task, unit, hit, endless)).trim();
  const words = joined(
    desk,
    `${task.id} ${standingWords(desk, state, task)}`,
    usualWords(task, itemOf(desk.plan, task)),
    `${role} ${leading}`.trim(),
  );
  return placed(desk, cursorRow(desk, state), visibleTasks(desk, state).length, words);
};

const sectionRow = (desk: Desk, state: State): string => {
  const rows = sectionRows(desk, state);
  const cursor = sectionCursor(rows, state);
  const row = rows[cursor];
  if (row === undefined) return '';
  const done = desk.messages.dashboard.doneOf(row.done, row.total);
  return placed(desk, cursor, rows.length, joined(desk, sectionName(row), done));
};

const unitRow = (desk: Desk, state: State): string => {
  const rows = unitRows(desk, state);
  const cursor = unitCursorRow(rows, state);
  const row = rows[cursor];
  if (row === undefined) return '';
  // The figure under the cursor first: it is what Enter leads to.
  const current = unitFigure(desk, state);
  const figures = [current, ...unitFigures.filter((figure) => figure !== current)];
  const words = figures.map((figure) => `${figureName(desk, figure)} ${row[figure]}`);
  return placed(desk, cursor, rows.length, joined(desk, row.name, ...words));
};

const viewRow = (desk: Desk, state: State, view: RowView): string => {
  const rows = viewRows(desk, state, view);
  const cursor = viewCursor(rows, state, view);
  const row = rows[cursor];
  if (row === undefined) return joined(desk, ...rows.map(({ line }) => plainWords(desk, line)));
  const places = stops(rows);
  const words = row.words ?? plainWords(desk, row.line);
  return placed(desk, places.indexOf(cursor), places.length, words);
};

/** The heading that the row under the cursor of a view stands below. */
export const headingWords = (desk: Desk, state: State): string => {
  const { view, layer } = state;
  if (layer !== undefined || view === 'tasks' || view === 'units') return '';
  const rows = viewRows(desk, state, view);
  const above = rows.slice(0, Math.max(0, viewCursor(rows, state, view)));
  const heading = above.findLast(
    ({ target, isHead, line }) => target === undefined && isHead !== true && line.length > 0,
  );
  return heading === undefined ? '' : plainWords(desk, heading.line);
};

/** The line under the cursor of what lies over the view; a search box leaves the list its cursor. */
const layerRow = (desk: Desk, state: State, layer: Layer): string => {
  const { dashboard, vocabulary, reader } = desk.messages;
  switch (layer.kind) {
    case 'search':
      return taskRow(desk, state);
    case 'unit-picker': {
      const offered = pickable(desk, layer);
      const hit = offered[layer.cursor];
      if (hit === undefined) return noUnitWords(desk, layer);
      const { unit, alias = '' } = hit;
      const parts = roles
        .filter((role) => unit[role] > 0)
        .map((role) => `${vocabulary.role[role]} ${unit[role]}`);
      return placed(desk, layer.cursor, offered.length, joined(desk, alias, unit.name, ...parts));
    }
    case 'filter-menu': {
      const menu = filterMenu(desk, state);
      const line = menu[layer.cursor];
      if (line === undefined) return '';
      const { group, words, choice } = line;
      const box = choice.kind === 'condition' ? reader.tickedOrNot(choice.isOn) : '';
      return placed(desk, layer.cursor, menu.length, joined(desk, group, words, box));
    }
    case 'status-menu': {
      const status = statuses[layer.cursor];
      const words = status === undefined ? '' : vocabulary.status[status];
      return placed(desk, layer.cursor, statuses.length, words);
    }
    case 'report-menu': {
      const form = reportForms[layer.cursor];
      const words = form === undefined ? '' : dashboard.reportMenu[form];
      return placed(desk, layer.cursor, reportForms.length, words);
    }
    case 'steps': {
      const steps = stepsOf(desk.plan, layer.task);
      const isDone = shownProgressOf(state, layer.task).stepsDone.includes(layer.cursor);
      const words = reader.step(layer.cursor + 1, isDone, steps[layer.cursor] ?? '');
      return placed(desk, layer.cursor, steps.length, words);
    }
    case 'help': {
      const entries = helpEntries(desk, state, layer);
      const entry = entries[layer.cursor];
      if (entry === undefined) return entries.length === 0 ? dashboard.noCommand : '';
      const { keys, help, isHere } = entry;
      const words = joined(desk, keys, help, isHere ? '' : dashboard.notices.notHere);
      return placed(desk, layer.cursor, entries.length, words);
    }
    case 'due':
    case 'remark':
    case 'saved-filter-name':
      return '';
  }
};

/** What stands under the cursor, with its place among the rows; empty where there is no cursor. */
export const rowSentence = (desk: Desk, state: State): string => {
  if (state.layer !== undefined) return layerRow(desk, state, state.layer);
  const { view, pane } = state;
  if (view === 'units') return unitRow(desk, state);
  if (view !== 'tasks') return viewRow(desk, state, view);
  if (pane === 'detail') return '';
  return pane === 'sections' ? sectionRow(desk, state) : taskRow(desk, state);
};
