import { openStore, type Store, type StoreOptions } from '../../src/progress/store.ts';
import { smallPlan } from './small-plan.ts';

/** Opens a store that must open. */
export const openedStore = async (
  data: string,
  plan: StoreOptions['plan'] = smallPlan,
  now: () => Date = () => new Date(),
): Promise<Store> => {
  const opened = await openStore({ data, plan, now });
  if (opened.kind === 'failed') throw new Error(JSON.stringify(opened.failure));
  return opened.store;
};
