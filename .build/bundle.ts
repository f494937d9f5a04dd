/**
 * Bundles the program into dist/: one ES module a command, shared chunks, production React.
 * `bundle()` is also what `npm start` calls when dist/ is older than the sources.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { lastDay } from '../src/loader/kept-parse.ts';
import type { UnitAliases } from '../src/plan/aliases.ts';
import { parse } from '../src/plan/parse.ts';
import { manual } from './manual.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const dist = join(root, 'dist');

/** Ink asks for the devtools only when DEV is set; left external, the import fails at the start. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup(builder) {
    builder.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({
      path,
      namespace: 'empty',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
  },
};

/** Ink measures as we do: with the fast path of src/text/width.ts in front of string-width. */
const ownWidth: Plugin = {
  name: 'own-width',
  setup(builder) {
    const own = `${root}/src/text/width.ts`;
    builder.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === own ? undefined : { path: 'string-width', namespace: 'own-width' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'own-width' }, () => ({
      contents: `export { stringWidth as default } from ${JSON.stringify(own)}`,
      resolveDir: root,
    }));
  },
};

const dearAtLoad =
  /^const (?<name>\w+) = (?<value>new Intl\.Segmenter\(.*\)|\/.*\\p\{.*\/[a-z]+);$/gmu;

/**
 * The first Intl.Segmenter of a process costs 30 ms (ICU loads its break rules), a pattern of all emoji
 * 20 ms. These packages make them when they load; here they make them when they first meet a text that
 * needs one, which most never do.
 */
const lazySegmenters: Plugin = {
  name: 'lazy-segmenters',
  setup(builder) {
    const packages =
      /node_modules\/(string-width|wrap-ansi|slice-ansi|ink|@alcalzone\/ansi-tokenize)\/.*\.js$/;
    builder.onLoad({ filter: packages }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const dear = [...source.matchAll(dearAtLoad)].map(({ groups }) => groups ?? {});
      let contents = source.replaceAll(dearAtLoad, '');
      for (const { name = '', value = '' } of dear) {
        const uses = new RegExp(`\\b${name}\\b`, 'gu');
        contents = `${contents.replace(uses, () => `(${name} ??= ${value})`)}\nvar ${name};\n`;
      }
      return { contents, loader: 'js' };
    });
  },
};

/** The shipped plan, parsed: what `keptParse` reads at the start. */
const shippedPlanParsed = async (): Promise<string> => {
  const text = await readFile(join(root, 'seeds/xiangtan-2022.txt'), 'utf8');
  const aliases = JSON.parse(
    await readFile(join(root, 'seeds/unit-aliases.json'), 'utf8'),
  ) as UnitAliases;
  return JSON.stringify({ text, aliases, parsed: parse(text, { aliases, today: lastDay }) });
};

/** A chunk of an earlier build that a running program may still ask for, in milliseconds. */
const graceOfOldChunks = 24 * 60 * 60 * 1000;

const removeOldChunks = async (current: ReadonlySet<string>, grace: number): Promise<void> => {
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    if (!current.has(path) && Date.now() - (await stat(path)).mtimeMs >= grace)
      await rm(path, { recursive: true });
  }
};

/** What dist/ and the single executable have in common. */
export const settings = {
  absWorkingDir: root,
  entryPoints: { taizhang: 'src/main.ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // Without it every Han character takes six bytes.
  charset: 'utf8',
  define: {
    'process.env.NODE_ENV': '"production"',
    // yoga-layout would fetch() its WebAssembly from a data: URL, for which Node loads all of undici (37 ms).
    fetch: 'undefined',
  },
  banner: {
    js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
  },
  plugins: [withoutDevtools, ownWidth, lazySegmenters],
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Writes dist/. A program that runs meanwhile finds its chunks: they are named by content, the new ones
 * are there before the entry that names them, and old ones stay for a day unless `isClean`.
 * Rejects with esbuild's messages when the sources don't build.
 */
export const bundle = async ({ isClean = false } = {}): Promise<void> => {
  const { outputFiles } = await build({
    ...settings,
    outdir: dist,
    write: false,
    splitting: true,
  });
  await mkdir(dist, { recursive: true });
  const entry = join(dist, 'taizhang.js');
  for (const { path, contents } of outputFiles) if (path !== entry) await writeFile(path, contents);
  for (const { path, contents } of outputFiles)
    if (path === entry) {
      await writeFile(`${entry}.new`, contents, { mode: 0o755 });
      await rename(`${entry}.new`, entry);
    }
  const page = join(dist, 'taizhang.1');
  await writeFile(page, manual());
  const kept = join(dist, 'shipped-plan.json');
  await writeFile(kept, await shippedPlanParsed());
  await removeOldChunks(
    new Set([page, kept, ...outputFiles.map(({ path }) => path)]),
    isClean ? 0 : graceOfOldChunks,
  );
};

if (import.meta.main) await bundle({ isClean: process.argv.includes('--clean') });
