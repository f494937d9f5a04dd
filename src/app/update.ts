import { calmly, type Action, type Effect, type Step } from './action.ts';
import { handlers } from './keys/commands.ts';
import { edited, openFinder } from './layers.ts';
import { isLarge, layoutIn, visibleTasks, type Desk } from './desk.ts';
import { encodeSettings } from '../progress/settings.ts';
import { keepCursor, keepRange } from './tasks/keep-cursor.ts';
import { commandFor, type Command } from './keys/keys.ts';
import { isTyping } from './keys/mode-groups.ts';
import { inSight } from './move.ts';
import { pointed } from './point.ts';
import type { Press } from './input/press.ts';
import { keepEdited } from './record/remark.ts';
import { renumbered } from './reload/renumber.ts';
import { performed } from './record/saving.ts';
import { keepSight } from './screen/sight.ts';
import { modeOf, type Mode, type State } from './state.ts';

const han = /^\p{Script=Han}/u;

/** Enter pressed before the dashboard had the terminal arrives as a line feed, as Ctrl-J does. */
const enterFor = (mode: Mode, key: string): Command | undefined =>
  key === 'ctrl-j' ? commandFor(mode, 'enter') : undefined;

const press = (desk: Desk, state: State, { key, text }: Press): Step => {
  // With nothing on the screen to see what a key does, only leaving makes sense.
  if (layoutIn(state).kind === 'too-small') {
    return key === 'ctrl-c' ? handlers.quit(desk, state) : calmly(state);
  }
  const mode = modeOf(state);
  const command = commandFor(mode, key) ?? enterFor(mode, key);
  const isLeaving = command === 'quit' && state.leaving === 'warned';
  const told: State =
    state.notice === undefined && state.leaving === 'no'
      ? state
      : { ...state, notice: undefined, leaving: isLeaving ? 'warned' : 'no' };
  if (command !== undefined) return handlers[command](desk, told);
  if (isTyping(mode)) {
    return calmly(text === '' ? told : edited(desk, told, { kind: 'insert', text }));
  }
  // What an input method delivers over a view is meant for the search box; a menu stays open.
  if (han.test(text) && told.layer === undefined) {
    return calmly(edited(desk, openFinder(told, ''), { kind: 'insert', text }));
  }
  return calmly(told);
};

/** Puts what is pasted into the field that is open; where there is none, says so: as keys it could do anything. */
const pasted = (desk: Desk, state: State, { text }: Extract<Action, { kind: 'paste' }>): State => {
  if (layoutIn(state).kind === 'too-small') return state;
  return isTyping(modeOf(state))
    ? edited(desk, state, { kind: 'insert', text })
    : { ...state, notice: { kind: 'paste-dropped' } };
};

/** What another dashboard or command changed, progress or settings, is told, unless something weightier is. */
const changedElsewhere = (
  desk: Desk,
  state: State,
  { progress, settings }: Extract<Action, { kind: 'changed-elsewhere' }>,
): State => {
  const { notice } = state;
  const isRecord = progress !== state.progress;
  if (!isRecord && encodeSettings(settings) === encodeSettings(state.settings)) return state;
  const kind = isRecord ? 'changed-elsewhere' : 'settings-elsewhere';
  const isStale =
    notice === undefined ||
    notice.kind === 'changed' ||
    notice.kind === 'undone' ||
    notice.kind === 'redone';
  return inSight(desk, {
    ...state,
    progress,
    settings,
    ...(isStale && { notice: { kind } }),
  });
};

/** Has the ledger read again while it is on the screen. */
const withLedger = ({ state, effects }: Step): Step => ({
  state,
  effects: state.view === 'ledger' ? [...effects, { kind: 'read-ledger' }] : effects,
});

