import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

/** Two colleagues' directories: the first has marked 5.11.1 with a remark, the second then the same task and another. */
const colleagues = async (): Promise<readonly [string, string, string]> => {
  const [mine, theirs] = [freshDirectory(), freshDirectory()];
  await run(['mark', '5.11.1', 'doing', '--note', '我的备注'], { data: mine });
  await run(['mark', '5.11.1', 'done', '--note', '同事的备注'], { data: theirs });
  await run(['mark', '5.12.1', 'blocked'], { data: theirs });
  const file = path.join(theirs, 'handover.json');
  await run(['export', '-o', file], { data: theirs });
  return [mine, theirs, file];
};

// eslint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/u;

describe('taizhang export and import', () => {
  it('show task by task what changes, keep both remarks, and can be undone', async () => {
    const [mine, , file] = await colleagues();
    const { exit, stdout, stderr } = await run(['import', file], { data: mine });
    expect(exit).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/\s{2,}/u))).toEqual([
      ['任务', '改动', '原来', '导入后'],
      ['5.11.1', '状态', '推进中', '已完成'],
      ['5.11.1', '备注', '我的备注', '我的备注 / 同事的备注'],
      ['5.12.1', '状态', '未启动', '需协调'],
      [''],
    ]);
    expect(stderr).toBe('已导入,改动 2 项任务;taizhang undo 可撤销\n');
    expect(await runJson(['show', '5.11.1'], { data: mine })).toMatchObject({
      status: 'done',
      remark: '我的备注\n同事的备注',
    });
    expect((await run(['undo'], { data: mine })).stderr).toBe('已撤销:导入 handover.json\n');
    expect(await runJson(['show', '5.11.1'], { data: mine })).toMatchObject({
      status: 'doing',
      remark: '我的备注',
    });
  });

  it('only says what it would do under --dry-run', async () => {
    const [mine, , file] = await colleagues();
    const before = fs.readFileSync(path.join(mine, 'progress.json'), 'utf8');
    const { stdout, stderr } = await run(['import', file, '--dry-run'], { data: mine });
    expect(stdout).toContain('需协调');
    expect(stderr).toContain('将改动 2 项任务');
    expect(fs.readFileSync(path.join(mine, 'progress.json'), 'utf8')).toBe(before);
  });

  it('bring nothing the second time, and the same on both sides', async () => {
    const [mine, theirs, file] = await colleagues();
    await run(['import', file], { data: mine });
    expect((await run(['import', file], { data: mine })).stderr).toContain('没有新内容');
    const { stdout: back } = await run(['export'], { data: mine });
    await run(['import', '-'], { data: theirs, input: back });
    const states = await Promise.all([mine, theirs].map((data) => runJson(['list'], { data })));
    expect(states[0]).toEqual(states[1]);
  });

  it('bring remarks without what would steer a terminal; in JSON nothing of it is raw', async () => {
    const [mine, theirs, file] = await colleagues();
    const raw = '红\\u001b[31m\\u009b31m\u202E\u009B31m\u2028行';
    const written = fs.readFileSync(file, 'utf8').replaceAll('同事的备注', raw);
    fs.writeFileSync(file, written);
    const back = await run(['import', file], { data: mine });
    const seen = await Promise.all(
      [['list', '-f', 'json'], ['log', '-f', 'json'], ['log'], ['export']].map((args) =>
        run(args, { data: mine }),
      ),
    );
    expect([back, ...seen].map(({ stdout }) => stdout).join('')).not.toMatch(unsafe);
    expect(await runJson(['show', '5.11.1'], { data: mine })).toMatchObject({
      remark: '我的备注\n红\n行',
    });
    // What stands in a record already, written by hand or by an older version, stays the data it is.
    const record = path.join(theirs, 'progress.json');
    fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replaceAll('同事的备注', raw));
    const listed = await run(['list', '-f', 'json'], { data: theirs });
    expect(listed.stdout).not.toMatch(unsafe);
    expect(listed.stdout).toContain('红\\u001b[31m\\u009b31m\\u202e\\u009b31m\\u2028行');
    expect((await run(['export'], { data: theirs })).stdout).not.toMatch(unsafe);
  });

  it('an export is for its owner’s eyes and readable', async () => {
    const [, , file] = await colleagues();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({
      format: 'taizhang.export/1',
      progress: { '5.11.1': { status: 'done', remark: '同事的备注' } },
    });
  });

  it('a backup of progress.json can be imported', async () => {
    const [mine, theirs] = await colleagues();
    const { exit } = await run(['import', path.join(theirs, 'progress.json')], { data: mine });
    expect(exit).toBe(0);
    expect(await runJson(['show', '5.12.1'], { data: mine })).toMatchObject({ status: 'blocked' });
  });

  it.each([
    ['nothing', ''],
    ['other JSON', '{"a":1}'],
    ['a newer format', '{"format":"taizhang.export/9"}'],
  ])('refuse %s with exit code 4', async (_, input) => {
    const { exit, stdout, stderr } = await run(['import', '-'], { input });
    expect({ exit, stdout }).toEqual({ exit: 4, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('say that a file is not there', async () => {
    const { exit, stderr } = await run(['import', '/nowhere/at-all.json']);
    expect(exit).toBe(4);
    expect(stderr).toContain('/nowhere/at-all.json');
  });

  it('says what is no file instead of waiting for its end', async () => {
    const pipe = path.join(freshDirectory(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const file of ['/dev/zero', pipe]) {
      const { exit, stderr } = await run(['import', file]);
      expect({ exit, stderr }).toEqual({
        exit: 4,
        stderr: `${file} 是设备或命名管道,不是文件,未读取;请给出导出的文件,或用 - 从标准输入读取\n`,
      });
    }
  });
});
