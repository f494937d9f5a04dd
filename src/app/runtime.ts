import type { Progress } from '../progress/status.ts';
import type { Finder } from '../search/finder.ts';
import type { Action, Effect } from './action.ts';
import { currentTask, type Desk } from './desk.ts';
import type { Host } from './host.ts';
import type { Size } from './screen/layout.ts';
import { opening } from './filter/my-unit.ts';
import { createPerformer } from './record/performer.ts';
import { initialState, type State } from './state.ts';
import { reportSources, type ReportForm } from './report/report-menu.ts';
import { createReloader, type ReloadedPlan } from './reload/reloader.ts';
import { compared } from './reload/revision.ts';
import { isWriting } from './record/remark.ts';
import { createSearcher } from './tasks/searcher.ts';
import type { Start } from './start.ts';
import { update } from './update.ts';

/** A running dashboard: its state, and the one way to change it. */
export type Runtime = {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly desk: () => Desk;
  /** Finds with another finder from now on: one that knows pinyin. One of a plan that was read again meanwhile is left alone. */
  readonly setFinder: (finder: Finder) => void;
  /** Gives the terminal back to the shell for a while, as the key for it does. */
  readonly suspend: () => void;
  /** Takes over what other processes change in the record, and the next day when it comes. Returns how to stop. */
  readonly watch: () => () => void;
  /** Calls `listener` after every change of the state or the desk. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Milliseconds between two looks at the clock. */
const minute = 60_000;

/**
 * Runs the reducer and carries out its effects. Each action sees what the one before it did, also when
 * several arrive before the screen is drawn; saves follow each other in the order of the key presses.
 */
export const createRuntime = (
  { desk: firstDesk, keeper: firstKeeper, today, reload, report, ...given }: Start,
  size: Size,
  host: Host,
): Runtime => {
  let desk = firstDesk;
  let keeper = firstKeeper;
  let stopWatching: (() => void) | undefined;
  let state = opening(
    desk,
    initialState({ ...given, size, progress: keeper.progress(), settings: keeper.settings() }),
  );
  let settling = 0;
  let isAllKept = true;
  let isInEditor = false;
  const listeners = new Set<() => void>();

  const notify = (): void => {
    for (const listener of listeners) listener();
  };

  /** Dates are judged by the day on which a key is pressed, not by the one on which the dashboard was opened. */
  const turnDay = (): void => {
    const day = today?.() ?? desk.today;
    if (day !== desk.today) desk = { ...desk, today: day };
  };

  const tell = (text: string): void => dispatch({ kind: 'told', text });

  /** Takes over the settings as they are kept, unless something was settled that could not be. */
  const lookElsewhere = (progress: Progress): void =>
    dispatch({
      kind: 'changed-elsewhere',
      progress,
      // What is being settled here is not yet on the disk; it is looked at again then.
      settings: isAllKept && settling === 0 ? keeper.settings() : state.settings,
    });

  const watchKeeper = (): void => {
    stopWatching?.();
    stopWatching = keeper.watch(() => {
      lookElsewhere(keeper.progress());
    });
  };

  const performer = createPerformer(
    () => state.pending[0],
    (job) => keeper.perform(job),
    (result) => dispatch({ kind: 'performed', result }),
  );
  const searcher = createSearcher((answer) => dispatch(answer));

  /** Goes on with the plan as it is now, and the record on it. */
  const goOnWith = (reloaded: ReloadedPlan): void => {
    const { plan, finder, told } = reloaded;
    const before = desk;
    desk = { ...desk, plan, finder };
    keeper = reloaded.keeper;
    watchKeeper();
    const progress = keeper.progress();
    dispatch({
      kind: 'reloaded',
      progress,
      ...compared(before, desk, { before: state.progress, now: progress }),
      seen: currentTask(before, state)?.id,
      ...(told !== undefined && { told }),
    });
  };

  const readAgain = createReloader({
    reload,
    settlePending: performer.perform,
    hasPending: () => state.pending.length > 0,
    goOnWith,
    isWriting: () => isInEditor || isWriting(state),
    fail: (failure) =>
      tell(
        failure.kind === 'failed'
          ? failure.why
          : desk.messages.dashboard.notices.reloadWaits[failure.kind],
      ),
  });

  const suspend = (): void =>
    void host.suspend().then((hasStopped) => {
      dispatch({ kind: 'continued' });
      if (!hasStopped) tell(desk.messages.dashboard.notices.noShell);
    });

  const edit = async ({ task, text }: Extract<Effect, { kind: 'edit' }>): Promise<void> => {
    const { notices } = desk.messages.dashboard;
    isInEditor = true;
    const edited = await host.edit(text);
    isInEditor = false;
    switch (edited.kind) {
      case 'edited':
        dispatch({ kind: 'edited', task, text: edited.text, before: text });
        return;
      case 'no-editor':
        tell(notices.noEditor);
        return;
      case 'failed':
        tell(notices.editorFailed(edited.what));
    }
  };

  const settle = async ({ settlement }: Extract<Effect, { kind: 'settle' }>): Promise<void> => {
    settling += 1;
    const why = await keeper.settle(settlement);
    settling -= 1;
    if (why === undefined) {
      // Settling reads what others have settled meanwhile, of which no watch will tell any more.
      lookElsewhere(state.progress);
      return;
    }
    isAllKept = false;
    tell(why);
  };

  const makeReport = async (form: ReportForm): Promise<void> => {
    const made = await report?.(reportSources(desk, state, keeper.ledger()), form);
    if (made === undefined) return;
    if (made.kind === 'told') tell(made.told);
    else tell((await host.copy(made.text)) ? made.sent : made.copied);
  };

  const carryOut = (effect: Effect): void => {
    switch (effect.kind) {
      case 'save':
        void performer.perform();
        return;
      case 'reload':
        void readAgain();
        return;
      case 'report':
        void makeReport(effect.form);
        return;
      case 'copy': {
        const { text, tasks } = effect;
        void host.copy(text).then((isSent) => dispatch({ kind: 'copied', tasks, isSent }));
        return;
      }
      case 'read-ledger':
        dispatch({ kind: 'ledger', entries: keeper.ledger() });
        return;
      case 'edit':
        void edit(effect);
        return;
      case 'search':
        void searcher(desk, state, effect.query);
        return;
      case 'settle':
        void settle(effect);
        return;
      case 'redraw':
        host.redraw();
        return;
      case 'suspend':
        suspend();
        return;
      case 'quit':
        performer.stop();
        host.quit();
    }
  };

  const dispatch = (action: Action): void => {
    turnDay();
    const step = update(desk, state, action);
    state = step.state;
    step.effects.forEach(carryOut);
    notify();
  };

  return {
    state: () => state,
    dispatch,
    desk: () => desk,
    suspend,
    setFinder: (finder) => {
      if (finder.plan !== desk.plan) return;
      desk = { ...desk, finder };
      dispatch({ kind: 'finder-loaded' });
    },
    watch: () => {
      watchKeeper();
      const clock = setInterval(() => {
        const before = desk;
        turnDay();
        if (desk !== before) notify();
      }, minute).unref();
      return () => {
        clearInterval(clock);
        stopWatching?.();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
