import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSources } from '../../src/app/report-menu.ts';
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
    const { copy, told } = await report('copy', directory);
    expect(copy).toMatch(/^市财政局周报\n2026-11-16 至 2026-11-22\n/u);
    expect(told).toContain('2 项');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is a new file each time, named in what is told', async () => {
    const directory = freshDirectory();
    expect(await report('md', directory)).toEqual({
      told: `已写入 市财政局周报-2026-11-22.md(在 ${directory})`,
    });
    await report('md', directory);
    await report('xlsx', directory);
    const files = readdirSync(directory);
    expect(files.toSorted()).toEqual(
      ['-2.md', '.md', '.xlsx'].map((end) => `市财政局周报-2026-11-22${end}`),
    );
    const text = readFileSync(join(directory, '市财政局周报-2026-11-22.md'), 'utf8');
    expect(text).toContain('# 市财政局周报');
  });

  it('says why it can’t be written', async () => {
    const { told } = await report('md', join(freshDirectory(), 'missing'));
    expect(told).toMatch(/写不进 .*市财政局周报-2026-11-22\.md/u);
  });
});
