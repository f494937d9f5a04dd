import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openedStore } from '../helpers/open-store.ts';
import { freshDirectory, run } from '../helpers/program.ts';
import { longPlan, smallPlan } from '../helpers/small-plan.ts';

const markingProgram = fileURLToPath(new URL('../helpers/marking-program.ts', import.meta.url));
const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));
const isRoot = process.getuid?.() === 0;
const [nobody, stranger] = [65_534, 54_321];

/** Whether this system lets a test mount a file system of its own. */
const canMount =
  spawnSync('env', [
    'unshare',
    '--mount',
    '--map-root-user',
    'mount',
    '-t',
    'tmpfs',
    'none',
    '/mnt',
  ]).status === 0;

/** Runs a shell script; `$node`, `$marking`, `$program` and `$1`… are at hand. */
const shell = async (
  script: string,
  parameters: readonly string[],
  { uid }: { readonly uid?: number } = {},
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> => {
  const inNamespace = script.includes('mount ');
  const prefix = inNamespace ? ['unshare', '--mount', '--map-root-user'] : [];
  const child = spawn('env', [...prefix, 'sh', '-c', script, 'sh', ...parameters], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'zh_CN.UTF-8',
      node: process.execPath,
      marking: markingProgram,
      program,
    },
    ...(uid !== undefined && { uid }),
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
};

const remarksIn = async (data: string): Promise<ReadonlySet<string>> => {
  const store = await openedStore(data, longPlan);
  return new Set([...store.current().values()].map(({ remark }) => remark));
};

describe('a full disk', () => {
  test('leaves the file whole: the write that was cut short is not reported as saved', async () => {
    const data = freshDirectory();
    // A limit on the size of files cuts a write short, as a disk does that has some bytes left.
    const { code, stdout, stderr } = await shell('ulimit -f 4; exec "$node" "$marking" "$1" a 87', [
      data,
    ]);
    const reported = stdout.trim().split('\n');
    expect(code).toBe(4);
    expect(stderr).toContain('"code":"disk-full"');
    expect(reported.length).toBeGreaterThan(1);
    expect(await remarksIn(data)).toEqual(new Set(reported.map((change) => `a ${change}`)));
    expect(fs.readdirSync(data).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('leaves a spoilt file where it is until another can take its place', async () => {
    const data = freshDirectory();
    await shell('"$node" "$marking" "$1" a 30', [data]);
    const file = path.join(data, 'progress.json');
    fs.truncateSync(file, 10);
    const command = '"$node" "$program" list -f json --data "$1"';
    const { code, stderr } = await shell(
      `export NODE_DISABLE_COMPILE_CACHE=1; ulimit -f 4; ${command}`,
      [data],
    );
    expect([code, stderr]).toEqual([4, expect.stringContaining('磁盘已满')]);
    expect(fs.statSync(file).size).toBe(10);
    const later = await shell(command, [data]);
    expect([later.code, later.stderr]).toEqual([0, expect.stringContaining('已由备份恢复')]);
    expect((await remarksIn(data)).size).toBe(30);
  });

  test.runIf(canMount)('of a real file system does the same', async () => {
    const kept = freshDirectory();
    const { stdout, stderr } = await shell(
      `mount -t tmpfs -o size=48k none "$1" && "$node" "$marking" "$1" a 300; cp "$1"/progress.json "$2"`,
      [freshDirectory(), kept],
    );
    expect(stderr).toContain('"code":"disk-full"');
    const reported = stdout.trim().split('\n');
    expect(reported.length).toBeGreaterThan(5);
    expect(await remarksIn(kept)).toEqual(new Set(reported.map((change) => `a ${change}`)));
  });
});

describe('a place that cannot be written', () => {
  test.runIf(canMount)('is named when the disk is read-only', async () => {
    const { code, stderr } = await shell(
      'mount -t tmpfs -o ro none "$1" && "$node" "$program" mark 5.11.1 done --data "$1"/deep/er',
      [freshDirectory()],
    );
    expect(code).toBe(4);
    expect(stderr).toMatch(/\/deep 在只读的磁盘上/u);
  });

  test('is named when the directory may not be written', async () => {
    const data = freshDirectory();
    // The super-user may write anywhere: root runs it as somebody else.
    if (isRoot) fs.chownSync(data, nobody, nobody);
    fs.chmodSync(data, 0o500);
    const { code, stderr } = await shell(
      '"$node" "$program" mark 5.11.1 done --data "$1"',
      [data],
      isRoot ? { uid: nobody } : {},
    );
    expect(code).toBe(4);
    expect(stderr).toContain(`没有读写 ${data} 的权限;`);
    fs.chmodSync(data, 0o700);
  });

  test.runIf(isRoot)('is named with its owner when it is another user’s (needs root)', async () => {
    const data = freshDirectory();
    await (await openedStore(data)).apply([{ kind: 'star', task: '1.1.1', starred: true }]);
    fs.chmodSync(data, 0o755);
    fs.chownSync(data, stranger, stranger);
    fs.chownSync(path.join(data, 'progress.json'), stranger, stranger);
    const { code, stderr } = await shell(
      '"$node" "$program" mark 5.11.1 done --data "$1"',
      [data],
      { uid: nobody },
    );
    expect(code).toBe(4);
    expect(stderr).toContain(`${data}/progress.json 的权限(属于用户 ${stranger})`);
  });

  test('is named when there is no home directory', async () => {
    const env = { HOME: '', TAIZHANG_DATA: '' };
    const { exit, stderr } = await run(['mark', '5.11.1', 'done'], { env });
    expect(exit).toBe(4);
    expect(stderr).toContain('没有可存放进度的主目录');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.runIf(isRoot)(
    'is no matter when --data names one for a user without home (needs root)',
    async () => {
      const data = freshDirectory();
      fs.chownSync(data, stranger, stranger);
      const { code } = await shell(
        'unset HOME; "$node" "$program" mark 5.11.1 done --data "$1"/x',
        [data],
        { uid: stranger },
      );
      expect(code).toBe(0);
    },
  );
});

test('a change that could not be saved is saved by the same call once the fault is gone', async () => {
  const data = path.join(freshDirectory(), 'data');
  const store = await openedStore(data);
  fs.writeFileSync(data, 'in the way');
  const changes = [{ kind: 'status', task: '1.1.1', status: 'done' }] as const;
  expect(await store.apply(changes)).toEqual({
    kind: 'failed',
    failure: { code: 'not-a-directory', path: data },
  });
  expect(store.current().size).toBe(0);
  fs.rmSync(data);
  expect((await store.apply(changes)).kind).toBe('saved');
  expect((await openedStore(data, smallPlan)).current().get('1.1.1')?.status).toBe('done');
});

test('a file that is spoilt under a running program is set aside, and nothing the program knew is lost', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  const store = await openedStore(data);
  await store.apply([{ kind: 'status', task: '1.1.1', status: 'done' }]);
  fs.writeFileSync(file, 'spoilt');
  await store.apply([{ kind: 'status', task: '1.1.2', status: 'done' }]);
  expect(store.notices()).toMatchObject([{ code: 'set-aside', path: file }]);
  const again = await openedStore(data);
  expect([...again.current().keys()]).toEqual(['1.1.1', '1.1.2']);
  expect(fs.readdirSync(data).some((name) => name.includes('.corrupt-'))).toBe(true);
});

test('a file that is deleted under a running program comes back with the next change', async () => {
  const data = freshDirectory();
  const store = await openedStore(data);
  await store.apply([{ kind: 'status', task: '1.1.1', status: 'done' }]);
  fs.rmSync(data, { recursive: true });
  await store.apply([{ kind: 'status', task: '1.1.2', status: 'done' }]);
  expect([...(await openedStore(data)).current().keys()]).toEqual(['1.1.1', '1.1.2']);
});