const reduce = (desk: Desk, state: State, action: Exclude<Action, { kind: 'presses' }>): Step => {
  switch (action.kind) {
    case 'press':
      return press(desk, state, action.press);
    case 'mouse':
      return pointed(desk, state, action.event);
    case 'paste':
      return calmly(pasted(desk, state, action));
    case 'resize':
      return calmly(inSight(desk, { ...state, size: action.size }));
    case 'at-rest':
      return { state: { ...state }, effects: [{ kind: 'redraw' }] };
    case 'performed':
      return withLedger(performed(desk, state, action.result));
    case 'ledger':
      return calmly({ ...state, ledger: action.entries });
    case 'edited':
      return keepEdited(state, action);
    case 'found': {
      const isStale = action.query !== state.filter.query;
      return calmly(isStale ? state : inSight(desk, { ...state, found: action.hits }));
    }
    case 'offered': {
      const { query, suggestions } = action;
      return calmly({ ...state, offered: { query, suggestions } });
    }
    case 'told':
      return calmly({ ...state, notice: { kind: 'told', text: action.text } });
    case 'finder-loaded':
      return calmly(state);
    case 'copied': {
      const { tasks, isSent } = action;
      return calmly({ ...state, notice: { kind: 'copied', tasks, isSent } });
    }
    case 'continued':
      return calmly({ ...state, redraws: state.redraws + 1 });
    case 'reloaded': {
      const { progress, revision, numbers, seen = state.cursor, told = state.warning } = action;
      const read: State = {
        ...renumbered({ ...state, cursor: seen }, numbers),
        progress,
        warning: told,
        notice: { kind: 'reloaded', revision },
      };
      return withLedger(calmly(inSight(desk, read)));
    }
    case 'changed-elsewhere':
      return withLedger(calmly(changedElsewhere(desk, state, action)));
  }
};

/** The search that what happened makes necessary in a plan too large to be searched at once. */
const searchAfter = (
  desk: Desk,
  before: State,
  after: State,
  { kind }: Action,
): readonly Effect[] => {
  const { query = '' } = after.filter;
  const isOther =
    query !== before.filter.query ||
    after.progress !== before.progress ||
    kind === 'finder-loaded' ||
    kind === 'reloaded';
  return isLarge(desk) && isOther && query.trim() !== '' ? [{ kind: 'search', query }] : [];
};

/** One action with what every one needs: the cursor and the range in a list that may be another one, the search. */
const settling = (
  desk: Desk,
  before: State,
  action: Exclude<Action, { kind: 'presses' }>,
): Step => {
  // Asked for before the action is reduced: the answer for the state on the screen is still remembered.
  const listed = visibleTasks(desk, before);
  const step = reduce(desk, before, action);
  const kept = keepRange(before, keepCursor(before, listed, desk, step.state));
  const state = keepSight(desk, before, kept);
  return { state, effects: [...step.effects, ...searchAfter(desk, before, state, action)] };
};

/** How many of the presses from one on only type text into the open field. */
const typedAt = (state: State, all: readonly Press[], from: number): number => {
  const mode = modeOf(state);
  if (!isTyping(mode)) return 0;
  const end = all.findIndex(
    ({ key, text }, index) => index >= from && (text === '' || commandFor(mode, key) !== undefined),
  );
  return (end < 0 ? all.length : end) - from;
};

/**
 * Several presses one after the other, each in the state that the one before has left; a run of text goes into
 * a field as a whole, since each piece of it would be searched for.
 */
const presses = (desk: Desk, before: State, all: readonly Press[]): Step => {
  let state = before;
  const effects: Effect[] = [];
  for (let index = 0; index < all.length;) {
    const run = typedAt(state, all, index);
    const typed = all.slice(index, index + Math.max(1, run));
    const one: Press = { key: typed[0]?.key ?? '', text: typed.map(({ text }) => text).join('') };
    const step = settling(desk, state, { kind: 'press', press: one });
    ({ state } = step);
    effects.push(...step.effects);
    index += typed.length;
  }
  return { state, effects };
};

/**
 * The one reducer: what happens to the dashboard changes its state and may ask for effects. Keys that
 * are not bound do nothing; while the window is too small only Ctrl-C does something.
 */
export const update = (desk: Desk, state: State, action: Action): Step => {
  return action.kind === 'presses'
    ? presses(desk, state, action.presses)
    : settling(desk, state, action);
};
