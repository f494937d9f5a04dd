import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../src/app/screen/screen.ts';
import { update } from '../../../src/app/update.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { deskWith } from '../../helpers/desk.ts';
import { parkPlan } from '../../helpers/park-plan.ts';
import { guided, opened, press, screenText } from '../../helpers/drive.ts';

const desk = deskWith();
const ofMyUnit = { ...noSettings, unit: '市园林局' };
const screenAfter = (keys: string, columns = 80, rows = 24): readonly string[] =>
  screenText(desk, press(desk, opened({ columns, rows }, ofMyUnit), keys).state);

describe('the screen', () => {
  it('shows list and detail at 80×24', () => {
    expect(screenAfter('').map((line) => line.trimEnd())).toEqual([
      ' 某市贯彻落实《公园城市建设规划(2026-2030年)》实施方案               已完成 0/5',
      ' 1 任务  2 单位  3 概览  4 时限  5 记录   全部任务                       5/5 项',
      '    编号  ╎ 任务                                     ╎ 牵头/责任        ╎ 状态',
      '>☐  2.1.1 ╎ 摸清绿地底数                             ╎ 市园林局         ╎ 未启动',
      ' ☐  2.2.1 ╎ 2026年底前新建口袋公园不少于30个,人均..  ╎ 市园林局         ╎ 未启动',
      ' ☐  2.2.2 ╎ 老旧公园改造要听取周边居民意见。         ╎ 市住建局         ╎ 未启动',
      ' ☐! 2.2.3 ╎ 2025年6月底前完成滨江绿道贯通。          ╎ 市园林局+1       ╎ 逾期',
      ' ☐  3.3.1 ╎ 健全管护机制                             ╎ 市财政局         ╎ 未启动',
      ...Array.from({ length: 7 }, () => ''),
      `╌ 2.1.1 ${'╌'.repeat(64)} 1-7/8`,
      ' (一)摸清绿地底数',
      ' ☐ 开展全市绿地普查,建立“一园一档”。',
      ' ☐ 普查结果向社会公布。',
      ' 牵头  市园林局(我)',
      ' 参加  市自然资源局、市统计局',
      ' 状态  ☐ 未启动',
      ' 章节  二、建设“口袋公园”,让市民推窗见绿',
      ' 空格 完成  回车 打开  / 搜索  u 单位  f 筛选  o 本单位  ? 帮助  q 退出  已保存',
    ]);
  });

  it('names overdue in a word, my unit and the sharing of duties', () => {
    const text = screenAfter('jjj<enter>').join('\n');
    expect(text).toContain('2025年6月底前 (2025-06-30, 逾期)');
    expect(text).toContain('市园林局(我)、市水利局');
    expect(text).toContain('按职责分工负责');
  });

  it('says what is filtered, and why a list is empty', () => {
    expect(screenAfter('u财政<enter>')[1]).toContain('单位: 市财政局');
    expect(screenAfter('u财政<enter>')[1]).toContain('2/5 项');
    expect(screenAfter('/没有<enter>').join('\n')).toContain('没有符合条件的任务');
  });

  it('brings a match deep in the text into its row', () => {
    expect(screenAfter('/居民<enter>', 40, 12)[3]).toContain('居民');
  });

  it('keeps the opening words of a row under a search, and shows the place that was found', () => {
    expect(screenAfter('/公园<enter>', 40, 12)[3]).toContain('2026年底前新');
    const rows = screenAfter('/公布<enter>', 40, 12);
    expect(rows[3]).toMatch(/2\.1\.1 ╎ 摸清绿地..社会公布/u);
  });

  it('counts the others in the same role', () => {
    expect(screenAfter('')[6]).toContain('╎ 市园林局+1       ╎');
    expect(screenAfter('u水利<enter>')[3]).toContain('╎ 责任 市园林局+1  ╎');
  });

  it('shows at 120×40 all that it shows of the list at 80×24, and which pane has the keys', () => {
    const heads = screenAfter('', 120, 40)[2];
    expect(heads).toMatch(/任务 {20,}.*牵头\/责任.*状态/u);
    expect(screenAfter('', 120, 40)[3]).toMatch(/^-全部章节.*>☐ {2}2\.1\.1/u);
    expect(screenAfter('<tab>', 120, 40).join('\n')).toMatch(/-☐ {2}2\.1\.1.*╎╌>2\.1\.1 ╌/su);
    expect(screenAfter('<tab><tab>', 120, 40)[3]).toMatch(/^>全部章节.*-☐ {2}2\.1\.1/u);
  });

  it('says that a document has no tasks, and why', () => {
    const none = deskWith({
      plan: {
        ...desk.plan,
        tasks: [],
        sections: [],
        units: [],
        diagnostics: [
          {
            code: 'no-outline',
            args: {},
            severity: 'error',
            span: desk.plan.tasks[0]!.span,
          },
        ],
      },
    });
    const text = screenText(none, opened().state).join('\n');
    expect(text).toContain('没有识别出任务');
    expect(text).toContain('没有找到编号的章节或事项');
    expect(text).not.toContain('没有符合条件的任务');
  });

  it('lines up the figures of the unit picker', () => {
    const rows = screenAfter('u').slice(3, 9);
    const places = (word: string) =>
      new Set(
        rows.flatMap((row) => {
          const at = row.indexOf(word);
          return at < 0 ? [] : [displayWidth(row.slice(0, at))];
        }),
      );
    expect(['牵头', '参加', '责任'].map((word) => places(word).size)).toEqual([1, 1, 1]);
    expect(screenAfter('u', 40, 12)[3]).toMatch(/市园林局 +合计 +4/u);
  });

  it.each([
    [80, '', / 1 任务 {2}2 单位 {2}3 概览 {2}4 时限 {2}5 记录 {3}全部任务 +5\/5 项 $/u],
    [40, '', /^ 1 任务 {2}2 {2}3 {2}4 {2}5 {3}全部任务 +5\/5 项 $/u],
    [80, 'o4f<enter>', /^ 1 任务 {2}2 单位.* 本单位 {2}状态: 未启动 +\d\/5 项 $/u],
    [
      60,
      '/公园 绿地<enter>f<enter>',
      /^ 1 任务 {2}2 {2}3 {2}4 {2}5 {3}搜索: 公园 绿地 {2}状态: 未启动 /u,
    ],
    [40, '/公园 绿地<enter>f<enter>', /^ 1 任务 {3}公园 绿地 {2}未启动 +1\/5 项 $/u],
    [40, 'of<enter>fjjjj<enter>/公园<enter>', /^ 1 任务 {3}\+1 未启动 {2}牵头 {2}公园 +1\/5 项 $/u],
  ])(
    'at %i columns tells the views as far as the filters leave room (%j)',
    (columns, keys, line) => {
      const mine = opened({ columns, rows: 24 }, { ...guided, unit: '市园林局' });
      expect(screenText(desk, press(desk, mine, keys).state)[1]).toMatch(line);
    },
  );

  it('tells while searching what else narrows the list, and when that hides what was found', () => {
    const hidden = press(desk, opened(), 'fjj<enter>/公园');
    const lines = screenText(desk, hidden.state);
    expect(lines[1]).toMatch(/^ 搜索: 公园 +状态: 已完成 +0\/5 项 $/u);
    expect(lines.join('\n')).toContain('搜到 3 项,但都不符合其他条件');
  });

  it('is headed by the name of the file where the plan has no title', () => {
    const untitled = deskWith({ plan: { ...parkPlan, title: '' } });
    expect(screenText(untitled, opened().state)[0]).toMatch(/^ 公园\.txt +已完成 0\/5 $/u);
  });

  it('tells what changed elsewhere in place of what was changed here', () => {
    const { state } = press(desk, opened(), ' ');
    const elsewhere = { kind: 'changed-elsewhere', settings: guided } as const;
    const other = update(desk, state, { ...elsewhere, progress: new Map() }).state;
    expect(screenText(desk, other).at(-1)).toContain('别处有改动');
    const warned = { ...state, notice: { kind: 'unsaved' } as const };
    const kept = update(desk, warned, { ...elsewhere, progress: new Map() }).state;
    expect(screenText(desk, kept).at(-1)).toContain('未保存');
    const settings = { ...guided, unit: '市财政局' };
    const same = { ...elsewhere, progress: state.progress };
    const settled = update(desk, state, { ...same, settings }).state;
    expect(settled.settings.unit).toBe('市财政局');
    expect(screenText(desk, settled).at(-1)).toContain('设置刚在别处有改动');
    expect(update(desk, state, same).state).toBe(state);
  });

  it('puts the cursor of the terminal where the next character goes', () => {
    const { state } = press(desk, opened(), '/公园<left>');
    expect(screenOf(desk, state).caret).toEqual({ x: displayWidth(' 搜索: 公'), y: 1 });
    const picker = press(desk, opened(), 'u财政').state;
    expect(screenOf(desk, picker).caret).toEqual({ x: displayWidth(' 单位: 财政'), y: 2 });
    expect(screenOf(desk, opened().state).caret).toBeUndefined();
  });

  it('says that a window is too small', () => {
    expect(screenAfter('', 30, 10)).toEqual([expect.stringContaining('40x12')]);
  });
});

