import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shownProgressOf } from '../../../src/app/desk.ts';
import { changesIn } from '../../../src/app/record/job.ts';
import { heldKeeper, running, settled } from '../../helpers/running.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A dashboard whose saves are answered by the test. */
const started = () => {
  const held = heldKeeper();
  return { ...held, ...running({ keeper: held.keeper }) };
};

describe('what was changed', () => {
  it('is saved in the order of the key presses, one at a time', async () => {
    const { runtime, saving, save, tried, type } = started();
    type('  ');
    await settled();
    expect([tried(), changesIn(saving()).map(({ task }) => task)]).toEqual([1, ['2.1.1']]);
    save();
    await settled();
    expect([tried(), changesIn(saving()).map(({ task }) => task)]).toEqual([2, ['2.2.1']]);
    expect(runtime.state().saving.kind).toBe('saving');
    save();
    await settled();
    expect(runtime.state()).toMatchObject({ pending: [], saving: { kind: 'saved' } });
  });

  it('is saved from the row of what came while something was being saved', async () => {
    const { runtime, record, save, type } = started();
    type(' ');
    await settled();
    type('*');
    save();
    await settled();
    save();
    await settled();
    expect(runtime.state().pending).toEqual([]);
    expect([...record.progress()]).toMatchObject([
      ['2.1.1', { status: 'done' }],
      ['2.2.1', { starred: true }],
    ]);
  });

  it('and could not be saved is tried again in a while, without any key', async () => {
    const { runtime, record, fail, save, tried, type } = started();
    type(' ');
    await settled();
    for (const times of [1, 2, 3]) {
      expect(tried()).toBe(times);
      fail();
      await settled();
      expect(runtime.state().saving).toEqual({ kind: 'failed', why: '磁盘已满' });
      await vi.advanceTimersByTimeAsync(2999);
      expect(tried()).toBe(times);
      await vi.advanceTimersByTimeAsync(1);
    }
    save();
    await settled();
    expect(runtime.state()).toMatchObject({ pending: [], saving: { kind: 'saved' } });
    expect(record.progress().get('2.1.1')?.status).toBe('done');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried()).toBe(4);
  });

  it('and is being tried for long is not tried a second time beside that', async () => {
    const { fail, saving, tried, type } = started();
    type(' ');
    await settled();
    fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([tried(), saving().length]).toEqual([2, 1]);
  });

  it('is tried again at once with the next change, and then not once more', async () => {
    const { runtime, fail, save, tried, type } = started();
    type(' ');
    await settled();
    fail();
    await settled();
    type(' ');
    await settled();
    expect(tried()).toBe(2);
    save();
    await settled();
    save();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried()).toBe(3);
    expect(runtime.state()).toMatchObject({ pending: [], saving: { kind: 'saved' } });
  });

  it('elsewhere meanwhile is shown with what is still to be saved on top, and stays', async () => {
    const { runtime, record, changeElsewhere, save, type } = started();
    runtime.watch();
    type(' ');
    await settled();
    changeElsewhere(
      { kind: 'status', task: '2.1.1', status: 'blocked' },
      { kind: 'star', task: '2.1.1', starred: true },
      { kind: 'remark', task: '2.2.1', remark: '同事写' },
    );
    const own = () => shownProgressOf(runtime.state(), '2.1.1');
    expect(own()).toMatchObject({ status: 'done', starred: true });
    expect(runtime.state()).toMatchObject({ saving: { kind: 'saving' }, pending: [{}] });
    expect(runtime.state().notice).toEqual({ kind: 'changed-elsewhere' });
    save();
    await settled();
    expect(own()).toMatchObject({ status: 'done', starred: true });
    expect(runtime.state()).toMatchObject({ saving: { kind: 'saved' }, pending: [] });
    expect(record.progress().get('2.2.1')?.remark).toBe('同事写');
  });

  it('elsewhere does not take the words of a failure away', async () => {
    const { runtime, changeElsewhere, fail, type } = started();
    runtime.watch();
    type(' ');
    await settled();
    fail();
    await settled();
    changeElsewhere({ kind: 'star', task: '2.1.1', starred: true });
    expect(runtime.state().saving).toEqual({ kind: 'failed', why: '磁盘已满' });
    expect(shownProgressOf(runtime.state(), '2.1.1')).toMatchObject({
      status: 'done',
      starred: true,
    });
  });

  it('is undone in its turn, though it is not yet saved', async () => {
    const { runtime, record, save, type } = started();
    type(' z');
    await settled();
    save();
    await settled();
    expect(runtime.state().saving.kind).toBe('saving');
    save();
    await settled();
    expect(runtime.state()).toMatchObject({ pending: [], notice: { kind: 'undone' } });
    expect(record.progress().size).toBe(0);
  });
});

describe('leaving', () => {
  it('waits until what was ticked is on the disk', async () => {
    const { host, save, type } = started();
    type('  q');
    await settled();
    save();
    await settled();
    expect(host.quit).not.toHaveBeenCalled();
    save();
    await settled();
    expect(host.quit).toHaveBeenCalledOnce();
  });

  it('is given up by any key pressed meanwhile', async () => {
    const { runtime, host, save, type } = started();
    type(' qj');
    await settled();
    save();
    await settled();
    expect(host.quit).not.toHaveBeenCalled();
    expect(runtime.state()).toMatchObject({ saving: { kind: 'saved' }, leaving: 'no' });
  });

  it('without what could not be saved needs to be asked for twice in a row', async () => {
    const { runtime, host, fail, save, type } = started();
    type(' ');
    await settled();
    fail();
    await settled();
    type('q');
    expect(runtime.state().notice).toEqual({ kind: 'unsaved' });
    type('jq');
    expect(host.quit).not.toHaveBeenCalled();
    save();
    await settled();
    expect(runtime.state().saving.kind).toBe('saved');
    type('q');
    expect(host.quit).toHaveBeenCalledOnce();
  });

  it('that waits for a save is asked for anew when that fails', async () => {
    const { runtime, host, fail, type } = started();
    type(' q');
    await settled();
    fail();
    await settled();
    expect(runtime.state().notice).toEqual({ kind: 'unsaved' });
    expect(host.quit).not.toHaveBeenCalled();
    type('q');
    expect(host.quit).toHaveBeenCalledOnce();
  });

  it('ends the trying', async () => {
    const { host, fail, tried, type } = started();
    type(' q');
    await settled();
    fail();
    await settled();
    type('q');
    expect(host.quit).toHaveBeenCalledOnce();
    const times = tried();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried()).toBe(times);
  });

  it('ends the trying also when a save was still running', async () => {
    const { host, fail, tried, type } = started();
    type(' ');
    await settled();
    fail();
    await settled();
    type('qq');
    expect(host.quit).toHaveBeenCalledOnce();
    await settled();
    const times = tried();
    fail();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tried()).toBe(times);
  });
});
