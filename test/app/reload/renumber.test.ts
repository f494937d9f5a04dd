import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentTask } from '../../../src/app/desk.ts';
import { changesIn } from '../../../src/app/record/job.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { otherTasks, reloading, revised } from '../../helpers/reloading.ts';
import { settled } from '../../helpers/running.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a remark that is being written while the plan is read', () => {
  it('keeps the old plan on the screen: its task may have another number or be gone', async () => {
    const { runtime, held, read, type } = reloading();
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
    const { runtime, host, held, read, type } = reloading();
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
    const { runtime, read, type } = reloading();
    type('r');
    await settled();
    type('e');
    await read();
    expect(runtime.desk().plan).toBe(revised);
    expect(runtime.state().layer).toMatchObject({ kind: 'remark', task: '2.1.2' });
  });
});

describe('tasks that have other numbers in the plan that was read again', () => {
  /** What becomes of keys pressed while it is read, and of otherTasks afterwards. */
  const through = async (meanwhile: string, plan = revised, before = '') => {
    const { read, type, runtime } = reloading();
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
    const shorter = { ...parkPlan, tasks: otherTasks };
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
    const { runtime: led, read, type, held } = reloading();
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
