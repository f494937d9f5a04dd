import { useApp } from 'ink';
import { useCallback, useRef, useState } from 'react';
import type { Action, Effect } from '../app/action.ts';
import type { Desk } from '../app/desk.ts';
import type { Keeper } from '../app/keeper.ts';
import type { Size } from '../app/layout.ts';
import { initialState, type State } from '../app/state.ts';
import { update } from '../app/update.ts';
import { stopUntilContinued } from './stop.ts';

/**
 * Runs the reducer and carries out its effects, saving in the order of the key presses.
 *
 * @example const [state, dispatch] = useDashboard(desk, keeper, {columns: 80, rows: 24});
 */
export const useDashboard = (
  desk: Desk,
  keeper: Keeper,
  size: Size,
): readonly [State, (action: Action) => void] => {
  const { exit, suspendTerminal } = useApp();
  const [state, setState] = useState(() => initialState(size, keeper.progress()));
  // Several presses can arrive before React renders again: each must see what the one before it did.
  const latest = useRef(state);
  const latestDesk = useRef(desk);
  latestDesk.current = desk;
  const saved = useRef<Promise<void>>(Promise.resolve());

  const dispatch = useCallback(
    (action: Action): void => {
      const carryOut = (effect: Effect): void => {
        switch (effect.kind) {
          case 'save':
            saved.current = saved.current.then(async () => {
              const result = await keeper.save(effect.changes);
              dispatch(
                result.kind === 'saved'
                  ? { kind: 'saved', progress: result.progress }
                  : { kind: 'not-saved', why: result.why },
              );
            });
            return;
          case 'suspend':
            void suspendTerminal(stopUntilContinued);
            return;
          case 'quit':
            // What was ticked last must be on the disk before the screen goes.
            void saved.current.then(() => exit());
        }
      };
      const step = update(latestDesk.current, latest.current, action);
      latest.current = step.state;
      setState(step.state);
      step.effects.forEach(carryOut);
    },
    [exit, keeper, suspendTerminal],
  );
  return [state, dispatch];
};
