import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { freshDirectory } from '../helpers/program.ts';

const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));

/** A module that writes the path of every file of dist/ that Node loads to stderr. */
const listing = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  import { writeSync } from 'node:fs';
  import { fileURLToPath } from 'node:url';
  registerHooks({
    load(url, context, next) {
      if (url.includes('/dist/')) writeSync(2, fileURLToPath(url) + '\\n');
      return next(url, context);
    },
  });
`)}`;

/** Something that stands in one package only, whatever the bundler does to its names. */
const marks = {
  react: 'react.transitional.element',
  ink: 'yoga',
  pinyin: 'zhōng',
  mammoth: 'word/document.xml',
  parse5: 'missing-semicolon-after-character-reference',
  excel: 'xl/worksheets',
  markdown: 'tablePipeAlign',
  csv: 'escape_formulas',
} as const;

const loadedBy = async (...args: readonly string[]) => {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', listing, program, ...args],
    { env: { TAIZHANG_DATA: freshDirectory() }, maxBuffer: 64 * 1024 * 1024 },
  );
  const code = stderr
    .split('\n')
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  expect(code).not.toBe('');
  return Object.keys(marks).filter((name) => code.includes(marks[name as keyof typeof marks]));
};

describe('what is loaded', () => {
  it.each([
    [['list'], []],
    [['list', '-f', 'json'], []],
    [['list', '--unit', '市司法局'], []],
    [['list', '--section', '5'], []],
    [['show', '5.11.1'], []],
    [['mark', '5.11.1', 'done'], []],
    [['units'], []],
    [['stats'], []],
    [['--help'], []],
    [['complete', 'zsh', '--', 'list', '--unit', '市'], []],
    [['list', '--unit', 'sfj'], ['pinyin']],
    [['list', '-f', 'csv'], ['csv']],
    [['list', '-f', 'md'], ['markdown']],
    [['report', '-f', 'txt'], []],
  ])('by %j beside the commands is %j', async (args, expected) => {
    expect(await loadedBy(...args)).toEqual(expected);
  });

  it('by a report for Excel is no more than that', async () => {
    const file = `${freshDirectory()}/a.xlsx`;
    expect(await loadedBy('report', '-o', file)).toEqual(['excel']);
  });
});
