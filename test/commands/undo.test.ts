import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

describe('taizhang undo and redo', () => {
  it('go back and forth through everything, across restarts', async () => {
    const data = freshDirectory();
    await run(['mark', '1.1.1', 'doing'], { data });
    const ids = async (status: string): Promise<unknown> => {
      const tasks = (await runJson(['list', '--status', status], { data })) as { id: string }[];
      return tasks.map(({ id }) => id);
    };
    await run(['mark', '5.11.1', 'doing'], { data });
    await run(['mark', '5.11.1', 'done'], { data });
    expect((await run(['undo'], { data })).stderr).toBe('已撤销:5.11.1 已完成\n');
    expect(await ids('doing')).toEqual(['5.11.1']);
    expect((await run(['undo'], { data })).stderr).toBe('已撤销:5.11.1 推进中\n');
    expect(await ids('doing')).toEqual([]);
    expect(await run(['undo'], { data })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '没有可撤销的改动\n',
    });
    expect((await run(['redo'], { data })).stderr).toBe('已恢复:5.11.1 推进中\n');
    expect((await run(['redo'], { data })).stderr).toBe('已恢复:5.11.1 已完成\n');
    expect(await ids('done')).toEqual(['5.11.1']);
    expect((await run(['redo'], { data })).stderr).toBe('没有可恢复的改动\n');
  });
});
