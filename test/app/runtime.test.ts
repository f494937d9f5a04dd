import { describe, expect, it, vi } from 'vitest';
import { visibleTasks } from '../../src/app/desk.ts';
import type { JobResult, Keeper } from '../../src/app/keeper.ts';
import { pressesOf } from '../../src/app/input/press.ts';
import { createRuntime } from '../../src/app/runtime.ts';
import { settled } from '../../src/app/settle.ts';
import type { Settings } from '../../src/progress/settings.ts';
import { guided } from '../helpers/drive.ts';
import { deskWith } from '../helpers/desk.ts';
import { parkPlan } from '../helpers/park-plan.ts';
import { createFinder } from '../../src/search/finder.ts';
import { screenText } from '../helpers/drive.ts';

const size = { columns: 80, rows: 24 };

/** A keeper whose answers are given by the test. */
const heldKeeper = () => {
  const answers: ((result: JobResult) => void)[] = [];
  const progress = new Map();
  const keeper: Keeper = {
    progress: () => progress,
    perform: () => new Promise((resolve) => answers.push(resolve)),
    settings: () => guided,
    ledger: () => [],
    settle: async () => '设置写不进去',
    watch: () => () => {},
  };
  return { keeper, answers };
};

const started = (desk = deskWith(), given?: Keeper) => {
  const { keeper: held, answers } = heldKeeper();
  const keeper = given ?? held;
  const host = {
    quit: vi.fn<() => void>(),
    suspend: async () => true,
    redraw: vi.fn<() => void>(),
    continued: () => {},
    copy: vi.fn<(text: string) => Promise<boolean>>(async () => false),
    edit: async (text: string) => ({ kind: 'edited', text: `${text}补充\n` }) as const,
  };
  const runtime = createRuntime({ desk, keeper }, size, host);
  const type = (text: string) => {
    for (const press of pressesOf(text, {})) runtime.dispatch({ kind: 'press', press });
  };
  return { desk, runtime, host, answers, type };
};

describe('the report of a running dashboard', () => {
  it('is made of what is listed, as the unit’s that it is narrowed to, copied and told of', async () => {
    const { keeper } = heldKeeper();
    const asked: unknown[] = [];
    const host = {
      quit: () => {},
      suspend: async () => true,
      redraw: () => {},
      continued: () => {},
      edit: async () => ({ kind: 'no-editor' }) as const,
    };
    const copied: string[] = [];
    const runtime = createRuntime(
      {
        desk: deskWith(),
        keeper,
        filter: { units: ['市财政局'] },
        report: async ({ tasks, unit, period }, form) => {
          asked.push({ ids: tasks.map(({ id }) => id), unit, period, form });
          return { copy: '周报正文', told: '已复制' };
        },
      },
      size,
      {
        ...host,
        copy: async (text) => {
          copied.push(text);
          return false;
        },
      },
    );
    for (const text of ['w', ' ']) {
      for (const press of pressesOf(text, {})) runtime.dispatch({ kind: 'press', press });
    }
    await vi.waitFor(() => expect(copied).toEqual(['周报正文']));
    expect(runtime.state()).toMatchObject({
      layer: undefined,
      notice: { kind: 'told', text: '已复制' },
    });
    expect(asked).toEqual([
      {
        ids: ['2.2.1', '3.3.1'],
        unit: '市财政局',
        period: { from: '2026-11-16', until: '2026-11-22' },
        form: 'copy',
      },
    ]);
  });
});

describe('a running dashboard', () => {
  it('quits only when what was ticked is on the disk', async () => {
    const { host, answers, type } = started();
    type(' q');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(host.quit).not.toHaveBeenCalled();
    answers[0]?.({ kind: 'saved', progress: new Map(), changes: [] });
    await vi.waitFor(() => expect(host.quit).toHaveBeenCalledOnce());
  });

  it('saves in the order of the key presses, one at a time', async () => {
    const { runtime, answers, type } = started();
    type('  ');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.({ kind: 'saved', progress: new Map(), changes: [] });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(runtime.state().saving.kind).toBe('saving');
    answers[1]?.({ kind: 'saved', progress: new Map(), changes: [] });
    await vi.waitFor(() => expect(runtime.state().saving.kind).toBe('saved'));
  });

  it('tries again what could not be saved, and quits without only when asked twice', async () => {
    vi.useFakeTimers();
    const { runtime, host, answers, type } = started();
    type(' ');
    answers[0]?.({ kind: 'failed', why: '磁盘已满' });
    await vi.waitFor(() => expect(runtime.state().saving.kind).toBe('failed'));
    type('q');
    expect(runtime.state().notice).toEqual({ kind: 'unsaved' });
    expect(host.quit).not.toHaveBeenCalled();
    type('jq');
    expect(host.quit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    answers.at(-1)?.({ kind: 'saved', progress: new Map(), changes: [] });
    await vi.waitFor(() => expect(runtime.state().saving.kind).toBe('saved'));
    type('q');
    expect(host.quit).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('gives up what could not be saved when it is told twice to quit', async () => {
    const { runtime, host, answers, type } = started();
    type(' q');
    answers[0]?.({ kind: 'failed', why: '磁盘已满' });
    await vi.waitFor(() => expect(runtime.state().notice).toEqual({ kind: 'unsaved' }));
    type('q');
    expect(host.quit).toHaveBeenCalledOnce();
  });

  it('takes a remark from the editor', async () => {
    const { runtime, type } = started();
    type('E');
    await vi.waitFor(() =>
      expect(runtime.state().pending).toEqual([
        { kind: 'change', changes: [{ kind: 'remark', task: '2.1.1', remark: '补充' }] },
      ]),
    );
  });

  it('has everything said again when it is continued', async () => {
    const { runtime } = started();
    runtime.suspend();
    await vi.waitFor(() => expect(runtime.state().redraws).toBe(1));
  });

  it('tells why a choice could not be kept', async () => {
    const { runtime, type } = started();
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
    const { runtime, type } = started(deskWith(), keeper);
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
      ...heldKeeper().keeper,
      watch: (listener) => {
        tell = listener;
        return () => {};
      },
    };
    const { runtime, type } = started(deskWith(), keeper);
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
    const { desk, runtime, type } = started(deskWith({ plan: largePlan }));
    const listed = () => visibleTasks(desk, runtime.state()).length;
    type('/绿道');
    expect(listed()).toBe(6000);
    await vi.waitFor(() => expect(listed()).toBe(1200));
    type('贯通没有');
    await vi.waitFor(() => expect(listed()).toBe(0));
  });

  it('offers what is near when nothing was found in a large plan', async () => {
    const { desk, runtime, type } = started(deskWith({ plan: largePlan }));
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
    const { desk, runtime, type } = started(deskWith({ plan: largePlan, finder: counted }));
    type('/绿');
    expect(runtime.state().filter.query).toBe('绿');
    expect(visibleTasks(desk, runtime.state())).toHaveLength(6000);
    expect(looks).toBe(0);
  });
});
