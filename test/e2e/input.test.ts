import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newDirectory } from '../helpers/data-directory.ts';
import { cursorOnRow, personForEachTest, quit } from '../helpers/dashboard.ts';
import { startTerminal } from '../helpers/terminal.ts';

const person = personForEachTest();

const pasted = (text: string): string => `\u001B[200~${text}\u001B[201~`;
const click = (row: number): string => `\u001B[<0;10;${row}M\u001B[<0;10;${row}m`;

describe('what is typed', () => {
  it('is several presses where it comes as one chunk, and one character where it comes in halves', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type('jj');
    await cursorOnRow(5, terminal);
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
    terminal.type('局\r');
    await terminal.shows('59/87 项');
    await quit(terminal);
  });

  it('is Esc and Enter where both come as one chunk', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type('f');
    await terminal.shows('筛选(可多选)');
    terminal.type('\u001B\r');
    await terminal.shows('>2.1.1');
    expect(terminal.screen()[1]).toContain('全部任务');
    await quit(terminal);
  });

  it('counts from the start, before there is a frame', async () => {
    const terminal = person.open();
    terminal.type('jj\r');
    await terminal.shows('>2.2.2');
    await quit(terminal);
  });

  it('stays in its order with clicks and function keys', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type(` ${click(9)}`);
    await cursorOnRow(8, terminal);
    await terminal.shows('已完成 1/87');
    expect(terminal.screen()[3]).toMatch(/^ ☑ {2}2\.1\.1/u);
    await quit(terminal);
  });

  it('is a click of a terminal that knows only the first mouse reports, not a tick', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type('\u001B[M *&');
    await cursorOnRow(5, terminal);
    expect(terminal.screen()[0]).toContain('已完成 0/87');
    await quit(terminal);
  });

  it('is no keys where a slow line brings ESC long before the rest of a sequence', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    for (const rest of ['[B', `[200~ Gq\u001B[201~`]) {
      terminal.type('f');
      await terminal.shows('筛选(可多选)');
      terminal.type('\u001B');
      // ESC has been taken for the key.
      await terminal.until('the list', (screen) => !screen.includes('筛选(可多选)'));
      terminal.type(rest);
    }
    await terminal.shows('粘贴只进输入框');
    await cursorOnRow(4, terminal);
    expect(terminal.screen()[0]).toContain('已完成 0/87');
    await quit(terminal);
  });

  it('is nothing that a terminal answers late', async () => {
    const asked = await newDirectory();
    const terminal = startTerminal(['--data', asked]);
    await terminal.shows('请选定本单位');
    terminal.type('\u001B[1;3R\u001B]11;rgb:1e1e/1e1e/1e1e\u0007');
    terminal.type('司法');
    await terminal.shows('本单位: 司法');
    await quit(terminal);
    await rm(asked, { recursive: true, force: true });
  });
});

describe('what is pasted', () => {
  it('goes into the search box as one piece', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type(`/${pasted('司法局\n')}`);
    await terminal.shows('59/87 项');
    expect(terminal.screen()[1]).toContain('搜索: 司法局');
    await quit(terminal);
  });

  it('goes into a remark with its line breaks, wherever reads cut its end', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type('e');
    await terminal.shows('2.1.1 备注');
    terminal.type('\u001B[200~第一行\r第二行\u001B[2');
    terminal.type('01~\r');
    await terminal.shows('备注:“第一行 第二行”');
    await terminal.shows('已保存');
    await quit(terminal);
    expect(await readFile(join(person.directory(), 'progress.json'), 'utf8')).toContain(
      '第一行\\n第二行',
    );
  });

  it('is taken whole in a remark, cut in a search, and stops neither, when it is long', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type(`/${pasted('0123456789'.repeat(20_000))}`);
    await terminal.shows('没有符合条件的任务');
    terminal.type('\u0015\re');
    await terminal.shows('2.1.1 备注');
    terminal.type(`${pasted('长'.repeat(60_000))}\r`);
    await terminal.shows('已保存');
    await terminal.shows('备注:“长长');
    await quit(terminal);
    expect(await readFile(join(person.directory(), 'progress.json'), 'utf8')).toContain(
      '长'.repeat(60_000),
    );
  });

  it('is no keys where no field is open, also without its end', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type(pasted(' Gq'));
    await terminal.shows('粘贴只进输入框');
    terminal.type('j');
    await cursorOnRow(4, terminal);
    terminal.type('\u001B[200~  Gq');
    await terminal.shows('粘贴只进输入框');
    // The rest comes after all: it is not typed either, what follows is.
    terminal.type('  Gq\u001B[201~');
    terminal.type('j');
    await cursorOnRow(5, terminal);
    expect(terminal.screen()[0]).toContain('已完成 0/87');
    terminal.type('/\u001B[200~司法');
    await terminal.shows('搜索: 司法');
    await quit(terminal);
  });
});

