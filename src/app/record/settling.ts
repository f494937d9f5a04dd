import type { Step } from '../action.ts';
import { settled, type Settlement } from './settle.ts';
import type { State } from '../state.ts';

/** Settles something for good, in the state and on the disk. */
export const settling = (state: State, settlement: Settlement): Step => ({
  state: { ...state, settings: settled(state.settings, settlement) },
  effects: [{ kind: 'settle', settlement }],
});
