import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changesIn } from '../../src/app/record/job.ts';
import type { Keeper } from '../../src/app/keeper.ts';
import type { Change } from '../../src/progress/change.ts';
import { untouched, type TaskProgress } from '../../src/progress/status.ts';
import { withReadings } from '../../src/search/finder.ts';
import { loadReadings } from '../../src/search/readings.ts';
import { App } from '../../src/ui/App.tsx';
import { guided } from '../helpers/drive.ts';
import { deskWith } from '../helpers/desk.ts';

afterEach(cleanup);

/** A keeper in memory; `hold` keeps what is saved waiting until it is called. */
const memoryKeeper = () => {
  const progress = new Map<string, TaskProgress>();
  const saves: (readonly Change[])[] = [];
  const keeper: Keeper = {
    progress: () => progress,
    perform: async (job) => {
      const changes = changesIn([job]);
      saves.push(changes);
      for (const change of changes) {
        if (change.kind !== 'status') continue;
        progress.set(change.task, { ...untouched, status: change.status });
      }
      return { kind: 'saved', progress: new Map(progress), changes };
    },
    watch: () => () => {},
    settings: () => guided,
    ledger: () => [],
    settle: async () => undefined,
  };
  return { keeper, saves };
};

/** A terminal of which nothing is asked here. */
const terminal = { terminal: { wipe: () => {}, reclaim: () => {} }, takeMarked: () => undefined };

const started = (keeper: Keeper = memoryKeeper().keeper) => {
  const { stdin, lastFrame } = render(<App desk={deskWith()} keeper={keeper} {...terminal} />);
  const shows = (text: string) => vi.waitFor(() => expect(lastFrame()).toContain(text));
  return { press: (keys: string) => stdin.write(keys), shows, lastFrame };
};

describe('the running dashboard', () => {
  it('searches, ticks and tells that it is saved', async () => {
    const { keeper, saves } = memoryKeeper();
    const { press, shows } = started(keeper);
    await shows('5/5 项');
    press('/水利\r');
    await shows('1/5 项');
    press(' ');
    await shows('2.2.3 已完成');
    await shows('已保存');
    expect(saves).toEqual([[{ kind: 'status', task: '2.2.3', status: 'done' }]]);
  });

  it('takes a run of keys in one chunk for as many presses', async () => {
    const { press, shows, lastFrame } = started();
    await shows('>☐  2.1.1');
    press('jjj');
    await shows('>☐! 2.2.3');
    expect(lastFrame()).not.toContain('>☐  2.1.1');
  });

  it('knows pinyin soon after the first frame', async () => {
    const desk = deskWith();
    const { lastFrame, stdin } = render(
      <App
        desk={desk}
        keeper={memoryKeeper().keeper}
        loadFinder={async () => withReadings(desk.finder, await loadReadings())}
        {...terminal}
      />,
    );
    await vi.waitFor(() => expect(lastFrame()).toContain('5/5 项'));
    stdin.write('/shuiliju');
    await vi.waitFor(() => expect(lastFrame()).toContain('1/5 项'));
  });

  it('shows what could not be saved, with the reason', async () => {
    const { press, shows, lastFrame } = started({
      progress: () => new Map(),
      perform: async () => ({ kind: 'failed', why: '磁盘已满,请腾出空间' }),
      watch: () => () => {},
      settings: () => guided,
      ledger: () => [],
      settle: async () => undefined,
    });
    await shows('5/5 项');
    press(' ');
    await shows('磁盘已满,请腾出空间');
    await shows('1 项未保存');
    expect(lastFrame()).not.toContain('已保存');
  });
});
