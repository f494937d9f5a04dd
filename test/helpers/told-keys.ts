import type { Mode } from '../../src/app/state.ts';

/** Where a text that names keys is read, and where those of its keys hold that are for later. */
export type Told = {
  readonly in: readonly Mode[];
  /** Keys to be pressed after others: a key opens the menu in which the next one holds. */
  readonly later?: Readonly<Record<string, Mode>>;
};

const browsing = [
  'list',
  'sections',
  'detail',
  'units',
  'overview',
  'deadlines',
  'ledger',
] as const satisfies readonly Mode[];
const onTask = ['list', 'detail'] as const satisfies readonly Mode[];

/** Every text of the dashboard that names keys, by where it stands in the messages. */
export const toldKeys: Readonly<Record<string, Told>> = {
  'dashboard.guidance.asking.usual': { in: ['unit-picker'], later: { o: 'list', c: 'list' } },
  'dashboard.guidance.asking.short': { in: ['unit-picker'], later: { o: 'list', c: 'list' } },
  'dashboard.guidance.working.usual': { in: ['list'] },
  'dashboard.guidance.working.short': { in: ['list'] },
  'dashboard.commands.range.help': { in: ['list'] },
  'dashboard.commands.next-column.help': { in: ['overview', 'units'] },
  'dashboard.commands.palette.help': { in: ['help'] },
  'dashboard.helpTitle': { in: ['help'] },
  'dashboard.paletteTitle': { in: ['help'] },
  'dashboard.noCommand': { in: ['help'] },
  'dashboard.widen': { in: ['list'] },
  'dashboard.hiddenHits': { in: ['search', 'list'], later: { f: 'list' } },
  'dashboard.widenSearch': { in: ['search', 'list'] },
  'dashboard.noUnitInRole': { in: ['unit-picker'] },
  'dashboard.chooseMyUnit': { in: ['unit-picker'], later: { c: 'list' } },
  'dashboard.overview.crossTable': { in: ['overview'] },
  'dashboard.deadlines.none': { in: ['deadlines'], later: { d: 'list' } },
  'dashboard.needsReview': { in: onTask },
  'dashboard.notices.myUnit': { in: browsing },
  'dashboard.notices.mine': { in: ['list'] },
  'dashboard.notices.maybeMine': { in: ['list'] },
  'dashboard.notices.savedFilterKept': { in: browsing },
  'dashboard.notices.savedFilterReplaced': { in: browsing, later: { z: 'filter-menu' } },
  'dashboard.notices.savedFilterDropped': { in: ['filter-menu'] },
  'dashboard.notices.startsWith': { in: ['filter-menu'] },
  'dashboard.notices.noSavedFilter': { in: browsing },
  'dashboard.notices.changed': { in: [...onTask, 'steps'] },
  'dashboard.notices.undone': { in: [...browsing, 'steps'] },
  'dashboard.notices.redone': { in: [...browsing, 'steps'] },
  'dashboard.notices.undoWaits': { in: [...browsing, 'steps'] },
  'dashboard.notices.redoWaits': { in: [...browsing, 'steps'] },
  'dashboard.notices.offersDone': { in: ['steps'] },
  'dashboard.notices.unsavedRemark': { in: ['remark'] },
  'dashboard.notices.noMatch': { in: onTask },
  'dashboard.notices.range': { in: onTask },
  'dashboard.notices.sent': { in: onTask },
  'dashboard.notices.reportSent': { in: ['list'] },
  'dashboard.notices.reloaded': { in: browsing },
  'dashboard.notices.reloadWaits.pending': { in: browsing },
  'dashboard.notices.reloadWaits.writing': { in: ['remark'], later: { r: 'list' } },
  'dashboard.notices.noEditor': { in: onTask },
  'dashboard.notices.editorFailed': { in: onTask },
  'dashboard.notices.pasteDropped': { in: browsing },
  'dashboard.notices.toReview': { in: ['list'] },
  'dashboard.notices.nothingToClose': { in: ['list'] },
  // Said on the command line of what the dashboard can do.
  'commands.help.mine': { in: ['list'] },
  'commands.usage.unknownSavedFilter': { in: ['list'] },
  'commands.usage.noMine': { in: ['list'] },
};
