import { vi } from 'vitest';
import type { Reloaded } from '../../src/app/reload/reloader.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { createFinder } from '../../src/search/finder.ts';
import { parkPlan } from './park-plan.ts';
import { heldKeeper, running, settled } from './running.ts';

const [first, ...others] = parkPlan.tasks;

/** The tasks of the plan but for the first one. */
export const otherTasks = others;

/** The plan as it was revised: a task more before the first one, which is the second now. */
export const revised: Plan = {
  ...parkPlan,
  tasks: [
    { ...first!, text: '设立绿地普查办公室。', steps: ['设立绿地普查办公室。'] },
    { ...first!, id: '2.1.2' },
    ...others,
  ],
};

/** A dashboard whose saves and readings of the plan are answered by the test. */
export const reloading = () => {
  const held = heldKeeper();
  const readings: ((reloaded: Reloaded) => void)[] = [];
  const reload = vi.fn<() => Promise<Reloaded>>(
    () => new Promise((resolve) => readings.push(resolve)),
  );
  const dashboard = running({ keeper: held.keeper, reload });
  /** Hands the plan over that is being read; it comes with a keeper and a finder of its own. */
  const read = async (plan: Plan = revised) => {
    const keeper = heldKeeper(held.record.on(plan));
    const finder = createFinder(plan, []);
    readings.shift()?.({ kind: 'reloaded', plan, finder, keeper: keeper.keeper });
    await settled();
    return { ...keeper, finder };
  };
  const fail = async (why: string) => {
    readings.shift()?.({ kind: 'failed', why });
    await settled();
  };
  return { held, reload, read, failToRead: fail, ...dashboard };
};
