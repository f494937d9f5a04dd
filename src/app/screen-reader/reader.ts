/**
 * The dashboard for a screen reader: linear text without boxes, bars and columns. A state is a list of
 * named sentences; after a key those are said whose words have changed, and nothing else.
 */
import { countStatuses } from '../views/counts.ts';
import {
  currentTask,
  planName,
  reportedTasks,
  shownProgress,
  targets,
  type Desk,
} from '../desk.ts';
import { dueRemark } from '../record/due-field.ts';
import { filterWords } from '../filter/filter-words.ts';
import { hintWord, usefulHints } from '../screen/footer.ts';
import { keyName } from '../keys/key-name.ts';
import { helpTitle } from '../screen/help.ts';
import { countWords, fieldLabel, sortWords } from '../screen/header.ts';
import type { Binding } from '../keys/keys.ts';
import { noticeText } from '../screen/notice-words.ts';
import { guidanceWords, isGuiding } from '../screen/guidance.ts';
import { headingWords, rowSentence } from './reader-row.ts';
import { taskSentences } from './reader-task.ts';
import { searchRemarks } from '../tasks/search-words.ts';
import type { Layer } from '../layer.ts';
import { modeOf, type State } from '../state.ts';
import { tasksWords } from '../record/tasks-words.ts';
import { pickerLabel } from '../filter/unit-picker.ts';

/** A sentence under a name that stays the same while its words change; empty: nothing to say. */
type Sentence = readonly [name: string, words: string];

const layerTitle = (desk: Desk, state: State, layer: Layer): string => {
  const { dashboard } = desk.messages;
  switch (layer.kind) {
    case 'search':
      return fieldLabel(desk, layer);
    case 'unit-picker':
      return pickerLabel(desk, layer);
    case 'filter-menu':
      return dashboard.filterMenu.title;
    case 'status-menu':
      return dashboard.statusOf(tasksWords(desk.messages, layer.tasks));
    case 'report-menu':
      return dashboard.reportMenu.title(reportedTasks(desk, state).length);
    case 'steps':
      return dashboard.stepsOf(layer.task);
    case 'due':
      return `${fieldLabel(desk, layer)} ${dueRemark(desk, layer).text}`;
    case 'remark':
      return dashboard.remarkOf(layer.task);
    case 'saved-filter-name':
      return fieldLabel(desk, layer);
    case 'help':
      return helpTitle(desk, layer);
  }
};

const viewWords = (desk: Desk, state: State): string => {
  const { dashboard, reader } = desk.messages;
  const { view, filter } = state;
  const conditions = view === 'tasks' ? filterWords(desk, filter).map(({ full }) => full) : [];
  return [
    // The place among the units is told with the row.
    reader.view(
      dashboard.views[view],
      view === 'units' ? reader.units(desk.plan.units.length) : countWords(desk, state),
    ),
    ...(view === 'tasks' && conditions.length === 0 ? [dashboard.unfiltered] : conditions),
    ...sortWords(desk, state),
    ...searchRemarks(desk, state).map(({ text }) => text.trim()),
  ].join(reader.comma);
};

/** What was told at the opening, else the guidance of the first start. */
const openingWords = (desk: Desk, state: State): string =>
  state.warning ?? (isGuiding(state) ? guidanceWords(desk, state).usual.join('\n') : '');

const savingWords = ({ messages }: Desk, { saving, pending }: State): string => {
  const words = messages.dashboard.saving;
  switch (saving.kind) {
    case 'saved':
      return words.saved;
    // Said in a moment, one way or the other.
    case 'saving':
      return '';
    case 'failed':
      return `${words.failed(pending.length)}${messages.reader.comma}${saving.why}`;
  }
};

const sentences = (desk: Desk, state: State): readonly Sentence[] => {
  const { messages } = desk;
  const { reader } = messages;
  const { layer, notice, view, pane } = state;
  const mode = modeOf(state);
  const task = mode === 'detail' ? currentTask(desk, state) : undefined;
  const { done } = countStatuses(desk.plan.tasks, shownProgress(state));
  const isNamed = ({ hint }: Binding): boolean => hint?.includes(mode) === true;
  const keys = usefulHints(desk, state)
    .filter(isNamed)
    .map(
      ({ keys: [key], command }) => `${keyName(messages, key)} ${hintWord(desk, state, command)}`,
    );
  return [
    ['plan', reader.plan(planName(desk))],
    ['opening', openingWords(desk, state)],
    ['notice', notice === undefined ? '' : noticeText(desk, state, notice)],
    [
      'range',
      state.anchor === undefined
        ? ''
        : messages.dashboard.notices.range(targets(desk, state).length),
    ],
    ['saving', savingWords(desk, state)],
    ['done', messages.dashboard.doneOf(done, desk.plan.tasks.length)],
    ['view', viewWords(desk, state)],
    ['pane', layer === undefined && view === 'tasks' ? reader.panes[pane] : ''],
    ['layer', layer === undefined ? '' : layerTitle(desk, state, layer)],
    [
      'field',
      layer !== undefined && 'field' in layer
        ? reader.labelled(reader.typed, layer.field.text || reader.empty)
        : '',
    ],
    ['heading', headingWords(desk, state)],
    // Named by its place, so that it is said again on coming back to it.
    [`row ${view} ${mode}`, rowSentence(desk, state)],
    ...(task === undefined
      ? []
      : taskSentences(desk, state, task).map(([name, words]): Sentence => [
          `${task.id} ${name}`,
          words,
        ])),
    ['keys', reader.keys(keys)],
  ];
};

const said = (all: readonly Sentence[]): readonly string[] =>
  all.map(([, words]) => words).filter((words) => words !== '');

/** All there is to say of a state: where I am, what is selected, what can be done. */
export const sayAll = (desk: Desk, state: State): readonly string[] => said(sentences(desk, state));

/**
 * What there is to say after a change: the sentences whose words are other ones now.
 *
 * @example sayChange(desk, before, after) // ['2.2.1 未启动,新建口袋公园…,第 2 行,共 5 行']
 */
export const sayChange = (
  [deskBefore, before]: readonly [Desk, State],
  [desk, after]: readonly [Desk, State],
): readonly string[] => {
  if (after.redraws !== before.redraws) return sayAll(desk, after);
  const known = new Map(sentences(deskBefore, before));
  // The same words told anew are told again: the key did the same once more.
  if (after.notice !== before.notice) known.delete('notice');
  return said(sentences(desk, after).filter(([name, words]) => known.get(name) !== words));
};

/** What says the dashboard: loaded only for a screen reader. */
export type Say = {
  readonly sayAll: typeof sayAll;
  readonly sayChange: typeof sayChange;
};
