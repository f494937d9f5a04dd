import { describe, expect, it } from 'vitest';
import { csv } from '../../src/text/csv.ts';
import { markdown } from '../../src/text/markdown.ts';
import { freshDirectory, run } from '../helpers/program.ts';

describe('taizhang list -f csv', () => {
  it('is UTF-8 with byte order mark and CRLF, a row a task', async () => {
    const { exit, stdout } = await run(['list', '-f', 'csv']);
    expect(exit).toBe(0);
    expect(stdout.startsWith('\uFEFF编号,章节,事项,任务,牵头单位,参加单位,责任单位,时限')).toBe(
      true,
    );
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(88);
    expect(stdout.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps a remark of several lines in one cell and defuses a formula in it', async () => {
    const data = freshDirectory();
    await run(['mark', '5.11.1', 'doing', '--note', '=HYPERLINK("http://x")\n第二行'], { data });
    const { stdout } = await run(['list', '--status', 'doing', '-f', 'csv'], { data });
    expect(stdout).toContain('"\'=HYPERLINK(""http://x"")\n第二行"');
  });

  it.each(['=1+1', '+86 731', '-1', '@SUM(A1)', '＝1'])('defuses %s', (cell) => {
    expect(csv([['一', cell]])).toBe(`\uFEFF一,'${cell}\r\n`);
  });
});

describe('taizhang list -f md', () => {
  it('is a table of GitHub, a row a task', async () => {
    const { stdout } = await run(['list', '--section', '10', '-f', 'md']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\| 编号 \| 章节 \|/u);
    expect(lines[1]).toMatch(/^(?:\| -+ )+\|$/u);
    expect(lines.slice(2).every((line) => line.startsWith('| 10.'))).toBe(true);
  });

  it('escapes what would be markup', () => {
    expect(markdown([{ kind: 'table', rows: [['a|b'], ['*x*\n二']] }])).toBe(
      '| a\\|b |\n| - |\n| \\*x\\* 二 |\n',
    );
  });
});

describe('taizhang list -f ids', () => {
  it('is one id a line, for xargs', async () => {
    const data = freshDirectory();
    const ids = (await run(['list', '--section', '10', '-f', 'ids'], { data })).stdout
      .trimEnd()
      .split('\n');
    expect(ids.every((id) => /^10\.\d+\.\d+$/u.test(id))).toBe(true);
    expect((await run(['mark', ...ids, 'done'], { data })).exit).toBe(0);
    const done = (await run(['list', '--status', 'done', '-f', 'ids'], { data })).stdout;
    expect(done.trimEnd().split('\n')).toEqual(ids);
  });

  it('is nothing when nothing matches', async () => {
    expect((await run(['list', '--starred', '-f', 'ids'])).stdout).toBe('');
  });
});

describe('taizhang units -f csv', () => {
  it('has a row a unit', async () => {
    const { stdout } = await run(['units', '-f', 'csv']);
    expect(stdout.startsWith('\uFEFF单位,牵头,参加,责任,指导,合计,已完成\r\n')).toBe(true);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(67);
    expect(stdout).toMatch(/\r\n市司法局,\d+,\d+,\d+,0,59,0\r\n/u);
  });
});

describe('messages beside JSON', () => {
  it.each([
    [['list', '--query', '市税务局', '-f', 'json'], 0, 'notice', '市商务局'],
    [['list', '--unit', '气象局', '--format=json'], 2, 'error', '气象局'],
    [['show', '9.9.9', '-f', 'json'], 2, 'error', '9.9.9'],
    [['stats', '-f', 'json', '--plan', 'no/such'], 3, 'error', 'no/such'],
  ])('%j says them as JSON too', async (args, exit, severity, word) => {
    const outcome = await run(args);
    expect(outcome.exit).toBe(exit);
    for (const line of outcome.stderr.trimEnd().split('\n'))
      expect(JSON.parse(line)).toEqual({ severity, message: expect.any(String) });
    expect(outcome.stderr).toContain(word);
  });
});
