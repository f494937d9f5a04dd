import { describe, expect, it, vi } from 'vitest';
import { visibleTasks } from '../../src/app/desk.ts';
import type { Keeper } from '../../src/app/keeper.ts';
import { settled } from '../../src/app/record/settle.ts';
import type { Settings } from '../../src/progress/settings.ts';
import { guided } from '../helpers/drive.ts';
import { deskWith } from '../helpers/desk.ts';
import { parkPlan } from '../helpers/park-plan.ts';
import { heldKeeper, running } from '../helpers/running.ts';
import { createFinder } from '../../src/search/finder.ts';
import { screenText } from '../helpers/drive.ts';

/** A keeper that can keep no settings. */
const unsettled: Keeper = { ...heldKeeper().keeper, settle: async () => '设置写不进去' };

describe('the report of a running dashboard', () => {
  it('is made of what is listed, as the unit’s that it is narrowed to, copied and told of', async () => {
    const asked: unknown[] = [];
    const { runtime, host, type } = running({
      filter: { units: ['市财政局'] },
      report: async ({ tasks, unit, period }, form) => {
        asked.push({ ids: tasks.map(({ id }) => id), unit, period, form });
        return { kind: 'text', text: '周报正文', copied: '已复制', sent: '已送往终端' };
      },
    });
    type('w ');
    await vi.waitFor(() =>
      expect(runtime.state()).toMatchObject({
        layer: undefined,
        notice: { kind: 'told', text: '已复制' },
      }),
    );
    expect(host.copy.mock.calls).toEqual([['周报正文']]);
    expect(asked).toEqual([
      {
        ids: ['2.2.1', '3.3.1'],
        unit: '市财政局',
        period: { from: '2026-11-16', until: '2026-11-22' },
        form: 'copy',
      },
    ]);
  });

  it('is only said to be sent where nothing but the terminal could take it', async () => {
    const { runtime, host, type } = running({
      report: async () => ({
        kind: 'text',
        text: '周报正文',
        copied: '已复制',
        sent: '已送往终端',
      }),
    });
    host.copy.mockResolvedValue(true);
    type('w ');
    await vi.waitFor(() =>
      expect(runtime.state().notice).toEqual({ kind: 'told', text: '已送往终端' }),
    );
  });
});

describe('a running dashboard', () => {
  it('takes a remark from the editor', async () => {
    const { runtime, type } = running();
    type('E');
    await vi.waitFor(() =>
      expect(runtime.state().pending).toEqual([
        {
          kind: 'change',
          changes: [{ kind: 'remark', task: '2.1.1', remark: '补充', before: '' }],
        },
      ]),
    );
  });

  it('has everything said again when it is continued', async () => {
    const { runtime } = running();
    runtime.suspend();
    await vi.waitFor(() => expect(runtime.state().redraws).toBe(1));
  });

  it('tells why a choice could not be kept', async () => {
    const { runtime, type } = running({ keeper: unsettled });
    type('c财政\r');
    await vi.waitFor(() =>
      expect(runtime.state().notice).toEqual({ kind: 'told', text: '设置写不进去' }),
    );
    expect(runtime.state().settings.unit).toBe('市财政局');
  });

  it('takes over what is settled elsewhere, also while it settles something itself', async () => {
    let kept: Settings = guided;
    let tell = () => {};
    const keeper: Keeper = {
      ...heldKeeper().keeper,
      settings: () => kept,
      settle: async (settlement) => {
        kept = { ...settled(kept, settlement), defaultView: '别处' };
        return undefined;
      },
      watch: (listener) => {
        tell = listener;
        return () => {};
      },
    };
    const { runtime, type } = running({ keeper });
    runtime.watch();
    kept = { ...guided, unit: '市财政局' };
    tell();
    expect(runtime.state()).toMatchObject({
      settings: { unit: '市财政局' },
      notice: { kind: 'settings-elsewhere' },
    });
    type('c园林\r');
    tell();
    expect(runtime.state().settings.unit).toBe('市园林局');
    await vi.waitFor(() =>
      expect(runtime.state().settings).toMatchObject({ unit: '市园林局', defaultView: '别处' }),
    );
  });

  it('keeps a choice that could not be kept on the disk until the end', async () => {
    let tell = () => {};
    const keeper: Keeper = {
      ...unsettled,
      watch: (listener) => {
        tell = listener;
        return () => {};
      },
    };
    const { runtime, type } = running({ keeper });
    runtime.watch();
    type('c财政\r');
    await vi.waitFor(() => expect(runtime.state().notice?.kind).toBe('told'));
    tell();
    expect(runtime.state().settings.unit).toBe('市财政局');
  });

  /** More tasks than are searched while a key is handled. */
  const largePlan = {
    ...parkPlan,
    tasks: Array.from({ length: 6000 }, (_, index) => ({
      ...parkPlan.tasks[index % parkPlan.tasks.length]!,
      id: `2.1.${index + 1}`,
    })),
  };

  it('searches a large plan between key presses, and shows only what was asked last', async () => {
    const desk = deskWith({ plan: largePlan });
    const { runtime, type } = running({ desk });
    const listed = () => visibleTasks(desk, runtime.state()).length;
    type('/绿道');
    expect(listed()).toBe(6000);
    await vi.waitFor(() => expect(listed()).toBe(1200));
    type('贯通没有');
    await vi.waitFor(() => expect(listed()).toBe(0));
  });

  it('offers what is near when nothing was found in a large plan', async () => {
    const desk = deskWith({ plan: largePlan });
    const { runtime, type } = running({ desk });
    type('/市财务局');
    await vi.waitFor(() =>
      expect(screenText(desk, runtime.state()).join('\n')).toContain('您是不是要找:市财政局'),
    );
  });

  it('shows a letter before it looks for it in a large plan', () => {
    let looks = 0;
    const counted = new Proxy(createFinder(largePlan, []), {
      get: (finder, name) => {
        looks += 1;
        return Reflect.get(finder, name) as unknown;
      },
    });
    const desk = deskWith({ plan: largePlan, finder: counted });
    const { runtime, type } = running({ desk });
    type('/绿');
    expect(runtime.state().filter.query).toBe('绿');
    expect(visibleTasks(desk, runtime.state())).toHaveLength(6000);
    expect(looks).toBe(0);
  });
});
