import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personForEachTest, quit } from '../helpers/dashboard.ts';
import { run } from '../helpers/program.ts';

const person = personForEachTest();
const shipped = new URL('../../seeds/xiangtan-2022.txt', import.meta.url);

describe('the first screen', () => {
  it('tells that a damaged record was restored from a copy, and the shell does afterwards', async () => {
    const data = person.directory();
    for (const task of ['5.11.1', '5.11.2']) await run(['mark', task, 'done'], { data });
    await writeFile(join(data, 'progress.json'), '{"format":');
    const terminal = person.open();
    await terminal.shows('记录文件损坏,已由备份恢复');
    expect(terminal.screen().join('\n')).toContain('已完成 2/87');
    await quit(terminal);
    expect(terminal.screen().join('\n')).toContain('记录文件损坏,已由备份恢复');
  });

  it('tells that a plan was not understood throughout, and how to learn where', async () => {
    const plan = new URL('../fixtures/plans/table-merged-badly.txt', import.meta.url).pathname;
    const terminal = person.open([plan]);
    await terminal.shows('方案有 2 处看不懂,可能漏了任务;taizhang check 逐条列出');
    await quit(terminal);
  });

  it('tells until the next key that records are to be looked at, at every start until they are', async () => {
    const data = person.directory();
    const plan = join(data, 'plan.txt');
    await copyFile(shipped, plan);
    await run(['mark', '5.11.1', 'doing', '--plan', plan], { data });
    const text = await readFile(plan, 'utf8');
    await writeFile(plan, text.replace('完善行政执法程序', '完善各级行政执法程序'));
    for (const _ of ['the first start', 'the second']) {
      const terminal = person.open([plan]);
      await terminal.shows('需复核 1 项:方案文字有变,按 f 可筛选');
      terminal.type('j');
      await terminal.until('the hints', (screen) => !screen.includes('需复核 1 项'));
      await quit(terminal);
    }
    await run(['mark', '5.11.1', '--confirm', '--plan', plan], { data });
    const terminal = person.open([plan]);
    await terminal.shows('空格 完成');
    expect(terminal.screen().join('\n')).not.toContain('需复核');
    await quit(terminal);
  });
});
