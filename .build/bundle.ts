/**
 * Bundles the program into dist/: one ES module for each `import()`, production React.
 * `bundle()` is also what `npm start` calls when dist/ is older than the sources.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  build,
  type BuildFailure,
  type BuildOptions,
  type Message,
  type OnResolveResult,
  type OutputFile,
  type Plugin,
} from 'esbuild';
import { cleanPlanText } from '../src/loader/clean.ts';
import { lastDay } from '../src/loader/kept-parse.ts';
import type { UnitAliases } from '../src/plan/aliases.ts';
import { parse } from '../src/plan/parse.ts';
import { manual } from './manual.ts';
import { cheapBuiltins } from './plugins/builtins.ts';
import { lazySegmenters, ownFrames, ownWidth, withoutDevtools } from './plugins/ink.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const dist = join(root, 'dist');
const mainSource = join(root, 'src/main.ts');

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
    if (current.has(path)) continue;
    // Another build may have removed it meanwhile.
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
    if (age >= grace) await rm(path, { recursive: true, force: true });
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

type Entry = { readonly file: OutputFile; readonly warnings: Message[] };

/** What a build says to `import()` of an entry of its own. What is wrong with that is thus said once, by the outermost build. */
const importedEntry = async (begun: Promise<Entry>): Promise<OnResolveResult> => {
  try {
    const { file, warnings } = await begun;
    return { path: `./${basename(file.path)}`, external: true, warnings };
  } catch (failure) {
    const { errors } = failure as Partial<BuildFailure>;
    if (errors === undefined) throw failure;
    return { errors };
  }
};

/**
 * Builds an entry, and by the same means whatever it loads with `import()`: each is one file, complete in
 * itself. Chunks of shared code would be smaller, but Node takes nearly a millisecond to find, read and
 * link each, and there were thirty between a command and its first line.
 */
const buildEach = async (): Promise<readonly Written[]> => {
  const building = new Map<string, Promise<Entry>>();
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
        return importedEntry(begun);
      });
    },
  };

  const entryFile = async (source: string): Promise<Entry> => {
    const isMain = source === mainSource;
    const { outputFiles, warnings } = await build({
      ...settings,
      entryPoints: { [isMain ? 'taizhang' : basename(source).replace(/\.\w+$/u, '')]: source },
      // A new build doesn't change the files of the one that runs.
      entryNames: isMain ? '[name]' : '[name]-[hash]',
      plugins: [...settings.plugins, lazyFiles],
      logLevel: isMain ? settings.logLevel : 'silent',
      outdir: dist,
      write: false,
    });
    const [file] = outputFiles;
    if (file === undefined) throw new Error(`nothing came of ${source}`);
    files.push(file);
    return { file, warnings };
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
  // Each is there in whole or not at all: another build, or a program that starts, may be under way.
  const put = async ({ path, contents }: Written): Promise<void> => {
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, contents, { mode: path === entry ? 0o755 : 0o644 });
    await rename(draft, path);
  };
  for (const file of outputFiles) if (file.path !== entry) await put(file);
  for (const file of outputFiles) if (file.path === entry) await put(file);
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
