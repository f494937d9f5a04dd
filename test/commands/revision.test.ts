import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

const first = `某县数字档案实施方案(试行)
一、夯实基础
(一)摸清家底。建立馆藏目录总库,每季度核对一次。(牵头单位:县档案馆)
(二)加快扫描。完成纸质档案扫描,年底前达到八成。(牵头单位:县档案馆)
(三)方便查询。为窗口配备查询终端,培训窗口人员。(牵头单位:县政务局)
二、保障安全
(四)管好库房。修订库房温湿度管理办法。(牵头单位:县档案馆)
(五)定期演练。每年开展一次消防演练,并记录在案。(牵头单位:县消防队)
`;

// (一) and (二) are swapped, (三) has moved on to (四), (四) is changed, (五) is gone, (三) is new.
const revised = `某县数字档案实施方案
一、夯实基础
(一)加快扫描。完成纸质档案扫描,年底前达到八成。(牵头单位:县档案馆)
(二)摸清家底。建立馆藏目录总库,每季度核对一次。(牵头单位:县档案馆)
(三)走进校园。面向中小学生举办开放日活动。(牵头单位:县教育局)
二、保障安全
(四)方便查询。为窗口配备查询终端,培训窗口人员。(牵头单位:县政务局)
(五)管好库房。修订库房温湿度和防尘管理办法。(牵头单位:县档案馆)
`;

type Listed = {
  readonly id: string;
  readonly needsReview: boolean;
  readonly text: string;
  readonly status: string;
  readonly remark: string;
};

describe('a revised plan', () => {
  it('keeps every tick with the task that says the same, and lists what is gone', async () => {
    const [data, plans] = [freshDirectory(), freshDirectory()];
    const [before, after] = [path.join(plans, 'first.txt'), path.join(plans, 'revised.txt')];
    fs.writeFileSync(before, first);
    fs.writeFileSync(after, revised);
    const tasks = (await runJson(['list', '--plan', before], { data })) as { id: string }[];
    expect(tasks).toHaveLength(5);
    for (const { id } of tasks) {
      const marked = await run(['mark', id, 'done', '--note', id, '--plan', before], { data });
      expect(marked.exit).toBe(0);
    }
    const listed = (await runJson(['list', '--plan', after], { data })) as Listed[];
    const [one, two, three, four, five] = tasks.map(({ id }) => id);
    expect(listed.map(({ status, remark }) => [status, remark])).toEqual([
      ['done', two],
      ['done', one],
      ['todo', ''],
      ['done', three],
      ['done', four],
    ]);
    const toReview = async (): Promise<readonly string[]> =>
      ((await runJson(['list', '--plan', after], { data })) as Listed[])
        .filter(({ needsReview }) => needsReview)
        .map(({ id }) => id);
    expect(await toReview()).toEqual([five]);
    const shown = await run(['show', String(five), '--plan', after], { data });
    expect(shown.stdout).toContain(
      `需复核:任务文字有变,核对后用 taizhang mark ${five} --confirm 确认`,
    );
    await run(['mark', '--confirm', String(five), '--plan', after], { data });
    expect(await toReview()).toEqual([]);
    const { stdout, stderr } = await run(['log', '--plan', after], { data });
    // The number that the task had is another task’s today.
    expect(stdout).toContain(`${five}(方案中已无) 已完成,备注:“${five}”`);
    expect(stderr).toBe(
      `方案中已无的任务 1 项,记录仍保留:\n${five} 已完成:每年开展一次消防演练,并记录在案。\n`,
    );
  });
});
