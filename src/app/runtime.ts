import { findTasksAsync } from '../search/task-finder-async.ts';
import type { Action, Effect } from './action.ts';
import { answerBy } from './conditions.ts';
import { standingOf, type Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import type { Keeper } from './keeper.ts';
import type { Size } from './layout.ts';
import { initialState, type State } from './state.ts';
import { update } from './update.ts';

/** What only the terminal's owner can do. */
export type Host = {
  /** Gives the terminal back to the shell until the process is continued. */
  readonly suspend: () => void;
  readonly quit: () => void;
};

/** What a dashboard starts with. */
export type Start = {
  readonly desk: Desk;
  readonly keeper: Keeper;
  readonly filter?: Filter;
  /** What the person should be told first, in words. */
  readonly told?: string;
};

/** A running dashboard: its state, and the one way to change it. */
export type Runtime = {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  /** Works on another desk from now on: a better finder, another day. */
  readonly setDesk: (desk: Desk) => void;
  /** Calls `listener` after every change of the state. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Runs the reducer and carries out its effects. Each action sees what the one before it did, also when
 * several arrive before the screen is drawn; saves follow each other in the order of the key presses.
 */
export const createRuntime = (
  { desk: first, keeper, ...opening }: Start,
  size: Size,
  host: Host,
): Runtime => {
  let desk = first;
  let state = initialState({
    ...opening,
    size,
    progress: keeper.progress(),
    settings: keeper.settings(),
  });
  let saved: Promise<void> = Promise.resolve();
  let searching = new AbortController();
  const listeners = new Set<() => void>();

  const carryOut = (effect: Effect): void => {
    switch (effect.kind) {
      case 'save':
        saved = saved.then(async () => {
          const result = await keeper.save(effect.changes);
          dispatch(
            result.kind === 'saved'
              ? { kind: 'saved', progress: result.progress }
              : { kind: 'not-saved', why: result.why },
          );
        });
        return;
      case 'search': {
        searching.abort();
        searching = new AbortController();
        const { query } = effect;
        const answer = answerBy(standingOf(desk, state));
        const { signal } = searching;
        void findTasksAsync(desk.finder, query, { answer, signal }).then((hits) => {
          if (hits !== undefined) dispatch({ kind: 'found', query, hits });
        });
        return;
      }
      case 'settle':
        void keeper.settle(effect.settlement).then((why) => {
          if (why !== undefined) dispatch({ kind: 'told', text: why });
        });
        return;
      case 'suspend':
        host.suspend();
        return;
      case 'quit':
        // What was ticked last must be on the disk before the screen goes.
        void saved.then(host.quit);
    }
  };

  const dispatch = (action: Action): void => {
    const step = update(desk, state, action);
    state = step.state;
    step.effects.forEach(carryOut);
    for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    dispatch,
    setDesk: (next) => {
      desk = next;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
