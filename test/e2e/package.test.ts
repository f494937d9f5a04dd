import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDirectory } from '../helpers/program.ts';
import { keys, startTerminal } from '../helpers/terminal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const execute = promisify(execFile);

/** An empty place to install into, with the packed file. */
const place = mkdtempSync(join(tmpdir(), 'taizhang-package-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const prefix = join(place, 'prefix');
const command = join(prefix, 'bin', 'taizhang');
let files: readonly string[] = [];

beforeAll(async () => {
  // Without scripts: another test may be reading dist/ while a build would write it.
  const packed = await execute(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', place],
    { cwd: root },
  );
  const [found] = Object.values(
    JSON.parse(packed.stdout) as Record<
      string,
      { readonly filename: string; readonly files: readonly { readonly path: string }[] }
    >,
  );
  files = found!.files.map(({ path }) => path);
  // Offline: whoever installs taizhang installs nothing else.
  await execute(
    'npm',
    ['install', '--global', '--offline', '--prefix', prefix, join(place, found!.filename)],
    { cwd: place, env: { ...process.env, npm_config_cache: join(place, 'cache') } },
  );
}, 120_000);

type Ran = { readonly exit: number; readonly stdout: string; readonly stderr: string };

/** Runs the installed command on a Node, as a shell would find it. */
const runOn = async (node: string, ...args: readonly string[]): Promise<Ran> => {
  try {
    const { stdout, stderr } = await execute(node, [command, ...args], {
      cwd: freshDirectory(),
      env: { LANG: 'zh_CN.UTF-8', TAIZHANG_DATA: join(place, 'data') },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { exit: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, stdout, stderr };
  }
};

/** What comes of using the installed command on a Node: lists, a mark, an Excel file, the dashboard. */
const used = async (node: string) => {
  const listed = await runOn(node, 'list', '--unit', 'sfj', '-f', 'ids');
  const marked = await runOn(node, 'mark', '5.11.1', 'done');
  const file = join(freshDirectory(), 'report.xlsx');
  const reported = await runOn(node, 'report', '-o', file);
  const terminal = startTerminal(['--data', freshDirectory()], { command: [node, command] });
  await terminal.shows('0/87');
  terminal.type(keys['ctrl-c']);
  return {
    tasks: listed.stdout.trimEnd().split('\n').length,
    errors: listed.stderr,
    exits: [listed.exit, marked.exit, reported.exit, (await terminal.ended).exitCode],
    signature: readFileSync(file).subarray(0, 2).toString(),
  };
};

const fine = { tasks: 59, errors: '', exits: [0, 0, 0, 0], signature: 'PK' };

describe('the packed file', () => {
  it('holds the program, its manual page, the parsed plan, the seeds and nothing else', () => {
    const others = files.filter((path) => !/^dist\/[\w-]+\.js$/u.test(path));
    expect(others.toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist/shipped-plan.json',
      'dist/taizhang.1',
      'package.json',
      'seeds/unit-aliases.json',
      'seeds/xiangtan-2022.txt',
    ]);
  });

  it('asks for no other package', () => {
    const manifest = JSON.parse(
      readFileSync(join(prefix, 'lib/node_modules/taizhang/package.json'), 'utf8'),
    ) as object;
    expect(manifest).not.toHaveProperty('dependencies');
  });

  it('runs on this Node once it is installed', async () => {
    expect(await used(process.execPath)).toEqual(fine);
  }, 60_000);

  it('brings its manual page', () => {
    expect(readFileSync(join(prefix, 'share/man/man1/taizhang.1'), 'utf8')).toContain(
      '.TH TAIZHANG',
    );
  });
});

// Downloads a Node each: in CI, or when asked for.
describe.runIf(process.env['CI'] || process.env['TAIZHANG_TEST_NODES'])('on another Node', () => {
  const installed = async (version: number): Promise<string> => {
    const directory = join(place, `node-${version}`);
    mkdirSync(directory);
    writeFileSync(join(directory, 'package.json'), '{"allowScripts":{"node":true}}');
    await execute('npm', ['install', '--no-save', `node@${version}`], { cwd: directory });
    return join(directory, 'node_modules/.bin/node');
  };

  it.each([22, 24])(
    '%i it runs',
    async (version) => {
      expect(await used(await installed(version))).toEqual(fine);
    },
    300_000,
  );

  it('that is too old, 20, it says so in one line', async () => {
    const { exit, stdout, stderr } = await runOn(await installed(20), 'list');
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^taizhang 需要 Node\.js 22 .*现为 20\..*\n$/u);
  }, 300_000);
});
