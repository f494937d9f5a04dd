import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDirectory } from '../helpers/data-directory.ts';
import { keys, startTerminal } from '../helpers/terminal.ts';

let data: string;
beforeEach(async () => {
  data = await newDirectory();
});
afterEach(() => rm(data, { recursive: true, force: true }));

const open = (...more: readonly string[]) => startTerminal(['--data', data, ...more]);

describe('a clerk of 市司法局', () => {
  it('finds what the office leads, ticks two steps and a task, and leaves a note', async () => {
    const terminal = open();
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
    await terminal.shows('2.3.1 备注,按 z 撤销');
    terminal.type('mj\r');
    await terminal.shows('2.3.1 推进中');
    await terminal.shows('已保存');
    const screen = terminal.screen();
    expect(screen[1]).toContain('本单位');
    expect(screen[1]).toContain('59/87 项');
    expect(screen[3]).toMatch(/^ ☑ 2\.2\.2 .*牵头 市人大.*已完成$/u);
    expect(screen[4]).toMatch(/^ » 2\.3\.1 .*推进中$/u);
    expect(screen[0]).toContain('已完成 1/87');
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});

describe('the head of the office', () => {
  it('goes from the overview to what is overdue, sets a date and looks who did what', async () => {
    const terminal = open();
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
    await terminal.shows('5.12.3 时限');
    await terminal.shows('3/87 项');
    terminal.type(keys.escape);
    await terminal.shows('按章节');
    terminal.type('4');
    await terminal.shows('还有 30 天');
    terminal.type('5');
    await terminal.shows('1 条记录');
    expect(terminal.screen()[2]).toMatch(/^> \d{4}-\d\d-\d\d \d\d:\d\d {2}5\.12\.3 时限 \d{4}/u);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});

describe('a drafter', () => {
  it('opens a draft, finds a sentence, copies it as printed, and sees a changed one marked', async () => {
    const draft = join(data, '方案.txt');
    const text = [
      '某市加快推进书香城市建设实施方案',
      '一、完善设施',
      '(一)建好书房。2027年底前新建城市书房不少于20个。(牵头单位:市文旅局;参加单位:市财政局)',
      '(二)办好活动。每年举办读书节,评选书香家庭。(责任单位:市文旅局)',
    ].join('\n');
    await writeFile(draft, text);
    const first = open(draft);
    await first.shows('请选定本单位');
    first.type(keys.escape);
    await first.shows('2/2 项');
    await first.shows('回车看全文');
    first.type('/读书节\r');
    await first.shows('1/2 项');
    first.type('y');
    await first.shows('已复制 1 项');
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
    const second = open(draft);
    await second.shows('☑?1.2.1');
    second.type('ja');
    await second.shows('☑ 1.2.1');
    second.type('q');
    expect((await second.ended).exitCode).toBe(0);
  });
});
