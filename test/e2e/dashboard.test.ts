import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedDirectory } from '../helpers/data-directory.ts';
import { keys, program, startTerminal } from '../helpers/terminal.ts';

let data: string;
beforeEach(async () => {
  data = await askedDirectory();
});
afterEach(() => rm(data, { recursive: true, force: true }));

const open = (options: Parameters<typeof startTerminal>[1] = {}) =>
  startTerminal(['--data', data], options);

describe('the dashboard in a terminal', () => {
  it('filters by a unit, ticks a task, and finds the tick when it is started again', async () => {
    const first = open();
    await first.shows('87/87 项');
    first.type('/司法局\r');
    await first.shows('59/87 项');
    const id = /^>☐ ([\d.]+)/mu.exec(first.screen().join('\n'))?.[1];
    first.type(' ');
    await first.shows(`${id} 已完成`);
    await first.shows('已保存');
    first.type('q');
    expect(await first.ended).toEqual({ exitCode: 0, signal: 0 });
    expect(first.isAlternate()).toBe(false);

    const second = open();
    await second.shows(`☑ ${id}`);
    await second.shows('已完成 1/87');
    second.type(keys['ctrl-c']);
    expect((await second.ended).exitCode).toBe(0);
  });

  it('keeps my unit and a saved view, and opens with them', async () => {
    const first = open();
    await first.shows('87/87 项');
    first.type('ccaizhengju');
    await first.shows('> 市财政局');
    first.type('\ro');
    await first.shows('本单位  ');
    await first.shows('7/87 项');
    first.type('f');
    await first.shows('筛选(可多选)');
    first.type('GG');
    await first.shows('保存为视图');
    first.type('\r财政\r');
    await first.shows('已保存视图“财政”');
    first.type('q');
    await first.ended;

    const second = open();
    await second.shows('7/87 项');
    expect(second.screen().join('\n')).toContain('市财政局(我)');
    second.type('q');
    await second.ended;

    const third = startTerminal(['--data', data, '--view', '没有']);
    expect((await third.ended).exitCode).toBe(2);
    expect(third.screen().join('')).toContain('已有:财政');
  });

  it('undoes what was ticked before a restart, and keeps remarks and steps', async () => {
    const first = open();
    await first.shows('87/87 项');
    first.type(' ');
    await first.shows('按 z 撤销');
    first.type('e已报办公室\n待批复\r');
    await first.shows('备注,按 z 撤销');
    await first.shows('已保存');
    first.type('q');
    await first.ended;

    const second = open();
    await second.shows('已完成 1/87');
    second.type('zz');
    await second.shows('已撤销:2.1.1 已完成');
    await second.shows('已完成 0/87');
    second.type('Z');
    await second.shows('已恢复:2.1.1 已完成');
    second.type('5');
    await second.shows('5 条记录');
    second.type('q');
    expect((await second.ended).exitCode).toBe(0);
  });

  it('shows within a second what another dashboard ticks or settles', async () => {
    const [one, other] = [open(), open()];
    await one.shows('87/87 项');
    await other.shows('87/87 项');
    one.type(' ');
    await other.shows('已完成 1/87');
    other.type('j ');
    await one.shows('已完成 2/87');
    one.type('c财政局\r');
    await one.shows('本单位:市财政局');
    await other.shows('设置刚在别处有改动');
    other.type('o');
    await other.shows('7/87 项');
    one.type('q');
    other.type('q');
    const ended = await Promise.all([one.ended, other.ended]);
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  });

  it('leaves a terminal that can move no cursor alone', async () => {
    const terminal = open({ environment: { TERM: 'dumb' } });
    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.written()).not.toContain('\u001B');
    expect(terminal.screen().join('\n')).toContain('87 项任务');
  });

  it.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
  ])('has no colours by %s, and says with signs what they said', async (_, more, environment) => {
    const terminal = startTerminal(['--data', data, ...more], { environment });
    await terminal.shows('[1 任务]');
    terminal.type('3');
    await terminal.shows('[3 概览]');
    terminal.type('q');
    await terminal.ended;
    // eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
    expect(terminal.written()).not.toMatch(/\u001B\[[\d;]*m/u);
  });

  it('opens the editor of the person’s choice for a remark, and comes back', async () => {
    const terminal = open({ environment: { EDITOR: 'printf 由编辑器写成 >' } });
    await terminal.shows('87/87 项');
    terminal.type('E');
    await terminal.shows('备注,按 z 撤销');
    expect(terminal.isAlternate()).toBe(true);
    terminal.type('\r');
    await terminal.shows('备注  由编辑器写成');
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('has the separators of all rows in the same columns', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    const rows = terminal.columnsOf('╎').filter((columns) => columns.length > 0);
    expect(rows.length).toBeGreaterThan(8);
    expect(new Set(rows.map((columns) => columns.join(' '))).size).toBe(1);
    terminal.type('2');
    await terminal.shows('66 个单位');
    const table = terminal.columnsOf('╎').filter((columns) => columns.length > 0);
    expect(table.length).toBeGreaterThan(15);
    expect(new Set(table.map((columns) => columns.join(' '))).size).toBe(1);
    terminal.type('q');
    await terminal.ended;
  });

  it('takes one chunk of several keys for several presses, and a character that arrives in halves', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    terminal.type('jj');
    await terminal.until('the third row under the cursor', (screen) =>
      /^ ☐.*\n ☐.*\n>☐/mu.test(screen),
    );
    terminal.type('、司');
    await terminal.shows('搜索: 司');
    const bytes = Buffer.from('法');
    terminal.type(bytes.subarray(0, 1));
    terminal.type(bytes.subarray(1));
    await terminal.shows('搜索: 司法');
    const { x, y } = { x: ' 搜索: 司法'.length + 4, y: 1 };
    await terminal.until(
      'the cursor behind the text, where the input method looks for it',
      () => terminal.cursor().x === x && terminal.cursor().y === y,
    );
    terminal.type(keys['ctrl-c']);
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('takes a paste without an end for ended after a second, and none of it for keys', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    terminal.type('\u001B[200~  Gq');
    await terminal.shows('粘贴没有结束');
    expect(terminal.screen().join('\n')).toContain('>☐ 2.1.1');
    // The rest comes after all: it is not typed either, what follows is.
    terminal.type('  Gq\u001B[201~');
    terminal.type('j');
    await terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));
    terminal.type('/\u001B[200~司法');
    await terminal.shows('搜索: 司法');
    terminal.type('局\r');
    await terminal.shows('59/87 项');
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('is drawn anew by Ctrl-L where another program has written on it', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    const before = terminal.screen();
    terminal.print('\u001B[5;1H来自系统的广播消息\u001B[24;80H');
    await terminal.shows('来自系统的广播消息');
    terminal.type('\u000C\u000C');
    await terminal.until('the screen as it was', (screen) => screen === before.join('\n'));
    terminal.type('j');
    await terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('is drawn anew without leftovers at every size, and inert when there is no room', async () => {
    const terminal = open({ columns: 120, rows: 40 });
    await terminal.shows('87/87 项');
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
      [200, 60],
      [60, 20],
    ] as const) {
      terminal.resize(columns, rows);
      await terminal.until(`the whole screen at ${columns}×${rows}`, (screen) => {
        const lines = screen.split('\n');
        return (
          lines.filter((line) => line.includes('/87 项')).length === 1 &&
          lines.filter((line) => line.endsWith('已保存')).length === 1 &&
          lines.at(-1)?.endsWith('已保存') === true
        );
      });
    }
    terminal.resize(30, 8);
    await terminal.shows('窗口太小');
    terminal.type('q');
    terminal.resize(80, 24);
    await terminal.shows('87/87 项');
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('has no leftovers after a storm of sizes', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    const before = terminal.screen().join('\n');
    for (let step = 0; step < 60; step += 1) {
      terminal.resize(30 + ((step * 37) % 171), 8 + ((step * 13) % 53));
      if (step % 7 === 0) terminal.type('jk');
    }
    terminal.resize(80, 24);
    await terminal.until('the screen as it was', (screen) => screen === before);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('follows the mouse and F1, and leaves both to the shell afterwards', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    await terminal.until('mouse reports', () => terminal.written().includes('\u001B[?1006h'));
    terminal.type('\u001B[<0;10;6M\u001B[<0;10;6m');
    await terminal.until('the third row under the cursor', (screen) =>
      /^ ☐.*\n ☐.*\n>☐/mu.test(screen),
    );
    const press = '\u001B[<0;10;5M\u001B[<0;10;5m';
    terminal.type(press + press);
    await terminal.shows('╌>2.2.1');
    terminal.type('\u001BOP');
    await terminal.shows('帮助(输入可筛选');
    terminal.type(keys['ctrl-c']);
    await terminal.ended;
    const lastOf = (sequence: string) => terminal.written().lastIndexOf(sequence);
    expect(lastOf('\u001B[?1000l')).toBeGreaterThan(lastOf('\u001B[?1000h'));
  });

  it('asks the terminal for the width of “ and wipes the question out', async () => {
    const terminal = open();
    await terminal.shows('87/87 项');
    expect(terminal.written()).toContain('\u001B[6n\r\u001B[K');
    terminal.type('q');
    await terminal.ended;
    expect(terminal.screen().join('').trim()).toBe('');
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('gives the terminal back on %s', async (signal) => {
    const terminal = open();
    await terminal.shows('87/87 项');
    expect(terminal.isAlternate()).toBe(true);
    process.kill(terminal.pid, signal);
    await terminal.ended;
    expect(terminal.isAlternate()).toBe(false);
    const lastOf = (sequence: string) => terminal.written().lastIndexOf(sequence);
    expect(lastOf('\u001B[?25h')).toBeGreaterThan(lastOf('\u001B[?25l'));
    expect(lastOf('\u001B[?2004l')).toBeGreaterThan(lastOf('\u001B[?2004h'));
    expect(lastOf('\u001B[?1000l')).toBeGreaterThan(lastOf('\u001B[?1000h'));
  });

  it.each([
    ['alone', (command: string) => command],
    ['under another program, as with npm start', (command: string) => `sh -c '${command}; true'`],
  ])('stops at Ctrl-Z and comes back, %s', async (_, started) => {
    const terminal = startTerminal([], {
      command: ['/bin/bash', '--norc', '-i'],
      environment: { PS1: 'shell> ' },
    });
    await terminal.shows('shell>');
    terminal.type(`${started(`${process.execPath} ${program} --data ${data}`)}\r`);
    await terminal.shows('87/87 项');
    terminal.type(keys['ctrl-z']);
    await terminal.until('the shell', (screen) => screen.includes('Stopped'));
    expect(terminal.isAlternate()).toBe(false);
    terminal.type('fg\r');
    await terminal.shows('87/87 项');
    terminal.type('j');
    await terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    terminal.type('exit\r');
    await terminal.ended;
  });
});

describe('the dashboard for a screen reader', () => {
  it.each([
    ['--screen-reader', ['--screen-reader'], {}],
    ['INK_SCREEN_READER', [], { INK_SCREEN_READER: 'true' }],
  ])('writes sentences that stay, and after a key only what changed (%s)', async (_, more, env) => {
    const terminal = startTerminal(['--data', data, ...more], {
      rows: 40,
      environment: env,
    });
    await terminal.shows('可按:空格 完成');
    expect(terminal.isAlternate()).toBe(false);
    const opening = terminal.written().length;
    terminal.type('j');
    await terminal.shows('第 2 行,共 87 行');
    terminal.type(' ');
    await terminal.shows('2.2.1 已完成,按 z 撤销');
    await terminal.until('what is saved, again', (screen) => screen.split('已保存').length === 3);
    const told = terminal.written().slice(opening);
    expect(told.split('第 2 行,共 87 行')).toHaveLength(2);
    expect(told).not.toContain('可按:');
    // Nothing that was read is wiped or drawn over: the cursor never goes up, no screen is erased.
    // eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
    expect(told).not.toMatch(/\u001B\[\d*[AHJ]/u);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.screen().join('')).toContain('2.2.1 已完成,按 z 撤销');
  });

  it('says everything again on Ctrl-L, and on coming back from the shell', async () => {
    const terminal = startTerminal([], {
      command: ['/bin/bash', '--norc', '-i'],
      environment: { PS1: 'shell> ' },
      rows: 40,
    });
    await terminal.shows('shell>');
    const timesSaid = (screen: string) => screen.split('任务视图').length - 1;
    terminal.type(`${process.execPath} ${program} --data ${data} --screen-reader\r`);
    await terminal.shows('可按:空格 完成');
    terminal.type('\u000C');
    await terminal.until('it all twice', (screen) => timesSaid(screen) === 2);
    terminal.type(keys['ctrl-z']);
    await terminal.until('the shell', (screen) => screen.includes('Stopped'));
    terminal.type('fg\r');
    await terminal.until('it all a third time', (screen) => timesSaid(screen) === 3);
    terminal.type('j');
    await terminal.shows('第 2 行,共 87 行');
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    terminal.type('exit\r');
    await terminal.ended;
  });
});
