import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../progress/status.ts';
import type { Finder } from '../search/finder.ts';
import { parseQuery } from '../search/query.ts';
import { inSlices } from '../search/steps.ts';
import { suggestionSteps } from '../search/suggestions.ts';
import { findTasksAsync } from '../search/task-finder-async.ts';
import type { Action, Effect } from './action.ts';
import { answerBy } from './conditions.ts';
import { standingOf, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import type { Keeper } from './keeper.ts';
import type { Size } from './layout.ts';
import { opening } from './my-unit.ts';
import { initialState, type State } from './state.ts';
import { reportSources, type ReportForm } from './report-menu.ts';
import type { ReportSources } from './report.ts';
import { update } from './update.ts';

/** What only the terminal's owner can do. */
export type Host = {
  /** Gives the terminal back to the shell; resolves when the process is continued. */
  readonly suspend: () => Promise<void>;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => void;
  /** Lets the person edit a text in an editor of their own; undefined when that failed. */
  readonly edit: (text: string) => Promise<string | undefined>;
  readonly redraw: () => void;
  readonly quit: () => void;
};

/** Milliseconds until what could not be saved is tried again. */
const patience = 3000;

/** The plan read again with the record on it, or why it can't be, in words. */
export type Reloaded =
  | {
      readonly kind: 'reloaded';
      readonly plan: Plan;
      readonly finder: Finder;
      readonly keeper: Keeper;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** What became of a report: text for the clipboard, and what to tell, in words. */
export type Reported = { readonly copy?: string; readonly told: string };

/** What a dashboard starts with. */
export type Start = {
  readonly desk: Desk;
  readonly keeper: Keeper;
  /** Reads the plan again. */
  readonly reload?: () => Promise<Reloaded>;
  /** Makes a report and puts it where it is to go. */
  readonly report?: (sources: ReportSources, form: ReportForm) => Promise<Reported>;
  readonly filter?: Filter;
  /** What the person should be told first, in words. */
  readonly told?: string;
};

/** A running dashboard: its state, and the one way to change it. */
export type Runtime = {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly desk: () => Desk;
  /** Finds with another finder from now on: one that knows pinyin. */
  readonly setFinder: (finder: Finder) => void;
  /** Gives the terminal back to the shell for a while, as the key for it does. */
  readonly suspend: () => void;
  /** Takes over what other processes change in the record. Returns how to stop. */
  readonly watch: () => () => void;
  /** Calls `listener` after every change of the state or the desk. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Runs the reducer and carries out its effects. Each action sees what the one before it did, also when
 * several arrive before the screen is drawn; saves follow each other in the order of the key presses.
 */
export const createRuntime = (
  { desk: firstDesk, keeper: firstKeeper, reload, report, ...given }: Start,
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
  let isPerforming = false;
  let settling = 0;
  let isAllKept = true;
  let retry: NodeJS.Timeout | undefined;
  let searching = new AbortController();
  const listeners = new Set<() => void>();

  const notify = (): void => {
    for (const listener of listeners) listener();
  };

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

  /** Goes on with the plan as it is now; what is not saved yet belongs to the plan as it was. */
  const readAgain = async (): Promise<void> => {
    if (reload === undefined || state.pending.length > 0) return;
    const reloaded = await reload();
    if (reloaded.kind === 'failed') {
      dispatch({ kind: 'told', text: reloaded.why });
      return;
    }
    const { plan, finder } = reloaded;
    desk = { ...desk, plan, finder };
    keeper = reloaded.keeper;
    watchKeeper();
    dispatch({ kind: 'reloaded', progress: keeper.progress() });
  };

  /** Performs what is pending, one job after the other; tries again in a while when one fails. */
  const perform = async (): Promise<void> => {
    if (isPerforming) return;
    isPerforming = true;
    clearTimeout(retry);
    for (let [job] = state.pending; job !== undefined; [job] = state.pending) {
      const result = await keeper.perform(job);
      dispatch({ kind: 'performed', result });
      if (result.kind === 'failed') {
        retry = setTimeout(() => void perform(), patience);
        break;
      }
    }
    isPerforming = false;
  };

  const suspend = (): void => void host.suspend().then(() => dispatch({ kind: 'continued' }));

  const carryOut = (effect: Effect): void => {
    switch (effect.kind) {
      case 'save':
        void perform();
        return;
      case 'reload':
        void readAgain();
        return;
      case 'report':
        void report?.(reportSources(desk, state, keeper.ledger()), effect.form).then(
          ({ copy, told }) => {
            if (copy !== undefined) host.copy(copy);
            dispatch({ kind: 'told', text: told });
          },
        );
        return;
      case 'copy':
        host.copy(effect.text);
        return;
      case 'read-ledger':
        dispatch({ kind: 'ledger', entries: keeper.ledger() });
        return;
      case 'edit':
        void host.edit(effect.text).then((text) => {
          if (text !== undefined) dispatch({ kind: 'edited', task: effect.task, text });
        });
        return;
      case 'search': {
        searching.abort();
        searching = new AbortController();
        const { query } = effect;
        const answer = answerBy(standingOf(desk, state));
        const { signal } = searching;
        const { finder } = desk;
        void findTasksAsync(finder, parseQuery(query, { today: desk.today }), {
          answer,
          signal,
        }).then(async (hits) => {
          if (hits === undefined) return;
          dispatch({ kind: 'found', query, hits });
          if (hits.length > 0) return;
          const steps = suggestionSteps(finder, query, { isEmpty: true });
          const suggestions = await inSlices(steps, signal);
          if (suggestions !== undefined) dispatch({ kind: 'offered', query, suggestions });
        });
        return;
      }
      case 'settle':
        settling += 1;
        void keeper.settle(effect.settlement).then((why) => {
          settling -= 1;
          if (why === undefined) {
            // Settling reads what others have settled meanwhile, of which no watch will tell any more.
            lookElsewhere(state.progress);
            return;
          }
          isAllKept = false;
          dispatch({ kind: 'told', text: why });
        });
        return;
      case 'redraw':
        host.redraw();
        return;
      case 'suspend':
        suspend();
        return;
      case 'quit':
        clearTimeout(retry);
        host.quit();
    }
  };

  const dispatch = (action: Action): void => {
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
      desk = { ...desk, finder };
      notify();
    },
    watch: () => {
      watchKeeper();
      return () => stopWatching?.();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
