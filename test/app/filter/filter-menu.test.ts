import { describe, expect, it } from 'vitest';
import { visibleTasks } from '../../../src/app/desk.ts';
import { filterMenu } from '../../../src/app/filter/filter-menu.ts';
import {
  filterOfSaved,
  savedFilter,
  startingFilter,
} from '../../../src/app/filter/saved-filter.ts';
import { settled } from '../../../src/app/record/settle.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);

/** Opens the menu and puts the cursor on the line with these words. */
const menuAt = (words: string, from: Driven = opened()): Driven => {
  const open = press(desk, from, 'f');
  const row = filterMenu(desk, open.state).findIndex((line) => line.words.includes(words));
  expect(row).toBeGreaterThanOrEqual(0);
  return press(desk, open, 'j'.repeat(row));
};

describe('the filter menu', () => {
  it('switches conditions on and off, several of one kind too', () => {
    const led = press(desk, menuAt('牵头'), ' ');
    expect(ids(led)).toEqual(['2.1.1', '2.2.1', '3.3.1']);
    const both = press(desk, led, 'jj ');
    expect(both.state.filter.roles).toEqual(['lead', 'responsible']);
    expect(ids(press(desk, both, ' kk '))).toHaveLength(5);
  });

  it('narrows by date: overdue, soon, any', () => {
    expect(ids(press(desk, menuAt('逾期'), '<enter>'))).toEqual(['2.2.3']);
    expect(ids(press(desk, menuAt('30 天内到期'), '<enter>'))).toEqual([]);
    expect(ids(press(desk, menuAt('有时限'), '<enter>'))).toEqual(['2.2.1', '2.2.3']);
  });

  it('shows what is on, combines with the search, and clears all', () => {
    const found = press(desk, opened(), '/公园<enter>');
    const narrowed = press(desk, menuAt('三、管好用好', found), ' ');
    expect(narrowed.state.filter).toEqual({ query: '公园', sections: [3] });
    expect(screenText(desk, narrowed.state)[1]).toContain('搜索: 公园  章节: 三');
    expect(press(desk, menuAt('取消全部条件', found), ' ').state.filter).toEqual({});
  });

  it('is applied and closed by Enter: what was ticked, else the line under the cursor', () => {
    const ticked = press(desk, menuAt('牵头'), ' jj<enter>').state;
    expect(ticked).toMatchObject({ layer: undefined, filter: { roles: ['lead'] } });
    const chosen = press(desk, menuAt('推进中'), '<enter>').state;
    expect(chosen).toMatchObject({ layer: undefined, filter: { statuses: ['doing'] } });
    const again = press(
      desk,
      menuAt('推进中', press(desk, opened(), 'fj<enter>')),
      '<enter>',
    ).state;
    expect(again.filter).toEqual({ statuses: ['doing'] });
    expect(screenText(desk, menuAt('推进中').state).at(-1)).toContain('空格 勾选  回车 确定');
  });

  it('closes by Esc and leaves the conditions on', () => {
    const closed = press(desk, menuAt('已完成'), ' <escape>');
    expect(closed.state).toMatchObject({ layer: undefined, filter: { statuses: ['done'] } });
  });
});

