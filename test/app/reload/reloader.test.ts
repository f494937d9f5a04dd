import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentTask } from '../../../src/app/desk.ts';
import { changesIn } from '../../../src/app/record/job.ts';
import { createFinder } from '../../../src/search/finder.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { screenText } from '../../helpers/drive.ts';
import { otherTasks, reloading, revised } from '../../helpers/reloading.ts';
import { running, settled } from '../../helpers/running.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the plan that is read again', () => {
  it('takes the place of the old one, with what has changed told', async () => {
    const { runtime, read, type } = reloading();
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
    const { runtime, held, read, type } = reloading();
    type(' *r');
    await settled();
    held.save();
    await settled();
    held.save();
    await settled();
    await read({ ...parkPlan, tasks: otherTasks });
    expect(runtime.state().notice).toMatchObject({ revision: { removed: 1, vanished: 1 } });
    const last = screenText(runtime.desk(), runtime.state()).at(-1);
    expect(last).toContain('已重新读取方案:删除 1(1 项有记录,按 5 可查)');
  });

  it('is saved into from then on', async () => {
    const { runtime, held, read, type } = reloading();
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
    const { runtime, failToRead, reload, type } = reloading();
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
    const { runtime, reload, read, type } = reloading();
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
    const { runtime, held, read, type } = reloading();
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
    const { held, reload, type } = reloading();
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
    const { runtime, held, reload, type } = reloading();
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
    const { runtime, held, reload, read, type } = reloading();
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
    const { runtime, held, read, type } = reloading();
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

describe('a finder that comes late', () => {
  it('is taken when it is the plan’s own', () => {
    const { runtime } = reloading();
    const finder = createFinder(parkPlan, []);
    runtime.setFinder(finder);
    expect(runtime.desk().finder).toBe(finder);
  });

  it('is left alone when the plan was read again meanwhile', async () => {
    const { runtime, read, type } = reloading();
    type('r');
    await settled();
    const { finder } = await read();
    runtime.setFinder(createFinder(parkPlan, []));
    expect(runtime.desk().finder).toBe(finder);
    type('/普查办公室');
    expect(currentTask(runtime.desk(), runtime.state())?.text).toBe('设立绿地普查办公室。');
  });
});
