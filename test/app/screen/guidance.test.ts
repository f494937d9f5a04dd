import { describe, expect, it } from 'vitest';
import { opening } from '../../../src/app/filter/my-unit.ts';
import { noSettings, type Settings } from '../../../src/progress/settings.ts';
import { untouched } from '../../../src/progress/status.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { deskWith } from '../../helpers/desk.ts';
import { guided, opened, press, screenText } from '../../helpers/drive.ts';
import { parkPlan } from '../../helpers/park-plan.ts';

const desk = deskWith();
const first = opened({ columns: 80, rows: 24 }, noSettings);
const text = (keys: string, from = first) => screenText(desk, press(desk, from, keys).state);

const initialAgain = (settings: Settings) => opened({ columns: 80, rows: 24 }, settings).state;

describe('the first start', () => {
  it('shows three lines of guidance below the list, without standing in the way', () => {
    expect(text('').slice(-4).join('')).toContain('按 c 选定本单位');
    expect(text('')).toHaveLength(24);
    expect(text('/水利<enter>').join('\n')).toContain('1/5 项');
    expect(text(' ')[3]).toContain('☑');
  });

  it('keeps the cursor above it in the smallest window', () => {
    const small = opened({ columns: 40, rows: 12 }, noSettings);
    expect(text('G', small).some((line) => line.startsWith('>☐  3.3.1'))).toBe(true);
  });

  it('asks for my unit, with what that is for, and takes it by Enter', () => {
    const asked = { state: opening(desk, first.state), effects: [] };
    expect(screenText(desk, asked.state)).toHaveLength(24);
    expect(text('', asked)[2]).toContain('本单位:');
    expect(text('', asked)[3]).toMatch(/^> 市园林局/u);
    expect(text('', asked).slice(-4).join('')).toContain('请选定本单位');
    const chosen = press(desk, asked, '财政<enter>');
    expect(chosen.effects).toEqual([
      { kind: 'settle', settlement: { kind: 'my-unit', unit: '市财政局' } },
    ]);
    // What the keys do stays to be read until it is put away.
    expect(text('', chosen).slice(-4).join('')).toContain('按 o 只看本单位的任务');
    expect(text('<escape>', chosen).join('')).not.toContain('空格标记完成');
    expect(opening(desk, initialAgain(chosen.state.settings)).layer).toBeUndefined();
  });

  it('can be skipped by Esc, once and for all, and then guides on', () => {
    const asked = { state: opening(desk, first.state), effects: [] };
    const skipped = press(desk, asked, '<escape>');
    expect(skipped.effects).toEqual([
      { kind: 'settle', settlement: { kind: 'guided', hint: 'my-unit' } },
    ]);
    expect(text('', skipped).slice(-4).join('')).toContain('按 c 选定本单位');
    expect(opening(desk, initialAgain(skipped.state.settings)).layer).toBeUndefined();
  });

  it.each([
    ['something was recorded', { progress: new Map([['2.1.1', untouched]]) }],
    ['something has to be told', { warning: '进度文件损坏' }],
    ['the guidance was put away', { settings: guided }],
  ])('asks nothing where %s', (_, known) => {
    expect(opening(desk, { ...first.state, ...known }).layer).toBeUndefined();
  });

  it('asks nothing where the plan names no units', () => {
    const bare = deskWith({ plan: { ...parkPlan, units: [] } });
    expect(opening(bare, first.state).layer).toBeUndefined();
  });

  it('puts it away by Esc, for good, or when my unit is chosen', () => {
    const away = press(desk, first, '<escape>');
    expect(away.effects).toEqual([
      { kind: 'settle', settlement: { kind: 'guided', hint: 'start' } },
    ]);
    expect(text('<escape>').join('')).not.toContain('按 c 选定本单位');
    expect(text('c财政<enter>').join('')).not.toContain('按 c 选定本单位');
  });
});

