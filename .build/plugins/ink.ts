/** What the bundle changes in Ink and its packages. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

/** Ink asks for the devtools only when DEV is set; left external, the import fails at the start. */
export const withoutDevtools: Plugin = {
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
export const ownWidth: Plugin = {
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
export const ownFrames: Plugin = {
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
export const lazySegmenters: Plugin = {
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
