import { describe, expect, it } from 'vitest';
import { run, runJson } from '../helpers/program.ts';

describe('taizhang show', () => {
  it('prints a task in full: steps, units by role, deadlines, place in the source', async () => {
    const { exit, stdout } = await run(['show', '5.15.1']);
    expect(exit).toBe(0);
    expect(stdout).toContain('5.15.1  未启动');
    expect(stdout).toContain('推动实施优化政务工程');
    expect(stdout).toContain('牵头单位: 市行政审批局、市大数据中心');
    expect(stdout).toContain('参加单位: 市政府其他有关部门、各县市区政府');
    expect(stdout).toContain('2022年底前 (2022-12-31)');
    expect(stdout).toMatch(/出处: .*xiangtan-2022\.txt:\d+:\d+/u);
  });

  it('prints the same as JSON', async () => {
    expect(await runJson(['show', '5.11.1'])).toMatchObject({
      id: '5.11.1',
      targets: ['不少于本单位执法人员总数的5%'],
      assignments: [
        { unit: '市司法局', as: '市司法局', role: 'lead' },
        { unit: '市政府其他有关部门', role: 'participant' },
        { unit: '各县市区政府', role: 'participant' },
      ],
    });
  });

  it('names near ids when there is no such task', async () => {
    const { exit, stdout, stderr } = await run(['show', '5.11.9']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/没有任务“5\.11\.9”,相近的有:.*5\.11\.1/u);
  });
});
