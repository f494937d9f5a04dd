import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

describe('taizhang log', () => {
  it('lists what was changed, oldest first, and what was undone', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done', '--note', '一\u001B[31m二'], { data });
    await run(['undo'], { data });
    const { stdout } = await run(['log'], { data });
    expect(
      stdout.split('\n').map((line) => line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d/u, 'T')),
    ).toEqual([
      '时间              改动',
      'T  5.11.1 已完成,备注:“一二” (已撤销)',
      'T  撤销:5.11.1 已完成,备注:“一二”',
      '',
    ]);
    expect(await runJson(['log'], { data })).toMatchObject([
      { kind: 'change', isUndone: true, changes: [{ kind: 'status', status: 'done' }, {}] },
      { kind: 'undo' },
    ]);
  });

  it('starts from a day', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done'], { data });
    expect(await runJson(['log', '--since', '2020-01-01'], { data })).toHaveLength(1);
    expect(await runJson(['log', '--since', '2199-01-01'], { data })).toEqual([]);
    expect((await run(['log', '--since', 'someday'], { data })).exit).toBe(2);
  });

  it('names the tasks of one action, and counts them when they are many', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', '5.11.2', 'doing'], { data });
    await run(['mark', '2.2.1', '2.2.2', '2.3.1', '3.4.1', '3.5.1', '5.11.1', 'done'], { data });
    const { stdout } = await run(['log'], { data });
    expect(stdout).toContain('5.11.1、5.11.2 推进中\n');
    expect(stdout).toContain('2.2.1、2.2.2、2.3.1、3.4.1、3.5.1 等 6 项任务 已完成\n');
  });

  it('keeps a long remark whole in a file', async () => {
    const data = freshDirectory();
    const remark = '已商市财政局'.repeat(40);
    await run(['mark', '5.11.1', '--note', remark], { data });
    expect((await run(['log'], { data })).stdout).toContain(`备注:“${remark}”\n`);
  });
});
