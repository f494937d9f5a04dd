import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run } from '../helpers/program.ts';

describe('taizhang report', () => {
  it('is a weekly report in Markdown from Monday to today, by role for a unit', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done', '--note', '已核'], { data });
    const { exit, stdout } = await run(['report', '--unit', 'sfj'], { data });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^# 市司法局周报\n\n\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d\n/u);
    expect(stdout).toMatch(/## 本期完成\(1 项\)\n\n### 牵头\n\n- 5\.11\.1 .*备注:已核/u);
    expect(stdout).toContain('共 59 项任务');
  });

  it('takes the form from the ending of the file and says that it is there', async () => {
    const file = join(freshDirectory(), '周报.txt');
    const outcome = await run(['report', '--section', '5', '-o', file]);
    expect(outcome).toEqual({ exit: 0, stdout: '', stderr: `已写入 ${file}\n` });
    expect(readFileSync(file, 'utf8')).toMatch(/^周报\n/u);
  });

  it('tells a week’s work on a task that is not called begun', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', '--step', '1', '--note', '已起草,送审中'], { data });
    const { stdout } = await run(['report', '--unit', 'sfj', '-f', 'txt'], { data });
    expect(stdout).toMatch(
      /二、推进情况\(1 项\)\n【牵头】\n5\.11\.1 .*等 2 项举措\(未启动;举措 1\/2;备注:已起草,送审中\)\n/u,
    );
  });

  it('says what narrows it besides the unit', async () => {
    const narrowed = ['report', '--unit', 'sfj', '--role', '责任', '--section', '5'];
    expect((await run(narrowed)).stdout).toContain(
      '\n\n范围:章节“五、深入推进依法行政,法治政府建设取得率先突破”;角色为责任\n\n',
    );
    expect((await run(['report', '--unit', 'sfj'])).stdout).not.toContain('范围');
  });

  it('does not count what was undone', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'done'], { data });
    await run(['undo'], { data });
    expect((await run(['report'], { data })).stdout).toContain('本期完成(0 项)');
  });

  it.each([
    [['--since', '昨晚'], /--since 不能是“昨晚”/u],
    [['--until', 'soon'], /--until 不能是“soon”/u],
    [['--since', '2026-02-02', '--until', '2026-02-01'], /2026-02-01 早于期初 2026-02-02/u],
    [['--group', 'role'], /--unit 或 --mine/u],
    [['-f', 'xlsx'], /-o 文件名\.xlsx/u],
    [['-f', 'docx'], /md、csv、xlsx、txt|md, csv, xlsx, txt/u],
    [['-o', '/no/such/directory/x.md'], /写不进 \/no\/such\/directory\/x\.md/u],
  ])('refuses %j and says what to do', async (args, message) => {
    const { exit, stdout, stderr } = await run(['report', ...args]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

/** A worksheet with a remark that would be a formula. */
const written = async () => {
  const data = freshDirectory();
  await run(['mark', '5.11.1', 'doing', '--step', '1', '--note', '=1+1\n第二行'], { data });
  const file = join(freshDirectory(), '台账.xlsx');
  expect((await run(['report', '--section', '5', '-o', file], { data })).exit).toBe(0);
  return { data, file };
};

describe('taizhang report -f xlsx', () => {
  it('holds the same cells as the CSV, read back by another library', async () => {
    const { data, file } = await written();
    const [sheet] = await readExcelFile(file);
    const rows = sheet!.data.map((row) => row.map((cell) => cell ?? ''));
    expect(sheet!.sheet).toBe('工作台账');
    expect(rows[0]).toEqual(
      '序号 编号 章节 事项 任务 牵头单位 参加单位 责任单位 时限 逾期 状态 已完成举措 备注 更新时间'.split(
        ' ',
      ),
    );
    expect(rows).toHaveLength(20);
    const listed = JSON.parse(
      (await run(['list', '--section', '5', '-f', 'json'], { data })).stdout,
    ) as readonly { readonly id: string; readonly text: string }[];
    expect(rows.slice(1).map((row) => row[0])).toEqual(listed.map((_, index) => index + 1));
    expect(rows.slice(1).map((row) => row[1])).toEqual(listed.map(({ id }) => id));
    expect(rows.slice(1).map((row) => row[4])).toEqual(listed.map(({ text }) => text));
    const marked = rows.find((row) => row[10] === '推进中');
    expect(marked?.slice(9, 13)).toEqual(['', '推进中', '1(共 2 项)', '=1+1\n第二行']);
    const late = rows.slice(1).filter((row) => row[9] === '逾期');
    expect(late.map((row) => row[1])).toEqual(['5.12.3', '5.15.1']);
  });

  it('freezes and filters its headings and sets widths', async () => {
    const { file } = await written();
    const sheet = strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml']!);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(sheet).toContain('<autoFilter ref="A1:N20"/>');
    expect(sheet.match(/<col [^>]*width="/gu)).toHaveLength(14);
    // In the order of the standard, or Excel calls the file damaged.
    expect(sheet).toMatch(/<sheetViews>.*<cols>.*<sheetData>.*<\/sheetData><autoFilter/su);
    // A formula would run: the remark is text.
    expect(sheet).not.toContain('<f>');
  });
});
