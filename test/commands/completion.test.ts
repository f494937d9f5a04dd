import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shells } from '../../src/commands/completion-scripts.ts';
import { freshDirectory, run } from '../helpers/program.ts';

const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));

/** The values offered at the end of a line. */
const offered = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { exit, stdout, stderr } = await run(['complete', 'zsh', '--', ...words]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
};

describe('completion', () => {
  it('offers the commands, but not the one that shells call', async () => {
    const commands = await offered('');
    expect(commands).toEqual(expect.arrayContaining(['list', 'report', 'completion']));
    expect(commands).not.toContain('complete');
  });

  it('offers the options of the command and those of all', async () => {
    expect(await offered('list', '--')).toEqual(
      expect.arrayContaining(['--section', '--unit', '--format', '--plan', '--help']),
    );
    expect(await offered('list', '--st')).toEqual(['--status', '--starred']);
  });

  it.each([
    [
      ['list', '--status', ''],
      ['todo', 'doing', 'done', 'blocked'],
    ],
    [['list', '-f', 'j'], ['json']],
    [['--lang', 'en', 'list', '--role', 'l'], ['lead']],
    [['list', '--unit', '市司'], ['市司法局']],
    [['list', '--unit=市司'], ['市司法局']],
    [['list', '--unit', '=', '市司'], ['市司法局']],
    [['list', '--unit', 'shisifa'], ['shisifaju']],
    [['list', '--unit', 'sfj'], ['sfj']],
    [['list', '--section', '10'], ['10']],
    [['list', '--section', '深入推进依法'], ['深入推进依法行政,法治政府建设取得率先突破']],
    [
      ['show', '10.34.'],
      ['10.34.1', '10.34.2'],
    ],
    [
      ['mark', '10.34.1', 'do'],
      ['doing', 'done'],
    ],
    [['mark', '--due', '下'], ['下周五']],
    [['completion', ''], [...shells]],
  ])('of %j are %j', async (words, expected) => {
    expect((await offered(...words)).slice(0, expected.length)).toEqual(expected);
  });

  it('says what a number or an id stands for', async () => {
    const { stdout } = await run(['complete', 'fish', '--', 'show', '5.11.1']);
    expect(stdout).toMatch(/^5\.11\.1\t进一步完善行政执法程序.*\.\.\n$/u);
  });

  it('offers the units of the plan that stands on the line', async () => {
    const file = join(freshDirectory(), 'plan.txt');
    writeFileSync(
      file,
      '某县实施方案\n一、加强领导\n(一)健全机制。建立制度。(牵头单位:县茶叶局)\n',
    );
    expect(await offered('--plan', file, 'list', '--unit', '县')).toEqual(['县茶叶局']);
  });

  it.each([
    [
      ['--plan', ''],
      ['report', '-o', ''],
      ['import', ''],
      ['--plan', 'no/such', 'show', ''],
    ],
  ])('leaves files to the shell', async (...lines) => {
    for (const words of lines) expect(await offered(...words)).toEqual(['']);
  });
});

/** A directory with a `taizhang` that runs the built program, for PATH. */
const shim = (): string => {
  const directory = freshDirectory();
  const file = join(directory, 'taizhang');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(file, 0o755);
  return directory;
};

const inShell = (shell: string, args: readonly string[]) =>
  spawnSync(shell, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${shim()}:${process.env['PATH'] ?? ''}`,
      LANG: 'C.UTF-8',
      HOME: freshDirectory(),
      TAIZHANG_DATA: freshDirectory(),
    },
  });

const isInstalled = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

describe('the script', () => {
  it('for bash puts the name of a unit in the place of its pinyin', () => {
    const { stdout, stderr } = inShell('bash', [
      '-c',
      'eval "$(taizhang completion bash)"; COMP_WORDS=(taizhang list --unit sfj); COMP_CWORD=3; _taizhang; printf "%s\\n" "${COMPREPLY[@]}"',
    ]);
    expect({ stdout, stderr }).toEqual({ stdout: '市司法局\n', stderr: '' });
  });

  it('for bash runs nothing of what stands on the line', () => {
    const { stdout } = inShell('bash', [
      '-c',
      'eval "$(taizhang completion bash)"; COMP_WORDS=(taizhang show \'$(touch ran)\' ""); COMP_CWORD=3; cd "$HOME"; _taizhang; ls',
    ]);
    expect(stdout).toBe('');
  });

  it('for bash quotes what a shell would read otherwise', async () => {
    const file = join(freshDirectory(), 'plan.txt');
    writeFileSync(
      file,
      '某县实施方案\n一、A & B(试行)\n(一)健全机制。建立制度。(牵头单位:县茶叶局)\n',
    );
    const { stdout } = await run([
      'complete',
      'bash',
      '--',
      '--plan',
      file,
      'list',
      '--section',
      'A',
    ]);
    expect(stdout).toBe('A\\ \\&\\ B\\(试行\\)\t\n');
  });

  it.skipIf(!isInstalled('fish'))('for fish offers units by pinyin', () => {
    const { stdout, stderr } = inShell('fish', [
      '-c',
      'taizhang completion fish | source; complete -C "taizhang list --unit shisifa"',
    ]);
    expect({ stdout, stderr }).toEqual({ stdout: 'shisifaju\t市司法局\n', stderr: '' });
  });

  it.skipIf(!isInstalled('zsh'))('for zsh loads', () => {
    const { stderr, status } = inShell('zsh', [
      '-fc',
      'autoload -U compinit; compinit -u; eval "$(taizhang completion zsh)"; (( $+_comps[taizhang] ))',
    ]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});
