import { describe, expect, it, vi } from 'vitest';
import { visibleTasks } from '../../../src/app/desk.ts';
import { createSearcher } from '../../../src/app/tasks/searcher.ts';
import { update } from '../../../src/app/update.ts';
import { findTasks } from '../../../src/search/task-finder.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press } from '../../helpers/drive.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { heldKeeper, running } from '../../helpers/running.ts';
import { memoryRecord } from '../../helpers/memory-record.ts';

const tasks = Array.from({ length: 6000 }, (_, index) => ({
  ...parkPlan.tasks[index % parkPlan.tasks.length]!,
  id: `2.1.${index + 1}`,
}));
const plan = { ...parkPlan, tasks };
const desk = deskWith({ plan });

describe('what was found in a large plan', () => {
  it('is told of the last search alone', async () => {
    const told = vi.fn<(answer: { readonly query: string }) => void>();
    const search = createSearcher(told);
    const { state } = opened();
    await Promise.all(['绿', '绿道', '公园'].map((query) => search(desk, state, query)));
    expect(told.mock.calls.map(([{ query }]) => query)).toEqual(['公园']);
  });

  it('and is no longer what is searched for is left alone', () => {
    const searched = press(desk, opened(), '/绿道').state;
    const found = (query: string) =>
      update(desk, searched, { kind: 'found', query, hits: findTasks(desk.finder, query) }).state;
    expect(found('绿')).toBe(searched);
    expect(visibleTasks(desk, found('绿道'))).toHaveLength(1200);
  });

  it('comes to nothing when the search is given up meanwhile', async () => {
    const { runtime, type } = running({ desk, keeper: heldKeeper(memoryRecord(plan)).keeper });
    type('/绿道');
    type('\u001B');
    // A later search is answered after the one that was given up.
    type('/公园');
    const listed = () => visibleTasks(desk, runtime.state());
    await vi.waitFor(() => expect(listed()).toHaveLength(2400));
    expect(runtime.state().filter.query).toBe('公园');
  });

  it('is looked for again when the record has changed, which conditions may ask for', () => {
    const searched = press(desk, opened(), '/状态:已完成');
    const { settings } = searched.state;
    const action = { kind: 'changed-elsewhere', progress: new Map(), settings } as const;
    expect(update(desk, searched.state, action).effects).toEqual([
      { kind: 'search', query: '状态:已完成' },
    ]);
  });
});
