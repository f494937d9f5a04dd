import { describe, expect, it } from 'vitest';
import { currentTask, visibleTasks } from '../../src/app/desk.ts';
import type { Action } from '../../src/app/action.ts';
import { pressesOf } from '../../src/app/input/press.ts';
import { update } from '../../src/app/update.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()) => press(desk, from, keys);
const idUnderCursor = ({ state }: Driven) => currentTask(desk, state)?.id;
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);
const then = ({ state, effects }: Driven, action: Action): Driven => {
  const step = update(desk, state, action);
  return { state: step.state, effects: [...effects, ...step.effects] };
};

describe('moving', () => {
  it.each([
    ['', '2.1.1'],
    ['j', '2.2.1'],
    ['jjj', '2.2.3'],
    ['<down><down>k', '2.2.1'],
    ['k', '2.1.1'],
    ['G', '3.3.1'],
    ['<end><home>', '2.1.1'],
    ['jjjjjjjjj', '3.3.1'],
    ['<page-down>', '3.3.1'],
    ['G<ctrl-u>', '2.1.1'],
    ['ｊ', '2.2.1'],
    ['xX9', '2.1.1'],
  ])('by %j leads to %s', (keys, id) => {
    expect(idUnderCursor(after(keys))).toBe(id);
  });

  it('keeps the cursor on the screen of a small window', () => {
    const small = opened({ columns: 40, rows: 12 });
    const many = deskWith({
      plan: {
        ...desk.plan,
        tasks: Array.from({ length: 40 }, (_, index) => ({
          ...desk.plan.tasks[0]!,
          id: `2.1.${index + 1}`,
        })),
      },
    });
    const { state } = press(many, small, 'jjjjjjjjjjjjjjjjjjjj');
    expect(currentTask(many, state)?.id).toBe('2.1.21');
    expect(state.top).toBe(13);
    expect(
      update(many, state, { kind: 'resize', size: { columns: 200, rows: 50 } }).state.top,
    ).toBe(0);
  });
});

describe('searching', () => {
  it('narrows the list with every character', () => {
    expect(ids(after('/公园'))).toEqual(['2.2.1', '2.2.2', '2.2.3']);
    expect(ids(after('/公园局'))).toEqual([]);
    expect(ids(after('/公园局<backspace>'))).toHaveLength(3);
  });

  it('keeps what was found after Enter, and gives it up by Esc', () => {
    const kept = after('/公园<enter>');
    expect(kept.state.layer).toBeUndefined();
    expect(ids(kept)).toHaveLength(3);
    expect(ids(after('/水利<escape>', kept))).toHaveLength(3);
    expect(ids(after('<escape>', kept))).toHaveLength(5);
  });

  it('opens by the keys of a Chinese input method, and by Chinese text itself', () => {
    expect(after('、').state.layer?.kind).toBe('search');
    expect(after('／').state.layer?.kind).toBe('search');
    expect(ids(after('水利'))).toEqual(['2.2.3']);
    expect(after('水利').state.layer).toMatchObject({ field: { text: '水利', caret: 2 } });
  });

  it('takes letters as text and arrows as moves', () => {
    expect(after('/qj').state.filter.query).toBe('qj');
    expect(idUnderCursor(after('/公园<down>'))).toBe('2.2.2');
  });

  it('takes pasted text, which goes nowhere else', () => {
    const paste = (from: Driven, text: string) => then(from, { kind: 'paste', text });
    expect(ids(paste(after('/'), '水利\n'))).toEqual(['2.2.3']);
    for (const keys of ['', 'm', '2', '3']) {
      expect(paste(after(keys), ' q').state).toEqual({
        ...after(keys).state,
        notice: { kind: 'paste-dropped' },
      });
    }
    const tiny = opened({ columns: 20, rows: 5 });
    expect(paste(tiny, '公园').state).toEqual(tiny.state);
  });

  it('takes Chinese typed over the list for a new search, not for more of the old one', () => {
    expect(after('/公园<enter>水利').state.filter.query).toBe('水利');
  });

  it('searches once for a run of text that comes at once', () => {
    const large = deskWith({
      plan: { ...desk.plan, tasks: Array.from({ length: 5001 }, () => desk.plan.tasks[0]!) },
    });
    const step = update(large, opened().state, {
      kind: 'presses',
      presses: pressesOf('/水利水电', {}),
    });
    expect(step.state.layer).toMatchObject({ field: { text: '水利水电' } });
    expect(step.effects).toEqual([{ kind: 'search', query: '水利水电' }]);
  });

  it('given up, leaves everything where it was', () => {
    expect(idUnderCursor(after('jjj/<escape>'))).toBe('2.2.3');
    const down = after('/公园<enter>jj');
    expect(after('/水利<escape>', down).state).toEqual(down.state);
    expect(after('3水利<escape>').state.view).toBe('overview');
  });

  it('finds a unit of the table in the units view', () => {
    const found = after('2/财政<enter>').state;
    expect(found).toMatchObject({ view: 'units', unitCursor: '市财政局', filter: {} });
    const lines = screenText(desk, found);
    expect(lines[1]).toContain('2/7 个单位');
    expect(after('2/<escape>').state.view).toBe('units');
  });
});

