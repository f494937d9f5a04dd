import type { Revision } from '../../app/reload/revision.ts';
import type { Messages } from '../zh.ts';
import { counted } from './counted.ts';

const revised = ({ added, removed, changed, toReview, vanished }: Revision): string => {
  const parts = [
    added > 0 ? `${added} added` : '',
    removed > 0 ? `${removed} removed${vanished > 0 ? ` (${vanished} with records: 5)` : ''}` : '',
    changed > 0 ? `${changed} changed` : '',
  ].filter((part) => part !== '');
  const review = toReview > 0 ? `; ${toReview} to review, f filters them` : '';
  return `Plan read again: ${parts.length === 0 ? 'no change' : parts.join(', ')}${review}`;
};

/** What the footer of the dashboard tells once. */
export const notices: Messages['dashboard']['notices'] = {
  changedElsewhere: 'The record was changed elsewhere; shown as it is now',
  settingsElsewhere: 'Settings were changed elsewhere; shown as they are now',
  myUnit: (unit) => `My unit: ${unit}; o lists its tasks`,
  mine: (maybe) =>
    maybe === 0 ? 'What names my unit, by role' : `${maybe} more may include my unit: o again`,
  maybeMine: 'Departments that may include my unit; o again: all',
  savedFilterKept: (name) => `Filter saved as “${name}”; f opens it, or starts with it`,
  savedFilterReplaced: (name) =>
    `Saved filter “${name}” updated; f, then z brings the old one back`,
  savedFilterDropped: (name) => `Saved filter “${name}” deleted; z in this menu brings it back`,
  savedFilterRestored: (name) => `Saved filter “${name}” is back`,
  savedFilterOpened: (name) => `Saved filter: ${name}`,
  startsWith: (name) => `The dashboard now starts with “${name}”; s again: with all`,
  startsWithAll: 'The dashboard now starts with all tasks',
  noSavedFilter: (number) => `No saved filter ${number} yet; f saves the present one`,
  changed: (what) => `${what}; z undoes`,
  undone: (what) => `Undone: ${what} (Z redoes)`,
  redone: (what) => `Redone: ${what} (z undoes)`,
  nothingToConfirm: 'Nothing to review: the text has not changed',
  undoWaits: 'The undo waits until changes can be saved; another z undoes one more',
  redoWaits: 'The redo waits until changes can be saved; another Z redoes one more',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  widened: (condition) => `Dropped: ${condition}`,
  offersDone: 'All steps are ticked: Enter marks the task done',
  unsaved: (quit) => `Some changes are not saved: ${quit} again gives them up and quits`,
  unsavedRemark: 'Not saved yet. Enter saves; press the same key again to discard',
  noMatch: 'Nothing matches here; / searches',
  vanished: 'That task is no longer in the plan; its record is kept',
  range: (tasks) => `${tasks} marked: Space, m, * and d change all of them; Esc lets go`,
  sent: (tasks) =>
    `${counted(tasks, 'task')} sent to the terminal’s clipboard; if nothing pastes: w`,
  copied: (tasks) => `${counted(tasks, 'task')} copied`,
  reportCopied: (tasks) => `This week’s report on ${counted(tasks, 'task')} copied`,
  reportSent: (tasks) =>
    `Report on ${counted(tasks, 'task')} sent to the terminal’s clipboard; if nothing pastes: w`,
  reloaded: (revision) => (revision === undefined ? 'Plan read again' : revised(revision)),
  faults: (count) =>
    `${counted(count, 'place')} of the plan not understood, tasks may be missing: taizhang check`,
  toReview: (tasks) => `${tasks} to review: the plan’s words have changed, f filters them`,
  reloadWaits: {
    pending: 'Changes are not saved yet; press r again when they are',
    writing: 'The plan stays as it was while a remark is written; press r again',
  },
  outdated: 'The program was updated or moved: restart it to do that',
  noEditor: 'No editor is set (variable EDITOR); e writes here',
  editorFailed: (what) => `“${what}” failed, the remark is as it was; e writes here`,
  pasteDropped: 'Pasted text goes into fields only and was dropped; press / first',
  pasteDroppedInMenu: 'Pasted text goes into fields only and was dropped',
  leftOut: (most) => `Too long: ${most} characters at most, the rest was left out`,
  notHere: 'That command does nothing here',
  nothingToClose: 'Nothing left to close; q quits',
  noShell: 'There is no shell to return to',
};