describe('an editor of the person’s own', () => {
  /** Reads keys as an editor does, without the terminal’s help, until Enter, and writes them into the file. */
  const editor = `${process.execPath} -e 'const fs=require("fs");process.stdin.setRawMode(true);console.log("EDITING");let all="";process.stdin.on("data",(read)=>{all+=read;if(all.includes("\\r")){fs.writeFileSync(process.argv[1],all.trim());process.exit()}})'`;

  it('gets every key, and the dashboard none', async () => {
    // A name that a shell would read otherwise.
    const TMPDIR = await mkdtemp(join(tmpdir(), "o'clock $HOME "));
    onTestFinished(() => rm(TMPDIR, { recursive: true }));
    const terminal = person.open([], { environment: { EDITOR: editor, TMPDIR } });
    await terminal.shows('87/87 项');
    terminal.type('E');
    await terminal.shows('EDITING');
    const letters = 'qjk zabcdefghijklmnopqrstuvw';
    for (const letter of letters) terminal.type(letter);
    terminal.type('\r');
    await terminal.shows('备注:“');
    expect(terminal.isAlternate()).toBe(true);
    expect(terminal.screen()[0]).toContain('已完成 0/87');
    await terminal.shows('已保存');
    await quit(terminal);
    expect(await readFile(join(person.directory(), 'progress.json'), 'utf8')).toContain(
      `"${letters}"`,
    );
  });

  it.each([
    ['is not set', {}, '没有设置编辑器'],
    ['is not there', { EDITOR: '/nonexistent/editor' }, '没有成功,备注未改'],
    ['gives up', { EDITOR: 'false' }, '“false”没有成功,备注未改'],
    ['removes the file', { EDITOR: 'rm' }, '没有成功,备注未改'],
    ['leaves a pipe', { EDITOR: "sh -c 'rm $1; mkfifo $1' x" }, '没有成功,备注未改'],
    ['leaves 50 MB', { EDITOR: 'truncate -s 50M' }, '没有成功,备注未改'],
    ['has no place for the file', { EDITOR: 'true', TMPDIR: '/dev/null' }, '“/dev/null”没有成功'],
  ])('that %s is told of', async (_, environment, words) => {
    const terminal = person.open([], { environment });
    await terminal.shows('87/87 项');
    terminal.type('E');
    await terminal.shows(words);
    terminal.type('j');
    await cursorOnRow(4, terminal);
    await quit(terminal);
  });
});

describe('a plan on standard input', () => {
  it('is shown with the keys of the terminal', async () => {
    const plan = new URL('../../seeds/xiangtan-2022.txt', import.meta.url).pathname;
    const terminal = startTerminal([], {
      command: ['/bin/sh', '-c', `${person.command()} - < ${plan}`],
    });
    await terminal.shows('87/87 项');
    terminal.type('j');
    await cursorOnRow(4, terminal);
    await quit(terminal);
  });
});
