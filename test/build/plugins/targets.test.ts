import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildFailure } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../.build/bundle.ts';
import { freshDirectory } from '../../helpers/program.ts';

type Files = Readonly<Record<string, string>>;

const empty = 'export default () => {};';
const measuring = "import stringWidth from 'string-width';\nexport default stringWidth;";

/** The packages that the plugins change, with nothing in them but what is changed. */
const packages: Files = {
  'ink/index.js': `import './build/index.js';
import 'widest-line';
import 'cli-truncate';
import 'slice-ansi';
import 'wrap-ansi';
import '@alcalzone/ansi-tokenize';`,
  'ink/build/index.js': `import 'string-width';
import './output.js';
import './line-update.js';
import './log-update.js';
import './sanitize-ansi.js';
if (process.env.DEV) await import('./devtools.js');
const segmenter = new Intl.Segmenter();
const control = /\\p{Control}/u;
const metaKeyCodeRe = /\\p{C}/u;
const controlCharactersRegex = /\\p{Control}/gu;
const leadingMarksRegex = /^\\p{Mark}+/u;
export default [segmenter, control, metaKeyCodeRe, controlCharactersRegex, leadingMarksRegex];`,
  'ink/build/output.js': empty,
  'ink/build/line-update.js': empty,
  'ink/build/log-update.js': empty,
  'ink/build/sanitize-ansi.js': empty,
  'ink/build/devtools.js': "import 'react-devtools-core';",
  'widest-line/index.js': measuring,
  'cli-truncate/index.js': measuring,
  'slice-ansi/index.js': `${measuring}\nconst GRAPHEME_SEGMENTER = new Intl.Segmenter();`,
  'wrap-ansi/index.js': `${measuring}\nconst segmenter = new Intl.Segmenter();`,
  '@alcalzone/ansi-tokenize/index.js': 'const segmenter = new Intl.Segmenter();',
  'ink-table/index.js': "import 'object-hash';",
  'object-hash/index.js': "exports.hash = require('crypto').createHash;",
  'commander/index.js': "import childProcess from 'node:child_process';\nchildProcess.spawn();",
};

/** Bundles a program that uses the packages, as dist/ is bundled, in a directory of its own. */
const bundled = async (changes: Files, program: string) => {
  const directory = freshDirectory();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  for (const [path, text] of Object.entries({ ...packages, ...changes }))
    write(join('node_modules', path), text);
  write('program.js', program);
  return build({
    ...settings,
    absWorkingDir: directory,
    entryPoints: ['program.js'],
    outdir: join(directory, 'dist'),
    write: false,
    logLevel: 'silent',
  });
};

const everything = "import 'ink';\nimport 'ink-table';\nimport 'commander';";

/** A file of the packages in which something else stands than the plugins look for. */
const rewritten = (path: string, text: string, successor: string): Files => {
  const before = packages[path] ?? '';
  expect(before).toContain(text);
  return { [path]: before.replace(text, successor) };
};

describe('the bundle', () => {
  it('is made when the plugins find in the packages what they change', async () => {
    const { outputFiles } = await bundled({}, everything);
    expect(outputFiles).toHaveLength(1);
  });

  it.each([
    [
      "without-devtools did not find the import of './devtools.js' in ink",
      ['ink/build/index.js', './devtools.js', './output.js'],
    ],
    [
      "own-frames did not find the import of './line-update.js' in ink",
      ['ink/build/index.js', './line-update.js', './output.js'],
    ],
    [
      'own-width did not find the import of string-width in widest-line',
      ['widest-line/index.js', 'string-width', 'wrap-ansi'],
    ],
    [
      'lazy-segmenters did not find the constant segmenter of wrap-ansi',
      ['wrap-ansi/index.js', 'const segmenter', 'let segmenter'],
    ],
    [
      'lazy-segmenters did not find the constant control of ink',
      ['ink/build/index.js', 'const control ', 'const controls '],
    ],
    [
      "cheap-builtins did not find require('crypto') in object-hash",
      ['object-hash/index.js', "'crypto'", "'node:crypto'"],
    ],
    [
      'cheap-builtins did not find the import of node:child_process in commander',
      ['commander/index.js', 'node:child_process', 'node:process'],
    ],
  ] as const)('is refused because %s', async (complaint, [path, text, successor]) => {
    const made = bundled(rewritten(path, text, successor), everything);
    await expect(made).rejects.toThrow(complaint);
    await expect(made).rejects.toThrow(
      /see what became of it in node_modules\/.*, and follow that in \.build\/plugins\/\w+\.ts, or/u,
    );
  });

  it('is refused by all plugins at once when Ink is another', async () => {
    const failure = await bundled({ 'ink/build/index.js': '' }, everything).catch(
      (error: BuildFailure) => error,
    );
    expect(new Set(failure.errors.map(({ pluginName }) => pluginName))).toEqual(
      new Set(['without-devtools', 'own-width', 'own-frames', 'lazy-segmenters']),
    );
  });

  it('may do without a package', async () => {
    const { outputFiles } = await bundled({ 'commander/index.js': '' }, "import 'ink-table';");
    expect(outputFiles).toHaveLength(1);
  });
});