describe('what is told at the opening', () => {
  const warning =
    '进度文件损坏,已恢复到上一次保存;请核对最近一项。原文件已原样移存,请联系管理员核对';
  const told = {
    state: { ...first.state, warning },
    effects: [],
  };

  it('stands in full over two lines, beside the hints, through keys that change nothing', () => {
    const lines = text('jj', told);
    expect(
      lines
        .slice(-3, -1)
        .map((line) => line.trim())
        .join(''),
    ).toBe(warning);
    expect(lines.at(-1)).toContain('回车 打开');
    expect(text('3<escape>/x<escape>', told).join('')).toContain('请核对最近一项');
  });

  it('goes by Esc, before the guidance, or by a change', () => {
    expect(text('<escape>', told).slice(-4).join('')).toContain('按 c 选定本单位');
    expect(text('<escape>', told).join('')).not.toContain('请核对');
    expect(text(' ', told).join('')).not.toContain('请核对');
  });

  it.each([40, 60, 80, 120])('fits into %i columns', (columns) => {
    const lines = text('', { ...told, state: { ...told.state, size: { columns, rows: 18 } } });
    expect(lines).toHaveLength(18);
    expect(lines.every((line) => displayWidth(line) === columns)).toBe(true);
  });
});

describe('the guidance', () => {
  it.each(['zh', 'en'] as const)('has room for its usual words in 80 columns (%s)', (language) => {
    const { asking, working } = deskWith({ language }).messages.dashboard.guidance;
    for (const { usual, short } of [asking, working(true), working(false)]) {
      expect(usual.filter((words) => displayWidth(words) > 78)).toEqual([]);
      expect(short.filter((words) => displayWidth(words) > 38)).toEqual([]);
    }
  });
});

describe('in a narrow window', () => {
  const narrow = (keys: string, language: 'zh' | 'en' = 'zh') => {
    const it = deskWith({ language });
    const small = opened({ columns: 40, rows: 12 }, noSettings);
    return screenText(it, press(it, small, keys).state);
  };

  it.each(['zh', 'en'] as const)('the guidance is not cut (%s)', (language) => {
    const own = deskWith({ language });
    const asked = opening(own, initialAgain(noSettings));
    const chosen = press(own, { state: asked, effects: [] }, '<enter>').state;
    for (const columns of [40, 60, 80, 120]) {
      for (const state of [asked, chosen, initialAgain(noSettings)]) {
        const lines = screenText(own, { ...state, size: { columns, rows: 12 } });
        expect(lines).toHaveLength(12);
        expect(lines.slice(-4, -1).join('')).not.toContain('..');
      }
    }
  });

  it('the ways to help and out are named, and the help says the whole of the entry under the cursor', () => {
    expect(narrow('').at(-1)).toMatch(/\? 帮助 +q 退出/u);
    expect(narrow('?<down>').at(-2)).toContain('标记完成或取消,并移到下一项');
    expect(narrow('?<down>')).toHaveLength(12);
  });

  it('of no use the size that would do is told', () => {
    const tiny = opened({ columns: 20, rows: 5 }).state;
    for (const language of ['zh', 'en'] as const) {
      const lines = screenText(deskWith({ language }), tiny);
      expect(lines.join('')).toContain('40x12');
      expect(lines.every((line) => displayWidth(line) === 20)).toBe(true);
    }
  });
});

describe('the help', () => {
  it('says what the mouse does and how to select text, which Enter leaves as it is', () => {
    const help = press(desk, opened(), '?shift 拖');
    expect(screenText(desk, help.state)[3]).toMatch(/^> 鼠标 .*按住 Shift/u);
    expect(press(desk, help, '<enter>').state).toBe(help.state);
  });
});

describe('without colour', () => {
  it('signs say which view is shown and how far things are', () => {
    const plain = deskWith({ isPlain: true });
    const lines = screenText(plain, press(plain, opened(), ' 3').state);
    expect(lines[1]).toContain('[3 概览]');
    expect(lines[5]).toMatch(/已完成 +1 #+░+/u);
  });
});
