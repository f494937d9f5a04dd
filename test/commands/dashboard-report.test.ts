import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSources } from '../../src/app/report/report-menu.ts';
import { dashboardReport } from '../../src/commands/dashboard-report.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened, press } from '../helpers/drive.ts';
import { freshDirectory } from '../helpers/program.ts';

const desk = deskWith();
const sources = reportSources(desk, press(desk, opened(), 'u财政<enter>').state, []);
const report = (form: 'copy' | 'md' | 'xlsx', directory: string) =>
  dashboardReport(sources, form, desk.messages, directory);

describe('the report that the dashboard makes', () => {
  it('is text for the clipboard', async () => {
    const directory = freshDirectory();
    const text = await report('copy', directory);
    expect(text).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/^市财政局周报\n2026-11-16 至 2026-11-22\n/u),
      copied: '已复制 2 项任务的本周报告',
      sent: expect.stringContaining('粘贴不出就按 w 存为文件'),
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is a new file each time, named in what is told', async () => {
    const directory = freshDirectory();
    expect(await report('md', directory)).toEqual({
      kind: 'told',
      told: `已写入 ${join(directory, '市财政局周报-2026-11-22.md')}`,
    });
    await report('md', directory);
    await report('xlsx', directory);
    const files = readdirSync(directory);
    expect(files.toSorted()).toEqual(
      ['周报-2026-11-22-2.md', '周报-2026-11-22.md', '工作台账-2026-11-22.xlsx'].map(
        (name) => `市财政局${name}`,
      ),
    );
    const text = readFileSync(join(directory, '市财政局周报-2026-11-22.md'), 'utf8');
    expect(text).toContain('# 市财政局周报');
  });

  it('says why it can’t be written', async () => {
    expect(await report('md', join(freshDirectory(), 'missing'))).toMatchObject({
      told: expect.stringMatching(/写不进 .*市财政局周报-2026-11-22\.md.*taizhang report -o/u),
    });
  });

  it('says what narrows the list besides the unit', async () => {
    const narrowed = reportSources(
      desk,
      press(desk, opened(), '/公园<enter>u财政<enter>').state,
      [],
    );
    const made = await dashboardReport(narrowed, 'copy', desk.messages, freshDirectory());
    expect(made).toMatchObject({
      text: expect.stringMatching(/^市财政局周报\n.*\n.*\n范围:搜索“公园”\n共 1 项任务/u),
    });
  });
});
