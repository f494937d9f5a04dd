import { describe, expect, it } from 'vitest';
import { currentTask, visibleTasks } from '../../../src/app/desk.ts';
import { helpEntries } from '../../../src/app/screen/help.ts';
import type { MouseEvent } from '../../../src/app/input/mouse.ts';
import { screenOf } from '../../../src/app/screen/screen.ts';
import type { State } from '../../../src/app/state.ts';
import { update } from '../../../src/app/update.ts';
import { deskWith } from '../../helpers/desk.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const click = (x: number, y: number, at = 0): MouseEvent => ({ kind: 'click', x, y, at });
const wheel = (x: number, y: number, by: 1 | -1): MouseEvent => ({ kind: 'wheel', x, y, by });
const after = (events: readonly MouseEvent[], from: Driven = opened()) =>
  events.reduce((state, event) => update(desk, state, { kind: 'mouse', event }).state, from.state);

describe('the mouse', () => {
  it('selects the task that is clicked, and opens it by a double click', () => {
    const once = after([click(10, 5)]);
    expect(currentTask(desk, once)?.id).toBe('2.2.2');
    expect(once.pane).toBe('list');
    expect(after([click(10, 5, 100), click(11, 5, 600)]).pane).toBe('detail');
  });

  it.each([
    ['more than half a second apart', [click(10, 5, 100), click(10, 5, 601)]],
    ['on two rows', [click(10, 5, 100), click(10, 4, 200)]],
    ['far from each other', [click(10, 5, 100), click(30, 5, 200)]],
  ])('takes two clicks %s for two single ones', (_, clicks) => {
    expect(after(clicks).pane).toBe('list');
  });

  it('opens once by three clicks', () => {
    const thrice = after([click(10, 5, 0), click(10, 5, 100), click(10, 5, 200)]);
    expect(thrice.pane).toBe('detail');
  });

  it('does nothing where nothing is', () => {
    expect(currentTask(desk, after([click(10, 12)]))?.id).toBe('2.1.1');
    expect(after([click(10, 12), click(10, 12)]).pane).toBe('list');
    expect(after([click(10, 2), click(10, 2)]).pane).toBe('list');
    const remark = press(desk, opened(), 'e公园');
    expect(after([click(10, 4)], remark)).toBe(remark.state);
  });

  it('chooses a section', () => {
    const wide = opened({ columns: 120, rows: 30 });
    expect(after([click(3, 5)], wide).filter).toEqual({ sections: [3] });
  });

  it('shows the view whose name is clicked', () => {
    const { header } = screenOf(desk, opened().state);
    const names = header[1]!.map(({ text }) => text).join('');
    for (const [name, view] of [
      ['2 单位', 'units'],
      ['5 记录', 'ledger'],
      ['1 任务', 'tasks'],
    ] as const) {
      const x = displayWidth(names.slice(0, names.indexOf(name)));
      expect(after([click(x, 1)], press(desk, opened(), '3')).view).toBe(view);
    }
  });

  it('selects a unit, and lists its tasks by a double click', () => {
    const units = press(desk, opened(), '2');
    expect(after([click(6, 4)], units).unitCursor).toBe('市财政局');
    const led = after([click(6, 4), click(6, 4)], units);
    expect([led.view, led.filter]).toEqual(['tasks', { units: ['市财政局'] }]);
  });

  it.each([
    [19, { units: ['市财政局'], roles: ['lead'] }],
    [43, { units: ['市财政局'] }],
    [51, { units: ['市财政局'], statuses: ['done'] }],
    [75, { units: ['市财政局'] }],
  ])('leads from the figure at column %i to %j', (x, filter) => {
    const units = press(desk, opened(), '2');
    expect(after([click(x, 4), click(x, 4)], units).filter).toEqual(filter);
  });

  it('selects a figure of the overview, and leads to the tasks behind it', () => {
    const overview = press(desk, opened(), '3');
    const lines = screenText(desk, overview.state);
    const y = lines.findIndex((line) => line.includes('逾期'));
    const led = after([click(6, y), click(6, y)], overview);
    expect([led.view, led.filter]).toEqual(['tasks', { due: 'overdue' }]);
    const heading = lines.findIndex((line) => line.includes('按时限'));
    expect(after([click(6, heading)], overview)).toBe(overview.state);
  });

  it('selects a cell of units by section, and leads to exactly its tasks', () => {
    const size = { columns: 80, rows: 60 };
    const overview = press(desk, opened(size), '3');
    const lines = screenText(desk, overview.state);
    const y = lines.findLastIndex((line) => line.includes('市财政局'));
    const head = lines.findLast((line) => line.includes('合计'))!;
    const x = displayWidth(head.slice(0, head.lastIndexOf('三')));
    const once = after([click(x, y)], overview);
    expect([once.view, once.column]).toEqual(['overview', 2]);
    const led = after([click(x, y, 0), click(x, y, 300)], overview);
    expect(led.filter).toEqual({ units: ['市财政局'], sections: [3] });
    expect(visibleTasks(desk, led).map(({ id }) => id)).toEqual(['3.3.1']);
    // The name of the unit leaves the column as it is.
    expect(after([click(4, y)], press(desk, overview, 'G<right>')).column).toBe(1);
  });

  it('leads from a deadline to its task', () => {
    const led = after([click(6, 3), click(6, 3)], press(desk, opened(), '4'));
    expect([currentTask(desk, led)?.id, led.pane]).toEqual(['2.2.3', 'detail']);
  });

  it.each([
    ['m', 4, (state: State) => state.pending.length],
    ['u', 4, (state: State) => state.filter.units?.length],
    ['f', 4, (state: State) => state.filter.statuses?.length],
    ['/公园', 3, (state: State) => (state.layer === undefined ? 1 : 0)],
    ['w', 4, (state: State) => (state.layer === undefined ? 1 : 0)],
  ])('chooses a line of what %s opens, and takes it by a double click', (keys, y, taken) => {
    const open = press(desk, opened(), keys);
    const once = after([click(6, y)], open);
    expect(once.layer).toMatchObject({ ...(keys !== '/公园' && { cursor: 1 }) });
    expect(after([click(6, y), click(6, y)], open).layer).toBeUndefined();
    expect(taken(after([click(6, y), click(6, y)], open))).toBe(1);
  });

  it('chooses a command of the help, not a heading, and runs it by a double click', () => {
    const open = press(desk, opened(), ':');
    expect(screenText(desk, open.state)[3]).toMatch(/记录进度/u);
    expect(after([click(6, 3)], open)).toBe(open.state);
    expect(after([click(6, 5)], open).layer).toMatchObject({ cursor: 1 });
    expect(after([click(6, 5), click(6, 5)], open).layer?.kind).toBe('status-menu');
  });

  it('leaves the lines of a list where they are', () => {
    const low = press(desk, opened({ columns: 80, rows: 14 }), '?');
    const once = after([click(6, 9)], low);
    const lineOf = (state: State) => screenText(desk, state)[9]?.slice(2, 30);
    expect(once.layer).toMatchObject({ cursor: 5 });
    expect(lineOf(once)).toBe(lineOf(low.state));
  });

  it('chooses the line that it points at where the lines are scrolled', () => {
    const help = press(desk, opened(), `?${'<page-down>'.repeat(2)}`);
    const { layer } = after([click(6, 6)], help);
    if (layer?.kind !== 'help') throw new Error('the help was closed');
    const words = helpEntries(desk, help.state, layer)[layer.cursor]!.help;
    expect(screenText(desk, help.state)[6]).toContain(words.slice(0, 4));
  });

  it('scrolls what lies under the pointer', () => {
    expect(currentTask(desk, after([wheel(10, 5, 1)]))?.id).toBe('2.2.3');
    const low = opened({ columns: 60, rows: 18 });
    const scrolled = after([wheel(10, 14, 1)], press(desk, low, 'j'));
    expect(scrolled.detailTop).toBeGreaterThan(0);
    expect(scrolled.pane).toBe('list');
  });
});
