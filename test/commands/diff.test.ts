import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run } from '../helpers/program.ts';

const old = `某市方案
一、任务
（一）推进改革。健全行政审批制度，压减审批事项。（牵头单位：市审批局；参加单位：市司法局）
（二）优化服务。推进政务服务一网通办，2025年底前完成。（责任单位：市数据局）
（三）加强监督。完善监督检查工作机制。（责任单位：市审计局）
（四）强化保障。加大财政资金投入力度。（责任单位：市财政局）
`;

const revised = `某市方案
一、任务
（一）推进改革。健全行政审批制度，大幅压减审批事项。（牵头单位：市审批局；参加单位：市财政局）
（二）加强监督。完善监督检查工作机制。（责任单位：市审计局）
（三）优化服务。推进政务服务一网通办，2026年6月底前完成。（牵头单位：市数据局）
（四）培养人才。建设高素质专业化队伍。（责任单位：市人社局）
`;

const files = (): readonly [string, string] => {
  const folder = freshDirectory();
  const paths = [join(folder, 'old.txt'), join(folder, 'new.txt')] as const;
  writeFileSync(paths[0], old);
  writeFileSync(paths[1], revised);
  return paths;
};

describe('taizhang diff', () => {
  it('matches tasks by what they say', async () => {
    const { stdout, exit } = await run(['diff', ...files(), '-f', 'json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      added: [{ id: '1.4.1', text: '建设高素质专业化队伍。' }],
      removed: [{ id: '1.4.1', text: '加大财政资金投入力度。' }],
      moved: [{ old: { id: '1.3.1' }, new: { id: '1.2.1' } }],
      changed: [
        {
          new: { id: '1.1.1' },
          changes: {
            words: true,
            units: [
              { unit: '市司法局', before: ['participant'], after: [] },
              { unit: '市财政局', before: [], after: ['participant'] },
            ],
            deadlines: false,
          },
        },
        {
          old: { id: '1.2.1' },
          new: { id: '1.3.1' },
          changes: {
            words: true,
            units: [{ unit: '市数据局', before: ['responsible'], after: ['lead'] }],
            deadlines: true,
          },
        },
      ],
      unchanged: 0,
    });
  });

  it('prints a table and the counts', async () => {
    const { stdout, stderr } = await run(['diff', ...files()]);
    expect(stdout).toContain('市数据局 责任->牵头');
    expect(stderr).toContain('新增 1');
  });

  it('finds nothing between a plan and itself', async () => {
    const path = 'seeds/xiangtan-2022.txt';
    const { stdout } = await run(['diff', path, path, '-f', 'json']);
    expect(JSON.parse(stdout)).toEqual({
      added: [],
      removed: [],
      moved: [],
      changed: [],
      unchanged: 87,
    });
  });
});