describe('filtering', () => {
  it('by unit takes the unit that the picker offers', () => {
    const picked = after('u财政<enter>');
    expect(picked.state.filter).toEqual({ units: ['市财政局'] });
    expect(ids(picked)).toEqual(['2.2.1', '3.3.1']);
  });

  it('by unit is given up by Esc, and Enter on no unit does nothing', () => {
    expect(after('u财政<escape>').state).toMatchObject({ filter: {}, layer: undefined });
    expect(after('u没有<enter>').state.layer?.kind).toBe('unit-picker');
  });

  it('by section follows the cursor of the sections', () => {
    expect(ids(after('<left>j'))).toHaveLength(4);
    expect(ids(after('<shift-tab>jj'))).toEqual(['3.3.1']);
    expect(after('<left>jj<enter>').state.pane).toBe('list');
    expect(ids(after('<left>jjkk'))).toHaveLength(5);
  });

  it('combines, and Esc takes the conditions away one by one', () => {
    const both = after('<left>j<enter>u财政<enter>');
    expect(ids(both)).toEqual(['2.2.1']);
    expect(ids(after('<escape>', both))).toHaveLength(4);
    expect(ids(after('<escape><escape>', both))).toHaveLength(5);
    expect(after('<escape><escape><escape>', both).effects).toEqual([]);
    expect(after('<escape><escape><escape>', both).state.notice?.kind).toBe('nothing-to-close');
  });
});

describe('panes and views', () => {
  it('open the detail by Enter and leave it by Esc', () => {
    expect(after('<enter>').state.pane).toBe('detail');
    expect(after('<enter><escape>').state.pane).toBe('list');
  });

  it('go round by Tab, and by the arrows as far as there are any', () => {
    expect(after('<tab>').state.pane).toBe('detail');
    expect(after('<tab><tab>').state.pane).toBe('sections');
    expect(after('<left><right>').state.pane).toBe('list');
    expect(after('<left><left>').state.pane).toBe('sections');
    expect(after('<right><right>').state.pane).toBe('detail');
  });

  it('list the tasks of the unit in the units view, and Esc leads back', () => {
    expect(after('2').state.view).toBe('units');
    const listed = after('2j<enter>');
    expect(listed.state).toMatchObject({ view: 'tasks', filter: { units: ['市财政局'] } });
    expect(after('<escape>', listed).state).toMatchObject({
      view: 'units',
      filter: {},
      unitCursor: '市财政局',
    });
    expect(after('2<escape>').state.view).toBe('tasks');
    expect(after(']').state.view).toBe('units');
    expect(after('【').state.view).toBe('ledger');
  });

  it('show help until Esc, or Enter while nothing is chosen in it', () => {
    expect(after('？').state.layer?.kind).toBe('help');
    expect(after('?<escape>').state.layer).toBeUndefined();
    const closed = after('?<enter>').state;
    expect([closed.layer, closed.pending]).toEqual([undefined, []]);
  });

  it('show help over menus and fields, which come back with what was typed', () => {
    const f1 = { kind: 'press', press: { key: 'f1', text: '' } } as const;
    const field = then(after('/公园'), f1);
    expect(field.state.layer?.kind).toBe('help');
    expect(after('<escape>', field).state.layer).toMatchObject({ field: { text: '公园' } });
    expect(after('m?<escape>').state.layer?.kind).toBe('status-menu');
  });

  it('show help that is narrowed by typing and runs what is chosen', () => {
    const found = after('?概览');
    expect(after('<enter>', found).state).toMatchObject({ view: 'overview', layer: undefined });
    expect(screenText(desk, after('?章节 单位').state).join('\n')).toContain('单位与章节表');
    expect(screenText(desk, after('?zzz').state).join('\n')).toContain('没有这样的命令');
    expect(after('：本单位的任务<enter>').state.layer).toMatchObject({ purpose: 'mine' });
    expect(after('?下一列<enter>').state.notice).toEqual({ kind: 'not-here' });
    expect(after('?没有这样的<enter>').state.layer?.kind).toBe('help');
  });
});

describe('a window that is too small', () => {
  it('leaves the keys without effect but Ctrl-C', () => {
    const tiny = opened({ columns: 20, rows: 5 });
    expect(after('q /u', tiny)).toEqual(tiny);
    expect(after('<ctrl-c>', tiny).effects).toEqual([{ kind: 'quit' }]);
  });
});

describe('leaving', () => {
  it.each(['q', 'ｑ', '<ctrl-c>', '/<ctrl-c>', '?<ctrl-c>'])('happens by %s', (keys) => {
    expect(after(keys).effects).toEqual([{ kind: 'quit' }]);
  });
});
