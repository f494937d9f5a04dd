import { changesWords } from '../record/entry-words.ts';
import type { Change } from '../../progress/change.ts';
import { truncate } from '../../text/fit.ts';
import { targets, type Desk } from '../desk.ts';
import { filterWords } from '../filter/filter-words.ts';
import { keyName } from '../keys/key-name.ts';
import { bindingsIn, commandFor } from '../keys/keys.ts';
import type { Notice } from './notice.ts';
import { modeOf, type State } from '../state.ts';

/** A remark was just written: its beginning tells which it is. */
const remarkColumns = 24;

/** Columns that stay for what is said around a change: above all, how to undo it. */
const roomAround = 26;

/** The key that quits where the keys go now: in menus and fields another one than elsewhere. */
const quitKey = ({ messages }: Desk, state: State): string => {
  const quit = bindingsIn(modeOf(state)).find(({ command }) => command === 'quit');
  return quit === undefined ? '' : keyName(messages, quit.keys[0]);
};

/** What a notice tells, in words; a change is told in at most `columns` with what stands around it. */
export const noticeText = (
  desk: Desk,
  state: State,
  notice: Notice,
  columns = Number.POSITIVE_INFINITY,
): string => {
  const { messages, ambiguous } = desk;
  const { notices } = messages.dashboard;
  const told = (changes: readonly Change[]): string =>
    truncate(
      changesWords({ changes }, { messages, remarkColumns }),
      Math.max(20, columns - roomAround),
      ambiguous,
    );
  switch (notice.kind) {
    case 'changed':
      return notices.changed(told(notice.changes));
    case 'undone':
      return notices.undone(told(notice.changes));
    case 'redone':
      return notices.redone(told(notice.changes));
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
    case 'view-kept':
      return notices.viewKept(notice.name);
    case 'view-replaced':
      return notices.viewReplaced(notice.name);
    case 'starts-with':
      return notices.startsWith(notice.name);
    case 'starts-with-all':
      return notices.startsWithAll;
    case 'view-dropped':
      return notices.viewDropped(notice.name);
    case 'view-restored':
      return notices.viewRestored(notice.name);
    case 'view-opened':
      return notices.viewOpened(notice.name);
    case 'no-view':
      return notices.noView(notice.number);
    case 'told':
      return notice.text;
  }
};
