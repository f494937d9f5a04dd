/**
 * Bundles the program into dist/: one ES module for each `import()`, production React.
 * `bundle()` is also what `npm start` calls when dist/ is older than the sources.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import { cleanPlanText } from '../src/loader/clean.ts';
import { lastDay } from '../src/loader/kept-parse.ts';
import type { UnitAliases } from '../src/plan/aliases.ts';
import { parse } from '../src/plan/parse.ts';
import { manual } from './manual.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');
const dist = join(root, 'dist');
const mainSource = join(root, 'src/main.ts');

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

/** What does the same as a module of Ink, faster for the lines that the dashboard draws; the rest it leaves to Ink. */
const ownFrames: Plugin = {
  name: 'own-frames',
  setup(builder) {
    const wrappers: Readonly<Record<string, readonly [file: string, name: string]>> = {
      './output.js': ['whole-rows.ts', 'withWholeRows'],
      './line-update.js': ['cell-update.ts', 'withCellUpdate'],
      './log-update.js': ['short-jumps.ts', 'withShortJumps'],
      './sanitize-ansi.js': ['clean-lines.ts', 'withCleanLines'],
    };
    builder.onResolve(
      { filter: /^\.\/(output|line-update|log-update|sanitize-ansi)\.js$/ },
      ({ path, importer, resolveDir }) =>
        /\/node_modules\/ink\/build\/[\w-]+\.js$/.test(importer)
          ? { path, namespace: 'own-frames', pluginData: join(resolveDir, path) }
          : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'own-frames' }, ({ path, pluginData }) => {
      const [file, name] = wrappers[path] ?? [];
      return {
        contents: `import original from ${JSON.stringify(pluginData)};
import { ${name} } from ${JSON.stringify(`${root}/src/ui/frame/${file}`)};
export default ${name}(original);`,
        resolveDir: root,
      };
    });
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

/** What we and commander call of two modules of Node that take 8 and 4 ms to load: loaded when it is called. */
const dearBuiltins: Readonly<Record<string, string>> = {
  'node:crypto': `export const hash = (...given) => require('node:crypto').hash(...given);`,
  'node:child_process': `export const spawn = (...given) => require('node:child_process').spawn(...given);
export default { spawn };`,
};

/** The exports of a module of Node, each looked up only where it is used. */
const exportsOf = (name: string): string =>
  Object.keys(createRequire(import.meta.url)(name) as object)
    .filter((key) => key !== 'default' && /^[\w$]+$/u.test(key))
    .map((key) => `export const ${key} = /* @__PURE__ */ (() => found.${key})();`)
    .join('\n');

/**
 * To import a module of Node looks up everything that it exports, which loads what it would load later or
 * never (7 ms for node:util); to require it does not.
 */
const cheapBuiltins: Plugin = {
  name: 'cheap-builtins',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, importer, namespace, kind }) => {
      if (path === 'crypto' && importer.includes('/object-hash/'))
        return { path, namespace: 'late-crypto' };
      if (kind !== 'import-statement' || namespace === 'builtin' || !isBuiltin(path))
        return undefined;
      const name = path.startsWith('node:') ? path : `node:${path}`;
      const isOurs = importer.startsWith(`${root}/src/`) || importer.includes('/commander/');
      return name in dearBuiltins && isOurs
        ? { path: name, namespace: 'dear-builtin', sideEffects: false }
        : { path: name, namespace: 'builtin', sideEffects: false };
    });
    // ink-table names rows by their hashes, of which nothing is asked but SHA-1.
    builder.onLoad({ filter: /.*/, namespace: 'late-crypto' }, () => ({
      contents: `exports.createHash = (...given) => require('node:crypto').createHash(...given);`,
    }));
    builder.onLoad({ filter: /.*/, namespace: 'dear-builtin' }, ({ path }) => ({
      contents: dearBuiltins[path] ?? '',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `const found = require(${JSON.stringify(path)});
export default found;
${exportsOf(path)}`,
    }));
  },
};

/** The shipped plan, parsed: what `keptParse` reads at the start. */
const shippedPlanParsed = async (): Promise<string> => {
  const text = cleanPlanText(await readFile(join(root, 'seeds/xiangtan-2022.txt'), 'utf8'));
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
  entryPoints: { taizhang: mainSource },
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
  plugins: [withoutDevtools, ownWidth, ownFrames, lazySegmenters, cheapBuiltins],
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** A file of dist/ with what `import()` in it leads to, those files first. */
type Written = Pick<OutputFile, 'path' | 'contents'>;

/**
 * Builds an entry, and by the same means whatever it loads with `import()`: each is one file, complete in
 * itself. Chunks of shared code would be smaller, but Node takes nearly a millisecond to find, read and
 * link each, and there were thirty between a command and its first line.
 */
const buildEach = async (): Promise<readonly Written[]> => {
  const building = new Map<string, Promise<OutputFile>>();
  const files: Written[] = [];

  const lazyFiles: Plugin = {
    name: 'lazy-files',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, importer }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
        const found = await builder.resolve(path, {
          kind: 'import-statement',
          importer,
          resolveDir,
        });
        const begun = building.get(found.path) ?? entryFile(found.path);
        building.set(found.path, begun);
        const { path: file } = await begun;
        return { path: `./${basename(file)}`, external: true };
      });
    },
  };

  const entryFile = async (source: string): Promise<OutputFile> => {
    const isMain = source === mainSource;
    const { outputFiles } = await build({
      ...settings,
      entryPoints: { [isMain ? 'taizhang' : basename(source).replace(/\.\w+$/u, '')]: source },
      // A new build doesn't change the files of the one that runs.
      entryNames: isMain ? '[name]' : '[name]-[hash]',
      plugins: [lazyFiles, ...settings.plugins],
      outdir: dist,
      write: false,
    });
    const [file] = outputFiles;
    if (file === undefined) throw new Error(`nothing came of ${source}`);
    files.push(file);
    return file;
  };

  await entryFile(mainSource);
  return files;
};

/**
 * Writes dist/. A program that runs meanwhile finds its chunks: they are named by content, the new ones
 * are there before the entry that names them, and old ones stay for a day unless `isClean`.
 * Rejects with esbuild's messages when the sources don't build.
 */
export const bundle = async ({ isClean = false } = {}): Promise<void> => {
  const outputFiles = await buildEach();
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
