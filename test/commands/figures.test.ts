import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statistics } from '../../src/app/views/statistics.ts';
import { untouched } from '../../src/progress/status.ts';
import { freshDirectory, run, runJson } from '../helpers/program.ts';
import { parkPlan } from '../helpers/park-plan.ts';

describe('taizhang sections', () => {
  it('prints every section with its items and its tasks by status', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'doing'], { data });
    const sections = (await runJson(['sections'], { data })) as readonly object[];
    expect(sections).toHaveLength(10);
    expect(sections[0]).toMatchObject({ number: 1, label: '一', items: 0, total: 0 });
    expect(sections[4]).toEqual({
      number: 5,
      label: '五',
      title: expect.stringContaining('依法行政'),
      items: expect.any(Number),
      total: 19,
      todo: 18,
      doing: 1,
      done: 0,
      blocked: 0,
    });
  });

  it('prints a table without JSON', async () => {
    const { stdout } = await run(['sections']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(11);
    expect(stdout).toMatch(/ 5 {2}五、深入推进依法行政/u);
  });
});

describe('taizhang stats', () => {
  it('counts the shipped plan', async () => {
    expect(await runJson(['stats'])).toMatchObject({
      sections: 10,
      items: 35,
      units: 66,
      total: 87,
      todo: 87,
      done: 0,
      overdue: 4,
    });
  });

  it('counts my unit by role and what is due within 30 days', () => {
    const progress = new Map([['2.1.1', { ...untouched, status: 'done' as const }]]);
    const standing = { progress, today: '2026-12-01', myUnit: '市园林局' };
    expect(statistics(parkPlan, standing)).toMatchObject({
      total: 5,
      done: 1,
      overdue: 1,
      dueSoon: 1,
      mine: { unit: '市园林局', total: 4, done: 1, lead: 2, participant: 1, responsible: 1 },
    });
  });

  it('prints a table without JSON', async () => {
    const { stdout } = await run(['stats', '--lang', 'en']);
    expect(stdout).toMatch(/overdue +4/u);
  });

  it('heads the figures of the tasks and those of my unit', async () => {
    const data = freshDirectory();
    writeFileSync(join(data, 'config.json'), '{"format":"taizhang.config/1","unit":"市司法局"}');
    const { stdout } = await run(['stats'], { data });
    const parts = stdout.split('\n\n').map((part) => part.trimEnd().split(/\s*\n/u));
    expect(parts.map(([first = '', ...rows]) => [first.split(/ +/u)[0], rows.length])).toEqual([
      ['项目', 3],
      ['全部任务', 7],
      ['市司法局的任务,按角色', 4],
      ['市司法局的任务,按状态', 4],
    ]);
    expect(stdout).toMatch(/按角色 +59\n {2}牵头 +24\n/u);
  });
});
