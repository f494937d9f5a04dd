import { changesWords } from '../record/entry-words.ts';
import type { Change } from '../../progress/change.ts';
import { truncate } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import { targets, type Desk } from '../desk.ts';
import { filterWords } from '../filter/filter-words.ts';
import { keyName } from '../keys/key-name.ts';
import { bindingsIn, commandFor } from '../keys/keys.ts';
import type { Notice } from './notice.ts';
import { modeOf, type State } from '../state.ts';

/** A remark was just written: its beginning tells which it is. */
const remarkColumns = 24;

/** The key that quits where the keys go now: in menus and fields another one than elsewhere. */
const quitKey = ({ messages }: Desk, state: State): string => {
  const quit = bindingsIn(modeOf(state)).find(({ command }) => command === 'quit');
  return quit === undefined ? '' : keyName(messages, quit.keys[0]);
};

/** Fewer and fewer of several tasks are named, as the room asks for. */
const namings = [5, 1, 0] as const;

/**
 * Changes with what is said around them, above all how to undo them, in at most `columns`: one of a single task
 * is cut, of several tasks fewer are named. How many they are and what was done to them is always told.
 */
const changesTold = (
  { messages, ambiguous }: Desk,
  changes: readonly Change[],
  say: (what: string) => string,
  columns: number,
): string => {
  const room = columns - displayWidth(say(''), ambiguous);
  const words = namings.map((namedTasks) =>
    changesWords({ changes }, { messages, remarkColumns, namedTasks }),
  );
  const [first = ''] = words;
  const fitting = words.find((one) => displayWidth(one, ambiguous) <= room);
  const tasks = new Set(changes.map(({ task }) => task)).size;
  if (fitting !== undefined) return say(fitting);
  const kinds = new Set(changes.map((change) => JSON.stringify({ ...change, task: '' })));
  if (tasks === 1) return say(truncate(first, Math.max(20, room), ambiguous));
  // What stands behind may be cut, not these words.
  return say(kinds.size === 1 ? (words.at(-1) ?? '') : messages.progress.ledger.changes(tasks));
};

/** What a notice tells, in words; a change is told in at most `columns` with what stands around it. */
export const noticeText = (
  desk: Desk,
  state: State,
  notice: Notice,
  columns = Number.POSITIVE_INFINITY,
): string => {
  const { messages } = desk;
  const { notices } = messages.dashboard;
  switch (notice.kind) {
    case 'changed':
      return changesTold(desk, notice.changes, notices.changed, columns);
    case 'undone':
      return changesTold(desk, notice.changes, notices.undone, columns);
    case 'redone':
      return changesTold(desk, notice.changes, notices.redone, columns);
    case 'widened':
      return notices.widened(
        filterWords(desk, notice.condition)
          .map(({ full }) => full)
          .join(' '),
      );
    case 'unsaved-remark':
      return notices.unsavedRemark;
    case 'no-match':
      return notices.noMatch;
    case 'vanished':
      return notices.vanished;
    case 'nothing-to-undo':
      return notices.nothingToUndo;
    case 'nothing-to-confirm':
      return notices.nothingToConfirm;
    case 'undo-waits':
      return notices.undoWaits;
    case 'redo-waits':
      return notices.redoWaits;
    case 'nothing-to-redo':
      return notices.nothingToRedo;
    case 'offers-done':
      return notices.offersDone;
    case 'unsaved':
      return notices.unsaved(quitKey(desk, state));
    case 'nothing-to-close':
      return notices.nothingToClose;
    case 'reloaded':
      return notices.reloaded(notice.revision);
    case 'range':
      return notices.range(targets(desk, state).length);
    case 'copied':
      return notice.isSent ? notices.sent(notice.tasks) : notices.copied(notice.tasks);
    case 'not-here':
      return notices.notHere;
    case 'paste-dropped':
      return commandFor(modeOf(state), '/') === undefined
        ? notices.pasteDroppedInMenu
        : notices.pasteDropped;
    case 'left-out':
      return notices.leftOut(notice.most);
    case 'changed-elsewhere':
      return notices.changedElsewhere;
    case 'settings-elsewhere':
      return notices.settingsElsewhere;
    case 'my-unit':
      return notices.myUnit(notice.unit);
    case 'mine':
      return notices.mine(notice.maybe);
    case 'maybe-mine':
      return notices.maybeMine;
    case 'saved-filter-kept':
      return notices.savedFilterKept(notice.name);
    case 'saved-filter-replaced':
      return notices.savedFilterReplaced(notice.name);
    case 'starts-with':
      return notices.startsWith(notice.name);
    case 'starts-with-all':
      return notices.startsWithAll;
    case 'saved-filter-dropped':
      return notices.savedFilterDropped(notice.name);
    case 'saved-filter-restored':
      return notices.savedFilterRestored(notice.name);
    case 'saved-filter-opened':
      return notices.savedFilterOpened(notice.name);
    case 'no-saved-filter':
      return notices.noSavedFilter(notice.number);
    case 'told':
      return notice.text;
  }
};
