import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/app/record/job.ts';
import { noticeText } from '../../../src/app/screen/notice-words.ts';
import type { Change } from '../../../src/progress/change.ts';
import { languages } from '../../../src/i18n/language.ts';
import type { State } from '../../../src/app/state.ts';
import { update } from '../../../src/app/update.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';
import { wayTo } from '../../helpers/modes.ts';

const desk = deskWith();
const footer = ({ state }: Driven): string => screenText(desk, state).at(-1) ?? '';
const after = (keys: string, from: Driven = opened()): Driven => press(desk, from, keys);

/** A dashboard in which a tick could not be saved. */
const unsaved = ((): Driven => {
  const ticked = after(' ');
  const result = { kind: 'failed', why: '磁盘已满' } as const;
  return { ...ticked, state: update(desk, ticked.state, { kind: 'performed', result }).state };
})();

const pasted = (from: Driven): Driven => ({
  state: update(desk, from.state, { kind: 'paste', text: '公园' }).state,
  effects: [],
});

describe('what is told', () => {
  it.each([
    ['list', 'q', 'q'],
    ['list', '<ctrl-c>', 'q'],
    ['overview', 'q', 'q'],
    ['status-menu', '<ctrl-c>', 'Ctrl-c'],
    ['search', '<ctrl-c>', 'Ctrl-c'],
  ] as const)(
    'of changes that are not saved names, in mode %s after %s, the key %s',
    (mode, quit, key) => {
      const warned = after(`${wayTo[mode]}${quit}`, unsaved);
      expect(footer(warned)).toContain(`再按 ${key} 放弃并退出`);
      const named = key === 'q' ? 'q' : '<ctrl-c>';
      expect(after(named, warned).effects.at(-1)).toEqual({ kind: 'quit' });
    },
  );

  it('of a paste that was dropped names the search only where its key opens it', () => {
    for (const keys of ['', '<left>', '3']) {
      expect(footer(pasted(after(keys)))).toContain('先按 / 再粘贴');
      expect(after('/', pasted(after(keys))).state.layer?.kind).toBe('search');
    }
    for (const mode of ['filter-menu', 'status-menu', 'report-menu', 'steps'] as const) {
      expect(footer(pasted(after(wayTo[mode])))).toMatch(/^ 粘贴只进输入框,已忽略 +已保存 $/u);
    }
  });

  it('of a text that is too long is that some of it was left out, and how much a field holds', () => {
    const paste = (keys: string, text: string) =>
      update(desk, after(keys).state, { kind: 'paste', text }).state;
    const remark = (state: State) => (state.layer?.kind === 'remark' ? state.layer.field.text : '');
    const full = paste('e', '字'.repeat(100_000));
    expect([remark(full).length, full.notice]).toEqual([100_000, undefined]);
    for (const state of [
      paste('e', '字'.repeat(100_001)),
      update(desk, full, { kind: 'paste', text: '末' }).state,
    ]) {
      expect(remark(state)).toBe(remark(full));
      expect(footer({ state, effects: [] })).toContain('太长:最多 100000 字,其余未放入');
    }
    expect(footer({ state: paste('/', '字'.repeat(501)), effects: [] })).toContain('最多 500 字');
  });

  it('of a remark from an editor is the same', () => {
    const { state } = after('');
    const edited = (text: string) =>
      update(desk, state, { kind: 'edited', task: '2.1.1', text, before: '' });
    const fitting = edited(`${'字'.repeat(100_000)}\n`).state;
    expect(footer({ state: fitting, effects: [] })).toContain('按 z 撤销');
    const cut = edited('字'.repeat(100_001)).state;
    expect(footer({ state: cut, effects: [] })).toContain('太长:最多 100000 字,其余未放入');
    expect(changesIn(cut.pending)).toEqual(changesIn(fitting.pending));
    const before = '字'.repeat(100_001);
    const seen = { kind: 'edited', task: '2.1.1', text: `${before}\n`, before } as const;
    expect(update(desk, state, seen).state).toMatchObject({ pending: [], notice: undefined });
  });

  it('of a marked range stands where keys change it: not among the sections', () => {
    const marked = after('vj');
    expect(footer(marked)).toContain('已选 2 项;空格、m、*、d 对全部生效');
    expect(footer(after('<enter>', marked))).toContain('已选 2 项');
    expect(footer(after('<left>', marked))).toContain('回车 打开');
    expect(after('<left><right>', marked).state.anchor).toBe('2.1.1');
  });

  const tasks = Array.from({ length: 85 }, (_, index) => `5.12.${index + 1}`);
  const done = tasks.map((task): Change => ({ kind: 'status', task, status: 'done' }));
  const dated = tasks.map((task): Change => ({ kind: 'due', task, due: '2026-12-31' }));
  const mixed = tasks.map((task, index): Change => ({
    kind: 'status',
    task,
    status: index % 2 > 0 ? 'done' : 'doing',
  }));

  it.each(
    languages.flatMap((language) =>
      [40, 60, 80, 100, 120, 160].flatMap((columns) =>
        (['changed', 'undone', 'redone'] as const).map((kind) => ({ language, columns, kind })),
      ),
    ),
  )('of many tasks says how many they are and what was done: %j', ({ language, columns, kind }) => {
    const own = deskWith({ language });
    const told = (changes: readonly Change[]): string => {
      const { state } = opened({ columns, rows: 24 });
      return screenText(own, { ...state, notice: { kind, changes } }).at(-1) ?? '';
    };
    const did = { changed: '', undone: language === 'zh' ? '已撤销' : 'Undone', redone: '' }[kind];
    for (const words of [told(done), told(dated), told(mixed)]) expect(words).toContain(did);
    expect(told(done)).toMatch(/85 项任务 已完成|(tasks|more) done/u);
    expect(told(mixed)).toMatch(
      /85 项任务有改动|85 tasks changed|推进中;.*已完成|in progress; .* done/u,
    );
    expect(told(dated)).toMatch(/85 项任务 自定时限|(tasks|more) own due/u);
  });

  it('of many tasks names some of them where there is room', () => {
    const { state } = opened();
    const notice = { kind: 'changed', changes: done } as const;
    const told = (columns: number): string => noticeText(desk, state, notice, columns);
    expect(told(80)).toBe('5.12.1、5.12.2、5.12.3、5.12.4、5.12.5 等 85 项任务 已完成,按 z 撤销');
    expect(told(60)).toBe('5.12.1 等 85 项任务 已完成,按 z 撤销');
    expect(told(30)).toBe('85 项任务 已完成,按 z 撤销');
  });

  it.each(languages)('in %s of a remark that is not saved fits into 80 columns', (language) => {
    const own = deskWith({ language });
    const { state } = press(own, opened(), 'e好<escape>');
    const { unsavedRemark } = own.messages.dashboard.notices;
    expect(screenText(own, state).at(-1)).toContain(`${unsavedRemark} `);
  });

  it('of a change keeps room for the way to undo it', () => {
    const { state } = after(`e${'很长的备注'.repeat(20)}<enter>`);
    expect(footer({ state, effects: [] })).toContain('按 z 撤销');
    expect(noticeText(desk, state, state.notice!, 40)).toMatch(/按 z 撤销$/u);
  });
});
