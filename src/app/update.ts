import { calmly, type Action, type Effect, type Step } from './action.ts';
import { handlers } from './commands.ts';
import { edited, openFinder } from './layers.ts';
import { isLarge, layoutIn, type Desk } from './desk.ts';
import { encodeSettings } from '../progress/settings.ts';
import { commandFor, isTyping } from './keys.ts';
import { inSight } from './move.ts';
import { pointed } from './point.ts';
import type { Press } from './press.ts';
import { keepRemark } from './record.ts';
import { performed } from './saving.ts';
import { modeOf, type State } from './state.ts';

const han = /^\p{Script=Han}/u;

const press = (desk: Desk, state: State, { key, text }: Press): Step => {
  // With nothing on the screen to see what a key does, only leaving makes sense.
  if (layoutIn(state).kind === 'too-small') {
    return key === 'ctrl-c' ? handlers.quit(desk, state) : calmly(state);
  }
  const mode = modeOf(state);
  const command = commandFor(mode, key);
  const isLeaving = command === 'quit' && state.leaving === 'warned';
  const told: State =
    state.notice === undefined && state.leaving === 'no'
      ? state
      : { ...state, notice: undefined, leaving: isLeaving ? 'warned' : 'no' };
  if (command !== undefined) return handlers[command](desk, told);
  if (isTyping(mode)) {
    return calmly(text === '' ? told : edited(desk, told, { kind: 'insert', text }));
  }
  // What an input method delivers outside a field is meant for the search box.
  if (han.test(text)) {
    return calmly(edited(desk, openFinder(told), { kind: 'insert', text }));
  }
  return calmly(told);
};

/**
 * Puts what is pasted into the field; over a view it is what to search for, its first line that says
 * something, unless its end never came.
 */
const pasted = (
  desk: Desk,
  state: State,
  { text, isCutOff }: Extract<Action, { kind: 'paste' }>,
): State => {
  if (layoutIn(state).kind === 'too-small') return state;
  if (isTyping(modeOf(state))) return edited(desk, state, { kind: 'insert', text });
  if (isCutOff) return { ...state, notice: { kind: 'paste-dropped' } };
  const words = text
    .split(/[\r\n]/u)
    .map((line) => line.trim())
    .find((line) => line !== '');
  return state.layer !== undefined || words === undefined
    ? state
    : edited(desk, openFinder(state), { kind: 'insert', text: words });
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

const reduce = (desk: Desk, state: State, action: Action): Step => {
  switch (action.kind) {
    case 'press':
      return press(desk, state, action.press);
    case 'mouse':
      return pointed(desk, state, action.event);
    case 'paste':
      return calmly(pasted(desk, state, action));
    case 'resize':
      return calmly(inSight(desk, { ...state, size: action.size }));
    case 'performed':
      return withLedger(performed(state, action.result));
    case 'ledger':
      return calmly({ ...state, ledger: action.entries });
    case 'edited':
      return keepRemark(state, action.task, action.text);
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
    case 'continued':
      return calmly({ ...state, redraws: state.redraws + 1 });
    case 'reloaded': {
      const read: State = { ...state, progress: action.progress, notice: { kind: 'reloaded' } };
      return withLedger(calmly(inSight(desk, read)));
    }
    case 'changed-elsewhere':
      return withLedger(calmly(changedElsewhere(desk, state, action)));
  }
};

/** The search that a change makes necessary in a plan too large to be searched at once. */
const searchAfter = (desk: Desk, before: State, after: State): readonly Effect[] => {
  const { query = '' } = after.filter;
  const isOther = query !== before.filter.query || after.progress !== before.progress;
  return isLarge(desk) && isOther && query.trim() !== '' ? [{ kind: 'search', query }] : [];
};

/**
 * The one reducer: what happens to the dashboard changes its state and may ask for effects. Keys that
 * are not bound do nothing; while the window is too small only Ctrl-C does something.
 */
export const update = (desk: Desk, state: State, action: Action): Step => {
  const step = reduce(desk, state, action);
  const searches = searchAfter(desk, state, step.state);
  return searches.length === 0 ? step : { ...step, effects: [...step.effects, ...searches] };
};