const sizes = [40, 60, 80, 120, 200].flatMap((columns) =>
  [12, 20, 40].map((rows) => [columns, rows] as const),
);
const walks = [
  '3',
  '3G',
  '4',
  '5',
  'm',
  't',
  'e长长的备注长长的备注长长的备注长长的备注',
  'd明天<enter>',
  'f',
  'o',
  '',
  '<left>',
  '<enter>',
  'j<enter>',
  '/公园',
  'u',
  'u财',
  '?',
  '/没有<enter>',
  ' ',
  'G',
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  describe.each([1, 2] as const)('with ambiguous characters %i wide', (ambiguous) => {
    it.each(sizes)('every line is exactly %i columns, at %i rows', (columns, rows) => {
      const own = deskWith({ language, ambiguous });
      for (const keys of walks) {
        const lines = screenText(own, press(own, opened({ columns, rows }, ofMyUnit), keys).state);
        const widths = lines.map((line) => displayWidth(line, ambiguous));
        expect([keys, widths]).toEqual([keys, lines.map(() => columns)]);
        expect(lines.length).toBeLessThanOrEqual(rows);
      }
    });
  });
});

describe('with --ascii', () => {
  it('marks and rules are ASCII', () => {
    const own = deskWith({ isAscii: true });
    const text = screenText(own, press(own, opened(), ' ').state).join('');
    expect(text).not.toMatch(/[╎╌☐☑»]/u);
    expect(text).toContain('x  2.1.1 |');
  });
});
