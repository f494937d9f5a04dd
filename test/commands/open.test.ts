import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runInShell } from '../helpers/program.ts';

describe('output that cannot be written', () => {
  it.runIf(existsSync('/dev/full'))('is said in a line', async () => {
    const { stderr, exit } = await runInShell('list >/dev/full');
    expect({ stderr, exit }).toEqual({ stderr: '写不进 stdout(ENOSPC);请换一个位置\n', exit: 2 });
  });

  it.runIf(existsSync('/dev/full'))('on stderr is no failure', async () => {
    expect((await runInShell('log 2>/dev/full')).exit).toBe(0);
  });
});

describe('taizhang without a terminal', () => {
  it('prints a summary that says how to go on', async () => {
    const { exit, stdout, stderr } = await run([]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('湘潭市贯彻落实《法治湖南建设规划(2021-2025年)》实施方案');
    expect(stdout).toContain('共 87 项任务,35 个事项,10 个章节');
    expect(stdout).toMatch(/五、深入推进依法行政.* 19 +0\/19/u);
    expect(stdout).toContain('taizhang list');
  });

  it('counts what is done', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done'], { data });
    const { stdout } = await run([], { data });
    expect(stdout).toContain('已完成 1,推进中 0,需协调 0,未启动 86');
    expect(stdout).toContain('1/19');
  });

  it('opens another plan from a file or from standard input', async () => {
    const text = '某县实施方案\n一、加强领导\n(一)健全机制。建立会议制度。(牵头单位:县司法局)\n';
    const file = join(freshDirectory(), 'plan.txt');
    writeFileSync(file, text);
    expect((await run([file])).stdout).toContain('共 1 项任务');
    expect((await run(['-'], { input: text })).stdout).toContain('共 1 项任务');
  });

  it('says why there are no tasks in a text that is no plan', async () => {
    const { exit, stdout } = await run(['-'], { input: '市里召开会议\n会议指出,要加强领导。\n' });
    expect(exit).toBe(0);
    expect(stdout).toContain('共 0 项任务');
    expect(stdout).toMatch(/没有.*(?:编号|括注|任务)/u);
  });

  it('suggests the command that was probably meant', async () => {
    const { exit, stderr } = await run(['lsit']);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/“lsit”.*list/u);
  });

  it('says in one line that a plan cannot be read', async () => {
    const { exit, stderr } = await run(['no/such/plan.txt']);
    expect(exit).toBe(3);
    expect(stderr).toContain('no/such/plan.txt');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('prints help in both languages, with the commands that exist', async () => {
    const zh = await run(['--help']);
    expect(zh.exit).toBe(0);
    for (const command of ['list', 'show', 'mark', 'units', 'parse', 'path'])
      expect(zh.stdout).toContain(command);
    expect(zh.stdout).toContain('用法:');
    expect((await run(['--help', '--lang', 'en'])).stdout).toContain('Usage:');
  });
});
