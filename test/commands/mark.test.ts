import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

describe('taizhang mark', () => {
  it('records status, remark, due date and steps of several tasks at once', async () => {
    const data = freshDirectory();
    const marked = await run(
      [
        'mark',
        '5.11.1',
        '5.11.2',
        '推进中',
        '--note',
        '已联系',
        '--due',
        '2026-12-01',
        '--step',
        '1',
      ],
      { data },
    );
    expect(marked).toMatchObject({ exit: 0, stdout: '' });
    expect(marked.stderr).toContain('已登记 2 项任务\n');
    const listed = await runJson(['list', '--status', 'doing'], { data });
    const own = { stepsDone: [0], due: '2026-12-01', remark: '已联系', starred: false };
    expect(listed).toMatchObject([
      { id: '5.11.1', ...own },
      { id: '5.11.2', ...own },
    ]);
    const undone = await run(['undo'], { data });
    expect(undone.stderr).toBe(
      '已撤销:5.11.1、5.11.2 推进中,举措 1 已完成,备注:“已联系”,自定时限 2026-12-01\n',
    );
    expect(await runJson(['list', '--status', 'doing'], { data })).toEqual([]);
  });

  it('keeps of a remark what a terminal can show', async () => {
    const data = freshDirectory();
    const note = '红\u001B[31m色\u202E\r\n第二\u009B31m行';
    await run(['mark', '5.11.1', '--note', note], { data });
    const shown = await runJson(['show', '5.11.1'], { data });
    expect(shown).toMatchObject({ remark: '红色\n第二行' });
  });

  it('offers to call a task done when all its steps are', async () => {
    const data = freshDirectory();
    const { steps } = (await runJson(['show', '5.11.1'], { data })) as { steps: string[] };
    const every = steps.flatMap((_, step) => ['--step', String(step + 1)]);
    const offer = '5.11.1 的举措已全部完成;如已办结:taizhang mark 5.11.1 done';
    expect((await run(['mark', '5.11.1', ...every], { data })).stderr).toContain(offer);
    expect((await run(['mark', '5.11.1', 'done'], { data })).stderr).not.toContain(offer);
  });

  it('takes the status first as well as last', async () => {
    const data = freshDirectory();
    expect((await run(['mark', '已完成', '5.11.1'], { data })).exit).toBe(0);
    expect(await runJson(['show', '5.11.1'], { data })).toMatchObject({ status: 'done' });
  });

  it.each([
    ['完成', 'done'],
    ['Done', 'done'],
    ['in progress', 'doing'],
    ['需协调', 'blocked'],
  ])('understands the status %s as --status and searches do', async (typed, status) => {
    const data = freshDirectory();
    expect((await run(['mark', '5.11.1', typed], { data })).exit).toBe(0);
    const own = [{ id: '5.11.1', status }];
    expect(await runJson(['list', '--status', typed], { data })).toMatchObject(own);
    expect(await runJson(['list', '--query', `状态:"${typed}"`], { data })).toMatchObject(own);
  });

  it('cuts a long remark where it says what was undone', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', '--note', '已商市财政局'.repeat(40)], { data });
    const { stderr } = await run(['undo'], { data });
    expect(stderr).toMatch(/^已撤销:5\.11\.1 备注:“(?:已商市财政局){4}.*\.\.”\n$/u);
    expect(stderr.length).toBeLessThan(60);
  });

  it('changes what it is told and nothing else', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done', '--due', '2026-12-01'], { data });
    await run(['mark', '5.11.1', '--note', '补记'], { data });
    await run(['mark', '5.11.1', '--due', 'none'], { data });
    expect(await runJson(['show', '5.11.1'], { data })).toMatchObject({
      status: 'done',
      remark: '补记',
      due: null,
    });
  });

  it.each([
    [['5.11.1', '9.9.9', 'done'], '没有任务“9.9.9”'],
    [
      ['5.11.1', 'finished'],
      '没有状态“finished”;可用:未启动/todo、推进中/doing、已完成/done、需协调/blocked\n',
    ],
    [
      ['5.11.1', '快了', '--lang', 'en'],
      'there is no status “快了”; use todo, doing, done, blocked\n',
    ],
    [['5.11.1'], '没有要登记的内容'],
    [['done'], '缺少参数 TASK'],
    [['5.11.1', 'done', '--due', '2026-02-30'], '“2026-02-30”不是日期'],
    [['5.11.1', '--due', '0001-1-1'], '“0001-1-1”不是日期'],
    [['5.11.1', '--step', '99'], '5.11.1 没有举措“99”;可用:1 至 2'],
  ])('refuses %j, records nothing', async (words, message) => {
    const data = freshDirectory();
    const { exit, stdout, stderr } = await run(['mark', ...words], { data });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(fs.readdirSync(data)).toEqual([]);
  });

  it('says what is in the way when it cannot save, with exit code 4', async () => {
    const data = path.join(freshDirectory(), 'file');
    fs.writeFileSync(data, '');
    const { exit, stderr } = await run(['mark', '5.11.1', 'done'], { data });
    expect(exit).toBe(4);
    expect(stderr).toContain(`${data} 处应为目录`);
  });
});
