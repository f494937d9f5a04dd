import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDirectory } from '../helpers/data-directory.ts';
import { personForEachTest } from '../helpers/dashboard.ts';
import { keys, type TerminalSession } from '../helpers/terminal.ts';

const person = personForEachTest(newDirectory);

/** The screen, without what another day would show otherwise. */
const shownBy = (terminal: TerminalSession): string =>
  `\n${terminal
    .screen()
    .join('\n')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/gu, 'YYYY-MM-DD hh:mm')
    .replaceAll(/(?<=自定时限 )\d{4}-\d\d-\d\d/gu, '30天后----')}\n`;

describe('a clerk of 市司法局', () => {
  it('finds what the office leads, ticks two steps and a task, and leaves a note', async () => {
    const terminal = person.open();
    await terminal.shows('请选定本单位');
    terminal.type('司法局');
    await terminal.shows('> 市司法局');
    terminal.type('\r');
    await terminal.shows('本单位:市司法局');
    await terminal.shows('空格标记完成');
    terminal.type(keys.escape);
    await terminal.until('the list alone', (screen) => !screen.includes('空格标记完成'));
    terminal.type('o');
    await terminal.shows('59/87 项');
    terminal.type(' ');
    await terminal.shows('2.2.2 已完成,按 z 撤销');
    terminal.type('t');
    await terminal.shows('2.3.1 举措');
    terminal.type('  ');
    await terminal.shows('2.3.1 举措 2 已完成');
    terminal.type(keys.escape);
    await terminal.until('the list', (screen) => !screen.includes('2.3.1 举措\n'));
    terminal.type('e');
    await terminal.shows('2.3.1 备注');
    terminal.type('十二月报依法治市办\r');
    await terminal.shows('2.3.1 备注:“十二月报依法治市办”');
    terminal.type('mj\r');
    await terminal.shows('2.3.1 推进中');
    await terminal.shows('已保存');
    expect(shownBy(terminal)).toMatchInlineSnapshot(`
      "
       湘潭市贯彻落实《法治湖南建设规划(2021-2025年)》实施方案            已完成 1/87
       1 任务  2 单位  3 概览  4 时限  5 记录   本单位                       59/87 项
          编号    ╎ 任务                                   ╎ 角色 牵头/责任   ╎ 状态
       ☑  2.2.2   ╎ 落实领导干部应知应会法律法规清单制度.. ╎ 牵头 市人大..+1  ╎ 已完成
      >» "2.3.1   ╎ 健全法治湘潭建设推进机制               ╎ 牵头 市委依..+5  ╎ 推进中
       ☐  3.5.1   ╎ 广泛深入开展宪法学习宣传教育活动,普..  ╎ 牵头 市委依..+2  ╎ 未启动
       ☐  4.7.2   ╎ 健全立法立项、起草、论证、协调、审议.. ╎ 牵头 市人大..+1  ╎ 未启动
       ☐  4.8.1   ╎ 加强重点领域立法                       ╎ 牵头 市人大..+1  ╎ 未启动
       ☐  5.9.2   ╎ 充分发挥法律顾问、公职律师在重大行政.. ╎ 牵头 市司法局    ╎ 未启动
       ☐  5.10.1  ╎ 进一步整合行政执法队伍,厘清综合行政..  ╎ 牵头 市委编办+1  ╎ 未启动
       ☐  5.10.2  ╎ 统筹开展联合执法行动,完善执法清单、..  ╎ 牵头 市委编办+2  ╎ 未启动
       ☐  5.10.3  ╎ 纵深推进“两法衔接”工作,扩大环境保护..  ╎ 牵头 市委政..+2  ╎ 未启动
       ☐  5.11.1  ╎ 进一步完善行政执法程序,全面推行行政..  ╎ 牵头 市司法局    ╎ 未启动
       ☐  5.11.3  ╎ 落实统一的行政执法人员资格和证件管理.. ╎ 牵头 市司法局    ╎ 未启动
       ☐  5.13.2  ╎ 推进证明事项和涉企经营许可事项告知承.. ╎ 牵头 市司法局+1  ╎ 未启动
      ╌ 2.3.1 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1-7/19
       (三)健全法治湘潭建设推进机制
       ☑ 贯彻落实中央全面依法治国委员会印发的《关于进一步加强市县法治建设的意见》以及
         省委全面依法治省委员会关于加强市县法治建设的要求,健全党委法治建设议事协调机构
         及其协调小组、办事机构工作运行机制,加强对法治建设目标、任务和工作载体的统筹,
         完善议事制度,提高议事能力和协调水平。
       ☑ 建立法治服务大局工作机制,依法保障“三高四新”战略深入推进,加强与长沙、株洲的法
         治协同,形成创新共建、协调共进、绿色共保、开放共赢、民生共享的长株潭一体化发展
       2.3.1 推进中,按 z 撤销                                                  已保存
      "
    `);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});

describe('the head of the office', () => {
  it('goes from the overview to what is overdue, sets a date and looks who did what', async () => {
    const terminal = person.open();
    await terminal.shows('请选定本单位');
    terminal.type(keys.escape);
    await terminal.shows('回车看全文');
    terminal.type('3');
    await terminal.shows('按章节');
    terminal.type('jjjj');
    await terminal.until('overdue under the cursor', (screen) => /^> 逾期/mu.test(screen));
    terminal.type('\r');
    await terminal.shows('4/87 项');
    terminal.type('d');
    await terminal.shows('自定时限:');
    terminal.type('30天\r');
    await terminal.shows('5.12.3 自定时限');
    await terminal.shows('3/87 项');
    terminal.type(keys.escape);
    await terminal.shows('按章节');
    terminal.type('4');
    // 29 when midnight has passed meanwhile.
    await terminal.until('the days left', (screen) => /还有 (?:30|29) 天/u.test(screen));
    terminal.type('5');
    await terminal.shows('1 条记录');
    expect(shownBy(terminal)).toMatchInlineSnapshot(`
      "
       湘潭市贯彻落实《法治湖南建设规划(2021-2025年)》实施方案            已完成 0/87
       1 任务  2 单位  3 概览  4 时限  5 记录                                1 条记录
      > YYYY-MM-DD hh:mm  5.12.3 自定时限 30天后----  全面清理、废止对非公有制经济的..




















       回车 打开  z 撤销  Esc 返回  ? 帮助  q 退出                             已保存
      "
    `);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});

describe('a drafter', () => {
  it('opens a draft, finds a sentence, copies it as printed, and sees a changed one marked', async () => {
    const draft = join(person.directory(), '方案.txt');
    const text = [
      '某市加快推进书香城市建设实施方案',
      '一、完善设施',
      '(一)建好书房。2099年底前新建城市书房不少于20个。(牵头单位:市文旅局;参加单位:市财政局)',
      '(二)办好活动。每年举办读书节,评选书香家庭。(责任单位:市文旅局)',
    ].join('\n');
    await writeFile(draft, text);
    const first = person.open([draft]);
    await first.shows('请选定本单位');
    first.type(keys.escape);
    await first.shows('2/2 项');
    await first.shows('回车看全文');
    first.type('/读书节\r');
    await first.shows('1/2 项');
    first.type('y');
    await first.shows('已送往终端剪贴板 1 项');
    const [, copied = ''] = first.written().split('\u001B]52;c;');
    expect(Buffer.from(copied.split('\u0007')[0] ?? '', 'base64').toString()).toContain(
      '每年举办读书节,评选书香家庭。(责任单位:市文旅局)',
    );
    first.type(' ');
    await first.shows('1.2.1 已完成');
    await first.shows('已保存');
    first.type('/\u0015\r');
    await first.shows('2/2 项');
    await writeFile(draft, `${text}\n(三)送书下乡。每季度送书到村。(责任单位:市财政局)`);
    first.type('r');
    await first.shows('3/3 项');
    expect(first.screen().join('\n')).toContain('已重新读取方案');
    first.type('q');
    await first.ended;

    await writeFile(draft, (await readFile(draft, 'utf8')).replace('每年举办', '每年四月举办'));
    const second = person.open([draft]);
    await second.shows('☑? 1.2.1');
    expect(shownBy(second)).toMatchInlineSnapshot(`
      "
       某市加快推进书香城市建设实施方案                                    已完成 1/3
       1 任务  2 单位  3 概览  4 时限  5 记录   全部任务                       3/3 项
          编号  ╎ 任务                                     ╎ 牵头/责任        ╎ 状态
      >☐  1.1.1 ╎ 建好书房                                 ╎ 市文旅局         ╎ 未启动
       ☑? 1.2.1 ╎ 办好活动                                 ╎ 市文旅局         ╎ 已完成
       ☐  1.3.1 ╎ 送书下乡                                 ╎ 市财政局         ╎ 未启动






      ╌ 1.1.1 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 1-6/9
       (一)建好书房
       2099年底前新建城市书房不少于20个。
       牵头  市文旅局
       参加  市财政局
       时限  2099年底前 (2099-12-31)
       指标  不少于20个
      ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
       上下键移动,空格标记完成,回车看全文,Esc 返回;改动随时保存,按 z 撤销
       按 / 搜索(单位、简称、拼音、文字都可以),u 按单位筛选,f 更多筛选,? 全部按键
       按 c 选定本单位,之后按 o 只看本单位的任务;按 Esc 收起这几行
       需复核 1 项:方案文字有变,按 f 可筛选                                    已保存
      "
    `);
    second.type('ja');
    await second.shows('☑  1.2.1');
    second.type('q');
    expect((await second.ended).exitCode).toBe(0);
  });
});
