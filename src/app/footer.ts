import type { Messages } from '../i18n/zh.ts';
import { changeWords } from './change-words.ts';
import { targets, type Desk } from './desk.ts';
import { isOnView } from './filter-menu.ts';
import { hintsFor, type Binding, type Command } from './keys.ts';
import { lineWidth, span, spread, type Line } from './span.ts';
import { modeOf, type Notice, type State } from './state.ts';

/** The name of a key as people call it: `space` → 空格. */
export const keyName = ({ dashboard }: Messages, key: string): string =>
  (dashboard.keyNames as Readonly<Record<string, string>>)[key] ??
  key.replace(/^ctrl-/u, 'Ctrl-').replace(/^shift-tab$/u, 'Shift-Tab');

/** What a notice tells, in words. */
export const noticeText = (desk: Desk, state: State, notice: Notice): string => {
  const { messages } = desk;
  const { notices } = messages.dashboard;
  switch (notice.kind) {
    case 'changed':
      return notices.changed(changeWords(messages, notice.changes));
    case 'undone':
      return notices.undone(changeWords(messages, notice.changes));
    case 'redone':
      return notices.redone(changeWords(messages, notice.changes));
    case 'nothing-to-undo':
      return notices.nothingToUndo;
    case 'nothing-to-redo':
      return notices.nothingToRedo;
    case 'offers-done':
      return notices.offersDone;
    case 'unsaved':
      return notices.unsaved;
    case 'nothing-to-close':
      return notices.nothingToClose;
    case 'reloaded':
      return notices.reloaded;
    case 'range':
      return notices.range(targets(desk, state).length);
    case 'copied':
      return notices.copied(notice.tasks);
    case 'not-here':
      return notices.notHere;
    case 'paste-dropped':
      return notices.pasteDropped;
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

const savingSpan = ({ messages }: Desk, { saving, pending }: State) => {
  const words = messages.dashboard.saving;
  switch (saving.kind) {
    case 'saved':
      return span(` ${words.saved} `, 'dim');
    case 'saving':
      return span(` ${words.saving} `, 'doing');
    case 'failed':
      return span(` ${words.failed(pending.length)} `, 'failure');
  }
};

/** How much the name of a command is missed where there is no room for it. */
const need = (command: Command): number =>
  command === 'help' ? 2 : command === 'quit' || command === 'back' ? 1 : 0;

/** What the keys do now, or what just happened, with the state of saving at the right. */
export const footerLine = (desk: Desk, state: State, columns: number): Line => {
  const right = [savingSpan(desk, state)];
  const { ambiguous, messages } = desk;
  if (state.saving.kind === 'failed' && state.notice?.kind !== 'unsaved') {
    return spread([span(` ${state.saving.why}`, 'failure')], right, columns, ambiguous);
  }
  // A marked range stays in sight until it is let go: the next change is made to all of it.
  const notice =
    state.notice ?? (state.anchor === undefined ? undefined : { kind: 'range' as const });
  if (notice !== undefined) {
    return spread(
      [span(` ${noticeText(desk, state, notice)}`, 'accent')],
      right,
      columns,
      ambiguous,
    );
  }
  const isUseful = ({ command }: Binding) => command !== 'drop-view' || isOnView(desk, state);
  const hints = hintsFor(modeOf(state))
    .filter(isUseful)
    .map(({ keys, command }) => ({
      command,
      line: [
        span(` ${keyName(messages, keys[0])}`, 'strong'),
        span(` ${messages.dashboard.commands[command].hint} `, 'dim'),
      ],
    }));
  // The ways to all other keys and out are named before any of them.
  const byNeed = hints.toSorted((a, b) => need(b.command) - need(a.command));
  let room = columns - lineWidth(right, ambiguous);
  const kept = new Set<Line>();
  for (const { line } of byNeed) {
    room -= lineWidth(line, ambiguous);
    if (room < 0) break;
    kept.add(line);
  }
  const left = hints.filter(({ line }) => kept.has(line)).map(({ line }) => line);
  return spread(left.flat(), right, columns, ambiguous);
};