describe('a saved filter', () => {
  const kept = press(
    desk,
    menuAt('存为常用筛选', press(desk, opened(), 'u财政<enter>')),
    '<enter>财政<enter>',
  );

  it('keeps the filter under a name, and is started with when that is asked for', () => {
    expect(kept.effects).toEqual([
      {
        kind: 'settle',
        settlement: {
          kind: 'keep-saved-filter',
          saved: { name: '财政', filter: { units: ['市财政局'] } },
        },
      },
    ]);
    expect(startingFilter(kept.state.settings)).toEqual({});
    const start = press(desk, menuAt('财政', kept), 's');
    expect(startingFilter(start.state.settings)).toEqual({ units: ['市财政局'] });
    expect(screenText(desk, press(desk, start, 'j').state).join('\n')).toContain(
      '财政  (启动时打开)',
    );
    expect(startingFilter(press(desk, start, 's').state.settings)).toEqual({});
  });

  it('is replaced by another one of its name, and comes back by z in the menu', () => {
    const other = press(desk, kept, '<escape>/水利<enter>');
    const replaced = press(desk, menuAt('存为常用筛选', other), '<enter>财政<enter>');
    expect(replaced.state.settings.views).toEqual([savedFilter('财政', { query: '水利' })]);
    expect(screenText(desk, replaced.state).at(-1)).toContain('可换回原来的');
    const back = press(desk, replaced, 'fz');
    expect(back.state.settings.views).toEqual([savedFilter('财政', { units: ['市财政局'] })]);
  });

  it('names its keys only where they do something', () => {
    const hints = (from: Driven) => screenText(desk, press(desk, from, 'kj').state).at(-1);
    expect(hints(menuAt('财政', kept))).toMatch(/s 启动时打开 {2}Del 删除/u);
    expect(hints(menuAt('牵头', kept))).not.toContain('启动时打开');
    expect(hints(press(desk, menuAt('财政', kept), 'x'))).toContain('z 恢复');
  });

  it('of what is due soon is a saved filter of what is due soon, whatever day it is', () => {
    const soon = press(desk, menuAt('30 天内到期'), '<enter>').state.filter;
    expect(filterOfSaved(savedFilter('近', soon))).toEqual({ due: 'soon' });
  });

  it('opens by one key', () => {
    const elsewhere = press(desk, kept, '<escape>/水利<enter>');
    expect(press(desk, elsewhere, '6').state.filter).toEqual({ units: ['市财政局'] });
    expect(press(desk, elsewhere, '7').state.notice).toEqual({
      kind: 'no-saved-filter',
      number: 2,
    });
  });

  it('is deleted in the menu', () => {
    const dropped = press(desk, menuAt('财政', kept), 'x');
    expect(dropped.state.settings.views).toEqual([]);
    expect(startingFilter(dropped.state.settings)).toEqual({});
    expect(screenText(desk, dropped.state).at(-1)).toContain('按 z 恢复');
    const back = press(desk, dropped, 'z');
    expect(back.state.settings).toEqual(kept.state.settings);
    expect(back.effects.at(-1)).toMatchObject({ settlement: { kind: 'restore-saved-filter' } });
    expect(press(desk, back, 'z').state.notice).toEqual({ kind: 'nothing-to-undo' });
  });

  it('needs a name', () => {
    const nameless = press(desk, menuAt('存为常用筛选'), '<enter> <enter>');
    expect(nameless.state.layer?.kind).toBe('saved-filter-name');
    expect(nameless.effects).toEqual([]);
  });

  it('comes back from the file as it was, without what this version does not know', () => {
    const filter = {
      sections: [2],
      units: ['市财政局'],
      roles: ['lead'],
      statuses: ['todo', 'doing'],
      due: { from: '2026-01-01' },
      isStarred: true,
      query: '公园',
    } as const;
    expect(filterOfSaved(savedFilter('全', filter))).toEqual(filter);
    const strange = {
      name: '怪',
      filter: { roles: ['boss'], sections: ['x'], colour: 'red', due: 3 },
    };
    expect(filterOfSaved(strange)).toEqual({});
  });

  it('that is named at the start goes before the settled one; an unknown name is none', () => {
    const two = settled(kept.state.settings, {
      kind: 'keep-saved-filter',
      saved: savedFilter('公园', { query: '公园' }),
    });
    expect(startingFilter(two, '财政')).toEqual({ units: ['市财政局'] });
    const start = settled(two, { kind: 'start-with', name: '公园' });
    expect(startingFilter(start)).toEqual({ query: '公园' });
    expect(startingFilter(two, '没有')).toBeUndefined();
    expect(startingFilter(noSettings)).toEqual({});
  });
});
