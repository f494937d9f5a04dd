import { describe, expect, it } from 'vitest';
import { sayAll, sayChange } from '../../../src/app/screen-reader/reader.ts';
import { update } from '../../../src/app/update.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { deskWith } from '../../helpers/desk.ts';
import { guided, opened, press } from '../../helpers/drive.ts';

const desk = deskWith();
const mine = opened(undefined, { ...guided, unit: '市园林局' });

/** What is said after the last of some keys. */
const said = (before: string, key: string, from = mine, own = desk): readonly string[] => {
  const held = press(own, from, before);
  return sayChange([own, held.state], [own, press(own, held, key).state]);
};

describe('what a screen reader is told', () => {
  it('at the opening is where I am, what is selected and what can be done', () => {
    expect(sayAll(desk, mine.state)).toEqual([
      '方案:某市贯彻落实《公园城市建设规划(2026-2030年)》实施方案',
      '已保存',
      '已完成 0/5',
      '任务视图,5/5 项,全部任务',
      '任务列表',
      '2.1.1 未启动,摸清绿地底数,牵头 市园林局,第 1 行,共 5 行',
      '可按:空格 完成,回车 打开,/ 搜索,u 单位,f 筛选,o 本单位,? 帮助,q 退出',
    ]);
  });

  it('begins with the guidance at the first start, and with a warning', () => {
    const first = opened(undefined, noSettings).state;
    expect(sayAll(desk, first)[1]).toContain('按 / 搜索');
    expect(sayAll(desk, { ...first, warning: '进度文件损坏' })[1]).toBe('进度文件损坏');
  });

  it('after a move is the row alone', () => {
    expect(said('j', 'j')).toEqual([
      '2.2.2 未启动,老旧公园改造要听取周边居民意见,责任 市住建局,第 3 行,共 5 行',
    ]);
    expect(said('jj', 'j')[0]).toMatch(/^2\.2\.3 未启动,逾期,/u);
  });

  it('after a tick is what changed, and the row that comes next', () => {
    expect(said('', ' ')).toEqual([
      '2.1.1 已完成,按 z 撤销',
      '已完成 1/5',
      expect.stringMatching(/^2\.2\.1 未启动/u),
    ]);
  });

  it('after a key that does nothing is nothing; a message told again is said again', () => {
    expect(said('', 'X')).toEqual([]);
    expect(said('<escape>', '<escape>')).toEqual(['已在最上层,按 q 退出']);
  });

  it('is the task in full when it is opened, with steps, roles and what is mine', () => {
    const told = said('j', '<enter>');
    expect(told.slice(0, 4)).toEqual([
      '任务详情',
      '2.2.1 (二)新建改建公园',
      '举措 1,未完成:2026年底前新建口袋公园不少于30个,人均公园绿地面积达到15平方米。',
      '举措 2,未完成:落实《公园设计规范》。',
    ]);
    expect(told).toContain('牵头:市园林局(我)');
    expect(told).toContain('参加:市财政局,各县市区政府(泛指)');
    expect(told).toContain('时限:2026年底前 (2026-12-31)');
    expect(told.at(-1)).toMatch(/^可按:.*Esc 返回/u);
  });

  it('in the task in full is only what a key changed', () => {
    expect(said('<enter>', '*')).toEqual(['2.1.1 加星,按 z 撤销', '状态:未启动,星标']);
  });

  it('while searching is what is typed, how many there are, and the first of them', () => {
    expect(said('/', '水利')).toEqual([
      '任务视图,1/5 项,搜索: 水利,按相关度',
      '已输入:水利',
      expect.stringMatching(/^2\.2\.3 .*第 1 行,共 1 行$/u),
    ]);
    expect(said('/', '没有的词').at(-1)).toBe('没有符合条件的任务');
  });

  it.each([
    ['u', '市园林局,牵头 2,参加 1,责任 1,第 1 行,共 7 行'],
    ['f', '状态,未启动,未勾选,第 1 行,共'],
    ['m', '未启动,第 1 行,共 4 行'],
    ['jt', '举措 1,未完成:2026年底前新建口袋公园不少于30个'],
    ['w', '复制为文字(可粘贴到聊天、邮件),第 1 行,共 3 行'],
    [':', '空格,标记完成或取消,并移到下一项,第 1 行'],
    ['<left>', '全部章节,已完成 0/5,第 1 行,共 3 行'],
    ['2', '市园林局,合计 4,牵头 2,参加 1,责任 1,已完成 0,第 1 行,共 7 行'],
    ['3', '未启动,5,100%,第 1 行'],
    ['4', '2025-06-30,逾期 510 天,2.2.3,市园林局+1,'],
    ['5', '还没有记录'],
  ])('after %s is its line under the cursor, and its keys', (keys, row) => {
    const told = said('', keys);
    expect(told.map((words) => words.slice(0, row.length))).toContain(row);
    expect(told.at(-1)).toMatch(/^可按:/u);
    for (const words of told) expect(words).not.toMatch(/[☐☑»✗╎╌░]| {2}/u);
  });

  it('is the heading where a row stands under another one', () => {
    expect(said('3jjj', 'j')).toEqual(['按时限', expect.stringMatching(/^逾期,1,/u)]);
  });

  it('in units by section is the cell, by its names', () => {
    const { state } = press(desk, mine, '3G');
    expect(said('3G', '<right>')).toEqual([
      expect.stringMatching(/^市水利局,二、建设“口袋公园”,让市民推窗见绿,1 项,第 \d+ 行/u),
    ]);
    expect(state.column).toBe(0);
  });

  it('is the field’s name and what it takes', () => {
    expect(said('', 'd').slice(0, 2)).toEqual([
      '2.1.1 自定时限 如 12月31日、15日、12月底、下周五、7天;留空取消',
      '已输入:空',
    ]);
  });

  it('is what a date that was typed means, or that it is none', () => {
    expect(said('d', '7天')[0]).toBe('2.1.1 自定时限 = 2026-11-29 周日');
    expect(said('d坏', '<enter>')[0]).toBe('2.1.1 自定时限 “坏”不是日期');
  });

  it('is how many tasks are marked, with every one more', () => {
    expect(said('v', 'j')[0]).toMatch(/^已选 2 项/u);
  });

  it('is that the help has no such command', () => {
    expect(said('?', 'zzz').at(-1)).toMatch(/^没有这样的命令/u);
  });

  it('is said all over again on Ctrl-L', () => {
    expect(said('j', '<ctrl-l>')).toEqual(sayAll(desk, press(desk, mine, 'j').state));
  });

  it('is why something could not be saved', () => {
    const before = press(desk, mine, ' ').state;
    const after = update(desk, before, {
      kind: 'performed',
      result: { kind: 'failed', why: '磁盘已满,请腾出空间' },
    }).state;
    expect(sayChange([desk, before], [desk, after])).toContain('1 项未保存,磁盘已满,请腾出空间');
  });

  it('is said in English, too', () => {
    const english = deskWith({ language: 'en' });
    expect(said('', 'jj', mine, english)).toEqual([
      '2.2.2 not started, 老旧公园改造要听取周边居民意见, responsible 市住建局, row 3 of 5',
    ]);
  });
});
