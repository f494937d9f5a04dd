import { describe, expect, it } from 'vitest';
import { currentTask } from '../../src/app/desk.ts';
import { functionKeysIn, mouseEvents, type MouseEvent } from '../../src/app/mouse.ts';
import { update } from '../../src/app/update.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, type Driven } from '../helpers/drive.ts';

const desk = deskWith();
const click = (x: number, y: number): MouseEvent => ({ kind: 'click', x, y });
const wheel = (x: number, y: number, by: 1 | -1): MouseEvent => ({ kind: 'wheel', x, y, by });
const after = (events: readonly MouseEvent[], from: Driven = opened()) =>
  events.reduce((state, event) => update(desk, state, { kind: 'mouse', event }).state, from.state);

describe('mouse reports', () => {
  it('are read among other input', () => {
    expect(mouseEvents('j\u001B[<0;10;6M\u001B[<0;10;6mk\u001B[<64;1;1M\u001B[<65;1;1M')).toEqual([
      click(9, 5),
      wheel(0, 0, -1),
      wheel(0, 0, 1),
    ]);
    expect(mouseEvents('\u001B[<2;10;6M\u001B[<35;1;1M')).toEqual([]);
  });
});

describe('function keys', () => {
  it.each([
    ['\u001BOP', ['f1']],
    ['\u001B[11~', ['f1']],
    ['\u001B[[A', ['f1']],
    ['\u001B[15~', ['f5']],
    ['\u001B[A\u001B[5~', []],
  ])('%j are %j', (input, keys) => {
    expect(functionKeysIn(input)).toEqual(keys);
  });
});

describe('the mouse', () => {
  it('selects the task that is clicked, and opens it when it is clicked again', () => {
    const once = after([click(10, 5)]);
    expect(currentTask(desk, once)?.id).toBe('2.2.2');
    expect(once.pane).toBe('list');
    expect(after([click(10, 5), click(10, 5)]).pane).toBe('detail');
  });

  it('does nothing where nothing is, nor in a layer', () => {
    expect(currentTask(desk, after([click(10, 12)]))?.id).toBe('2.1.1');
    const searching = press(desk, opened(), '/公园');
    expect(after([click(10, 4)], searching)).toBe(searching.state);
  });

  it('chooses a section', () => {
    const wide = opened({ columns: 120, rows: 30 });
    expect(after([click(3, 5)], wide).filter).toEqual({ sections: [3] });
  });

  it('scrolls what lies under the pointer', () => {
    expect(currentTask(desk, after([wheel(10, 5, 1)]))?.id).toBe('2.2.3');
    const low = opened({ columns: 60, rows: 18 });
    const scrolled = after([wheel(10, 14, 1)], press(desk, low, 'j'));
    expect(scrolled.detailTop).toBeGreaterThan(0);
    expect(scrolled.pane).toBe('list');
  });
});
