import { describe, expect, it } from 'vitest';
import { currentTask } from '../../../src/app/desk.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()) => press(desk, from, keys);
const idUnderCursor = ({ state }: Driven) => currentTask(desk, state)?.id;

describe('the detail', () => {
  it('is hidden and shown', () => {
    expect(after('p').state.isDetailShown).toBe(false);
    expect(after('pp').state.isDetailShown).toBe(true);
    expect(after('p<enter>').state.pane).toBe('detail');
    // Opened for once, it goes away by the key that hides it.
    expect(after('p<enter>p').state).toMatchObject({ isDetailShown: false, pane: 'list' });
    expect(after('<enter>p').state).toMatchObject({ isDetailShown: false, pane: 'list' });
  });

  it('scrolls to a match that is not on the screen', () => {
    const found = after('/公园<enter><enter>', opened({ columns: 40, rows: 12 }));
    expect(idUnderCursor(found)).toBe('2.2.1');
    expect(after('G', found).state.detailTop).toBeGreaterThan(0);
    expect(after('Gn', found).state.detailTop).toBe(0);
  });

  it('tells which match of how many it is at, where all of them are on the screen, too', () => {
    const found = after('/公园<enter>j<enter>');
    const rule = (keys: string) => screenText(desk, after(keys, found).state)[2];
    expect(rule('')).not.toContain('匹配');
    const [, all] = /匹配 1\/(\d)/u.exec(rule('n') ?? '') ?? [];
    expect(Number(all)).toBeGreaterThan(1);
    expect(rule('nn')).toContain(`匹配 2/${all}`);
    expect(rule('N')).toContain(`匹配 ${all}/${all}`);
    expect(rule('nJ')).not.toContain('匹配');
    expect(screenText(desk, after('n', after('<enter>')).state).at(-1)).toContain('没有匹配');
  });

  it('goes on to the next task and back, not beyond the last', () => {
    const shown = (keys: string) => [idUnderCursor(after(keys)), after(keys).state.pane];
    expect(shown('<enter>JJ')).toEqual(['2.2.2', 'detail']);
    expect(shown('<enter>JJK')).toEqual(['2.2.1', 'detail']);
    expect(shown('<enter>K')).toEqual(['2.1.1', 'detail']);
    expect(shown('G<enter>J')).toEqual(['3.3.1', 'detail']);
  });

  it('is shown while it has the keys, though it is hidden otherwise', () => {
    const hidden = after('p', opened({ columns: 120, rows: 40 }));
    expect(screenText(desk, hidden.state).join('\n')).not.toContain('一园一档');
    expect(screenText(desk, after('<tab>', hidden).state).join('\n')).toContain('一园一档');
  });
});
