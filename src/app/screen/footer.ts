import { highlightsIn } from '../../search/task-finder.ts';
import { isInTable } from '../browse.ts';
import { currentTask, hitOn, layoutIn, type Desk } from '../desk.ts';
import { isOnSavedFilter } from '../filter/filter-menu.ts';
import { bindingsIn, commandFor, hintsFor, type Binding, type Command } from '../keys/keys.ts';
import { keyName } from '../keys/key-name.ts';
import { noticeText } from './notice-words.ts';
import { isWriting } from '../record/remark.ts';
import { lineWidth, span, spread, type Line, type Span } from './span.ts';
import type { Notice } from './notice.ts';
import { modeOf, type State } from '../state.ts';

const savingSpan = ({ messages }: Desk, state: State): Span => {
  const words = messages.dashboard.saving;
  // What is being written is no change yet.
  if (isWriting(state)) return span(` ${words.unsaved} `, 'behind');
  switch (state.saving.kind) {
    case 'saved':
      return span(` ${words.saved} `, 'dim');
    case 'saving':
      return span(` ${words.saving} `, 'doing');
    case 'failed':
      return span(` ${words.failed(state.pending.length)} `, 'failure');
  }
};

/** What is told: what just happened, else that a range is marked, which the next change is made to. */
const noticeOf = (state: State): Notice | undefined => {
  const { notice, anchor } = state;
  const isRange = anchor !== undefined && commandFor(modeOf(state), 'space') === 'toggle-done';
  return notice ?? (isRange ? { kind: 'range' } : undefined);
};

/** Whether anything of the search stands in the detail that is on the screen. */
const hasMatch = (desk: Desk, state: State): boolean => {
  const layout = layoutIn(state);
  if (layout.kind === 'too-small' || layout.panes.detail === undefined) return false;
  const task = currentTask(desk, state);
  const hit = task === undefined ? undefined : hitOn(desk, state, task);
  if (hit === undefined) return false;
  const { text, title, units } = highlightsIn(hit);
  return [text, title, ...Object.values(units)].some((ranges) => ranges.length > 0);
};

/** Whether a key does anything as things are: some depend on more than the mode. */
const isUseful = (desk: Desk, state: State, { command }: Binding): boolean => {
  if (command === 'drop-saved-filter' || command === 'start-saved-filter')
    return isOnSavedFilter(desk, state);
  if (command === 'restore-saved-filter') return state.dropped.length > 0;
  if (command === 'next-column') return isInTable(desk, state);
  return command !== 'next-match' || hasMatch(desk, state);
};

/** The bindings that are worth naming now, those first that are missed most. */
export const usefulHints = (desk: Desk, state: State): readonly Binding[] =>
  hintsFor(modeOf(state)).filter((binding) => isUseful(desk, state, binding));

/** What a key does, in a word. */
export const hintWord = ({ messages }: Desk, { layer }: State, command: Command): string => {
  const { commands, hints } = messages.dashboard;
  if (command === 'back' && layer?.kind === 'unit-picker' && layer.purpose === 'first')
    return hints.skip;
  if (layer?.kind === 'remark' || layer?.kind === 'due') {
    if (command === 'accept') return hints.save;
    if (command === 'back') return hints.giveUp;
  }
  return commands[command].hint;
};

/** How much the name of a command is missed where there is no room for it. */
const need = (command: Command): number =>
  command === 'help' ? 2 : command === 'quit' || command === 'back' ? 1 : 0;

/** The keys that matter now, in the order of the table, in at most `columns`. */
const hintLine = (desk: Desk, state: State, columns: number): Line => {
  const hints = usefulHints(desk, state).map((binding) => ({
    binding,
    line: [
      span(` ${keyName(desk.messages, binding.keys[0])}`, 'strong'),
      span(` ${hintWord(desk, state, binding.command)} `, 'dim'),
    ],
  }));
  // The ways to all other keys and out are named before any of them.
  const byNeed = hints.toSorted((a, b) => need(b.binding.command) - need(a.binding.command));
  let room = columns;
  const kept = new Map<Binding, Line>();
  for (const { binding, line } of byNeed) {
    room -= lineWidth(line, desk.ambiguous);
    if (room < 0) break;
    kept.set(binding, line);
  }
  return bindingsIn(modeOf(state)).flatMap((binding) => kept.get(binding) ?? []);
};

/** What the keys do now, or what just happened, with the state of saving at the right. */
export const footerLine = (desk: Desk, state: State, columns: number): Line => {
  const right = [savingSpan(desk, state)];
  const { ambiguous } = desk;
  const room = columns - lineWidth(right, ambiguous);
  const notice = noticeOf(state);
  const left: Line =
    notice !== undefined
      ? [span(` ${noticeText(desk, state, notice, room)}`, 'accent')]
      : state.saving.kind === 'failed'
        ? [span(` ${state.saving.why}`, 'failure')]
        : hintLine(desk, state, room);
  return spread(left, right, columns, ambiguous);
};
