import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

const shipped = 'seeds/xiangtan-2022.txt';

type Finding = {
  readonly code: string;
  readonly severity: string;
  readonly args: Readonly<Record<string, string>>;
  readonly span: { readonly start: { readonly line: number } };
};

const planFile = (text: string): string => {
  const path = join(freshDirectory(), 'plan.txt');
  writeFileSync(path, text);
  return path;
};

describe('taizhang check', () => {
  it('finds in the shipped plan what a careful editor would, and nothing else', async () => {
    const findings = (await runJson(['check', shipped])) as readonly Finding[];
    expect(
      findings.map(({ code, args, span }) =>
        [span.start.line, code, args['printed'] ?? args['text'] ?? args['sentence'] ?? ''].join(
          ' ',
        ),
      ),
    ).toEqual([
      '10 unit-spelling 市政府办',
      '19 unit-spelling 市政府办',
      '22 deadline-passed 2022年底前',
      '24 division-wording 职责分工负责',
      '25 deadline-passed 2022年底前',
      '30 deadline-passed 2024年年底',
      '32 unit-spelling 市政府办',
      '34 deadline-passed 2022年底',
      '44 stray-stop ',
      '44 missing-stop 完善刑事立案监督和侦查监督工作机制',
      '46 list-comma ',
      '46 unit-spelling 市国安局',
    ]);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('prints them like a compiler, the pointer under the words at 80 columns', async () => {
    const { stdout, exit } = await run(['check', shipped]);
    expect(exit).toBe(0);
    const lines = stdout.split('\n');
    const head = lines.findIndex((line) => line.includes('市国安局'));
    expect(lines[head]).toMatch(/^seeds\/xiangtan-2022\.txt:46:317 warning unit-spelling /u);
    const [source = '', pointer = ''] = [lines[head + 1], lines[head + 2]];
    expect(displayWidth(source)).toBeLessThanOrEqual(80);
    const at = displayWidth(source.slice(0, source.indexOf('市国安局')));
    expect(pointer).toBe(`${' '.repeat(at)}${'^'.repeat(8)}`);
  });

  it('exits with 1 when something was not understood', async () => {
    const path = planFile('某方案\n一、任务\n（一）甲乙。丙丁。（责任单位：市司法局\n');
    const { exit, stdout } = await run(['check', path]);
    expect(exit).toBe(1);
    expect(stdout).toContain(':3:10 error note-unclosed');
  });

  it.each([
    ['a news article', '会议召开\n昨日，会议召开。\n', 'no-outline'],
    ['an outline without notes', '某纲要\n一、总则\n（一）甲。乙丙。\n', 'no-notes'],
  ])('says why %s has no tasks', async (_name, text, code) => {
    const { exit, stdout } = await run(['check', planFile(text)]);
    expect(exit).toBe(1);
    expect(stdout).toContain(`error ${code}`);
  });
});
