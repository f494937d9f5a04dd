import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentTask } from '../../../src/app/desk.ts';
import { changesIn } from '../../../src/app/record/job.ts';
import type { Reloaded } from '../../../src/app/reload/reloader.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { createFinder } from '../../../src/search/finder.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { screenText } from '../../helpers/drive.ts';
import { heldKeeper, running, settled } from '../../helpers/running.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const [first, ...others] = parkPlan.tasks;

/** The plan as it was revised: a task more before the first one, which is the second now. */
const revised: Plan = {
  ...parkPlan,
  tasks: [
    { ...first!, text: '设立绿地普查办公室。', steps: ['设立绿地普查办公室。'] },
    { ...first!, id: '2.1.2' },
    ...others,
  ],
};

/** A dashboard whose saves and readings of the plan are answered by the test. */
const started = () => {
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

describe('the plan that is read again', () => {
  it('takes the place of the old one, with what has changed told', async () => {
    const { runtime, read, type } = started();
    type('r');
    await settled();
    await read();
    expect(runtime.desk().plan).toBe(revised);
    expect(runtime.state().notice).toMatchObject({
      kind: 'reloaded',
      revision: { added: 1, removed: 0, changed: 0 },
    });
  });

  it('says how many of the tasks that are gone have a record', async () => {
    const { runtime, held, read, type } = started();
    type(' *r');
    await settled();
    held.save();
    await settled();
    held.save();
    await settled();
    await read({ ...parkPlan, tasks: others });
    expect(runtime.state().notice).toMatchObject({ revision: { removed: 1, vanished: 1 } });
    const last = screenText(runtime.desk(), runtime.state()).at(-1);
    expect(last).toContain('已重新读取方案:删除 1(1 项有记录,按 5 可查)');
  });

  it('is saved into from then on', async () => {
    const { runtime, held, read, type } = started();
    type('r');
    await settled();
    const { saving } = await read();
    type('G ');
    await settled();
    expect(changesIn(saving())).toMatchObject([{ task: '3.3.1' }]);
    expect(held.saving()).toEqual([]);
    expect(runtime.state().pending).toHaveLength(1);
  });

  it('that can’t be read leaves everything as it was, and says why', async () => {
    const { runtime, failToRead, reload, type } = started();
    type('jr');
    await settled();
    await failToRead('找不到文件');
    expect(runtime.desk().plan).toBe(parkPlan);
    expect(runtime.state().notice).toEqual({ kind: 'told', text: '找不到文件' });
    type('r');
    await settled();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('is read once, however often that is asked for meanwhile', async () => {
    const { runtime, reload, read, type } = started();
    type('rrr');
    await settled();
    type('r');
    await settled();
    expect(reload).toHaveBeenCalledOnce();
    await read();
    expect(runtime.desk().plan).toBe(revised);
    type('r');
    await settled();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('has other dashboards told of its own record, not of the old one', async () => {
    const { runtime, held, read, type } = started();
    runtime.watch();
    type('r');
    await settled();
    const { changeElsewhere } = await read();
    const { progress } = runtime.state();
    held.changeElsewhere();
    expect(runtime.state()).toMatchObject({ progress, notice: { kind: 'reloaded' } });
    changeElsewhere({ kind: 'star', task: '3.3.1', starred: true });
    expect(runtime.state().progress.get('3.3.1')?.starred).toBe(true);
  });

  it('does nothing where there is nothing to read', async () => {
    const { runtime, type } = running();
    const before = runtime.state();
    type('r');
    await settled();
    expect(runtime.state()).toEqual(before);
  });
});

describe('what was changed before', () => {
  it('is saved first', async () => {
    const { held, reload, type } = started();
    type('  r');
    await settled();
    expect(reload).not.toHaveBeenCalled();
    held.save();
    await settled();
    expect(reload).not.toHaveBeenCalled();
    held.save();
    await settled();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('and can’t be saved keeps the plan from being read, and that is told', async () => {
    const { runtime, held, reload, type } = started();
    type(' r');
    await settled();
    held.fail();
    await settled();
    expect(reload).not.toHaveBeenCalled();
    expect(runtime.state().notice).toMatchObject({ kind: 'told', text: /再按 r 重新读取/u });
    await vi.advanceTimersByTimeAsync(3000);
    held.save();
    await settled();
    type('r');
    await settled();
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('what is changed while the plan is read', () => {
  it('is saved for the plan that was on the screen, and the plan read once more', async () => {
    const { runtime, held, reload, read, type } = started();
    type('r');
    await settled();
    type(' ');
    await read();
    // The new plan, whose first task is another one, is not shown before that is saved.
    expect(runtime.desk().plan).toBe(parkPlan);
    expect(changesIn(held.saving())).toEqual([{ kind: 'status', task: '2.1.1', status: 'done' }]);
    held.save();
    await settled();
    expect(reload).toHaveBeenCalledTimes(2);
    const after = await read();
    expect(runtime.desk().plan).toBe(revised);
    expect(runtime.state().pending).toEqual([]);
    expect([...runtime.state().progress]).toMatchObject([['2.1.2', { status: 'done' }]]);
    expect([held.saving(), after.saving()]).toEqual([[], []]);
  });

  it('and can’t be saved keeps the old plan on the screen', async () => {
    const { runtime, held, read, type } = started();
    type('r');
    await settled();
    type(' ');
    await read();
    held.fail();
    await settled();
    expect(runtime.desk().plan).toBe(parkPlan);
    expect(runtime.state().pending).toHaveLength(1);
    expect(runtime.state().notice?.kind).toBe('told');
  });
});

describe('a remark that is being written while the plan is read', () => {
  it('keeps the old plan on the screen: its task may have another number or be gone', async () => {
    const { runtime, held, read, type } = started();
    type('r');
    await settled();
    type('e已报');
    await read();
    expect(runtime.desk().plan).toBe(parkPlan);
    expect(runtime.state().notice).toMatchObject({ kind: 'told', text: /再按 r 重新读取/u });
    type('\r');
    await settled();
    expect(changesIn(held.saving())).toEqual([
      { kind: 'remark', task: '2.1.1', remark: '已报', before: '' },
    ]);
  });

  it('in an editor does so too', async () => {
    const { runtime, host, held, read, type } = started();
    let close: (text: string) => void = () => {};
    host.edit.mockImplementation(
      () =>
        new Promise((resolve) => {
          close = (text) => resolve({ kind: 'edited', text });
        }),
    );
    type('rE');
    await settled();
    await read();
    expect(runtime.desk().plan).toBe(parkPlan);
    close('已报');
    await settled();
    expect(changesIn(held.saving())).toEqual([
      { kind: 'remark', task: '2.1.1', remark: '已报', before: '' },
    ]);
  });

  it('and was not begun is about the same task in the new plan', async () => {
    const { runtime, read, type } = started();
    type('r');
    await settled();
    type('e');
    await read();
    expect(runtime.desk().plan).toBe(revised);
    expect(runtime.state().layer).toMatchObject({ kind: 'remark', task: '2.1.2' });
  });
});

describe('tasks that have other numbers in the plan that was read again', () => {
  /** What becomes of keys pressed while it is read, and of others afterwards. */
  const through = async (meanwhile: string, plan = revised, before = '') => {
    const { read, type, runtime } = started();
    type(`${before}r`);
    await settled();
    type(meanwhile);
    const { saving } = await read(plan);
    const pressing = async (keys: string) => {
      type(keys);
      await settled();
      return changesIn(saving());
    };
    return { runtime, pressing };
  };

  it.each([
    ['the status menu', 'mj', '\r', { kind: 'status', status: 'doing' }],
    ['the field for a date', 'd7天', '\r', { kind: 'due', due: '2026-11-29' }],
    ['the steps', 't', ' ', { kind: 'step', step: 0, done: true }],
  ])('are those that %s goes on about', async (_, open, take, change) => {
    const { pressing } = await through(open);
    expect(await pressing(take)).toEqual([{ ...change, task: '2.1.2' }]);
  });

  it('have the cursor as before', async () => {
    const unmoved = await through('');
    expect(await unmoved.pressing(' ')).toMatchObject([{ task: '2.1.2' }]);
    const { runtime, pressing } = await through('j', revised, 'k');
    expect(currentTask(runtime.desk(), runtime.state())?.id).toBe('2.2.1');
    expect(await pressing('k ')).toMatchObject([{ task: '2.1.2' }]);
    const chosen = await through('jk');
    expect(await chosen.pressing(' ')).toMatchObject([{ task: '2.1.2' }]);
  });

  it('and are gone are no longer what a menu is about', async () => {
    const shorter = { ...parkPlan, tasks: others };
    const { runtime, pressing } = await through('mj', shorter);
    expect(runtime.state().layer).toBeUndefined();
    expect(await pressing('')).toEqual([]);
    const some = await through('vjmj', shorter);
    expect(await some.pressing('\r')).toMatchObject([{ task: '2.2.1' }]);
  });

  it('are not marked by a range of the plan as it was', async () => {
    const { runtime } = await through('vj');
    expect(runtime.state().anchor).toBeUndefined();
  });

  it('are those that the list behind an entry of the ledger goes on to hold', async () => {
    const { runtime } = await through('', revised);
    expect(runtime.state().filter).toEqual({});
    const { runtime: led, read, type, held } = started();
    held.record.apply([
      { kind: 'star', task: '2.1.1', starred: true },
      { kind: 'star', task: '3.3.1', starred: true },
    ]);
    type('5\rr');
    await settled();
    expect(led.state().filter).toEqual({ tasks: ['2.1.1', '3.3.1'] });
    await read();
    expect(led.state().filter).toEqual({ tasks: ['2.1.2', '3.3.1'] });
  });
});

describe('a finder that comes late', () => {
  it('is taken when it is the plan’s own', () => {
    const { runtime } = started();
    const finder = createFinder(parkPlan, []);
    runtime.setFinder(finder);
    expect(runtime.desk().finder).toBe(finder);
  });

  it('is left alone when the plan was read again meanwhile', async () => {
    const { runtime, read, type } = started();
    type('r');
    await settled();
    const { finder } = await read();
    runtime.setFinder(createFinder(parkPlan, []));
    expect(runtime.desk().finder).toBe(finder);
    type('/普查办公室');
    expect(currentTask(runtime.desk(), runtime.state())?.text).toBe('设立绿地普查办公室。');
  });
});
