import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExecutable } from '../../.build/executable.ts';
import { freshDirectory } from '../helpers/program.ts';
import { keys, startTerminal } from '../helpers/terminal.ts';

const execute = promisify(execFile);

// Node 26 can make one; the scripts of this project run on it.
describe.runIf(Number(process.versions.node.split('.')[0]) >= 26)('the single executable', () => {
  const place = mkdtempSync(join(tmpdir(), 'taizhang-executable-'));
  const program = join(place, 'taizhang');
  beforeAll(() => buildExecutable(program), 120_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const start = (...args: readonly string[]) =>
    execute(program, [...args], {
      cwd: freshDirectory(),
      // No Node in sight.
      env: { PATH: '/nonexistent', LANG: 'zh_CN.UTF-8', TAIZHANG_DATA: join(place, 'data') },
    });

  it('has the shipped plan and the unit names in it', async () => {
    const { stdout, stderr } = await start('list', '--unit', 'sfj', '-f', 'ids');
    expect({ tasks: stdout.trimEnd().split('\n').length, stderr }).toEqual({
      tasks: 59,
      stderr: '',
    });
    expect((await start('show', '5.11.1')).stdout).toContain('xiangtan-2022.txt:');
  });

  it('keeps progress and writes Excel', async () => {
    await start('mark', '5.11.1', 'done');
    expect((await start('list', '--status', 'done', '-f', 'ids')).stdout).toBe('5.11.1\n');
    const file = join(place, 'report.xlsx');
    await start('report', '-o', file);
    expect(existsSync(file)).toBe(true);
  });

  it('runs the dashboard', async () => {
    const terminal = startTerminal(['--data', freshDirectory()], {
      command: [program],
      environment: { PATH: '/nonexistent' },
    });
    await terminal.shows('0/87');
    terminal.type(keys['ctrl-c']);
    expect(await terminal.ended).toMatchObject({ exitCode: 0 });
  });
});
