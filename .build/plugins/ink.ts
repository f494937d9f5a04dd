/** What the bundle changes in Ink and its packages. Each plugin fails a build with Ink in which it finds nothing to change. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, PluginBuild } from 'esbuild';
import { filesOf, isSameFile, packageOf } from './paths.ts';
import { expectTargets } from './targets.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const expectInInk = (builder: PluginBuild, plugin: string, targets: readonly string[]) =>
  expectTargets(builder, { plugin, file: '.build/plugins/ink.ts', importing: 'ink', targets });

const devtools = "the import of './devtools.js' in ink";

/** Ink asks for the devtools only when DEV is set, and then for a package that nobody has. */
export const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup(builder) {
    const met = expectInInk(builder, 'without-devtools', [devtools]);
    builder.onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path, importer }) => {
      if (packageOf(importer) !== 'ink') return undefined;
      met(devtools);
      return { path, namespace: 'empty' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

const measuring = (name = 'none'): string => `the import of string-width in ${name}`;

/** Ink measures as we do: with the fast path of src/text/width.ts in front of string-width. */
export const ownWidth: Plugin = {
  name: 'own-width',
  setup(builder) {
    const own = join(root, 'src/text/width.ts');
    const packages = ['ink', 'widest-line', 'cli-truncate', 'slice-ansi', 'wrap-ansi'];
    const met = expectInInk(builder, 'own-width', packages.map(measuring));
    builder.onResolve({ filter: /^string-width$/ }, ({ importer }) => {
      if (isSameFile(importer, own)) return undefined;
      met(measuring(packageOf(importer)));
      return { path: 'string-width', namespace: 'own-width' };
    });
    builder.onLoad({ filter: /.*/, namespace: 'own-width' }, () => ({
      contents: `export { stringWidth as default } from ${JSON.stringify(own)}`,
      resolveDir: root,
    }));
  },
};

/** Modules of Ink, and what stands in for each. */
const wrappers: Readonly<Record<string, readonly [file: string, name: string]>> = {
  './output.js': ['whole-rows.ts', 'withWholeRows'],
  './line-update.js': ['cell-update.ts', 'withCellUpdate'],
  './log-update.js': ['short-jumps.ts', 'withShortJumps'],
  './sanitize-ansi.js': ['clean-lines.ts', 'withCleanLines'],
};

const wrapped = (path: string): string => `the import of '${path}' in ink`;

/** What does the same as a module of Ink, faster for the lines that the dashboard draws; the rest it leaves to Ink. */
export const ownFrames: Plugin = {
  name: 'own-frames',
  setup(builder) {
    const met = expectInInk(builder, 'own-frames', Object.keys(wrappers).map(wrapped));
    builder.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path, importer, resolveDir }) => {
      if (!(path in wrappers) || packageOf(importer) !== 'ink') return undefined;
      met(wrapped(path));
      return { path, namespace: 'own-frames', pluginData: join(resolveDir, path) };
    });
    builder.onLoad({ filter: /.*/, namespace: 'own-frames' }, ({ path, pluginData }) => {
      const wrapper = wrappers[path];
      if (wrapper === undefined) return undefined;
      const [file, name] = wrapper;
      return {
        contents: `import original from ${JSON.stringify(pluginData)};
import { ${name} } from ${JSON.stringify(join(root, 'src/ui/frame', file))};
export default ${name}(original);`,
        resolveDir: root,
      };
    });
  },
};

const dearAtLoad =
  /^const (?<name>\w+) = (?<value>new Intl\.Segmenter\(.*\)|\/.*\\p\{.*\/[a-z]+);$/gmu;

/** The constants that packages pay dearly for when they load. */
const dearConstants: Readonly<Record<string, readonly string[]>> = {
  'string-width': [
    'segmenter',
    'visibleCharacterRegex',
    'spacingMarkRegex',
    'rgiEmojiRegex',
    'extendedPictographicRegex',
  ],
  'wrap-ansi': ['segmenter'],
  'slice-ansi': ['GRAPHEME_SEGMENTER'],
  ink: ['segmenter', 'control', 'metaKeyCodeRe', 'controlCharactersRegex', 'leadingMarksRegex'],
  '@alcalzone/ansi-tokenize': ['segmenter'],
};

const dear = (name: string, constant: string): string =>
  `the constant ${constant} of ${name}, a segmenter or a pattern with \\p`;

/**
 * The first Intl.Segmenter of a process costs 30 ms (ICU loads its break rules), a pattern of all emoji
 * 20 ms. These packages make them when they load; here they make them when they first meet a text that
 * needs one, which most never do.
 */
export const lazySegmenters: Plugin = {
  name: 'lazy-segmenters',
  setup(builder) {
    const met = expectInInk(
      builder,
      'lazy-segmenters',
      Object.entries(dearConstants).flatMap(([name, constants]) =>
        constants.map((constant) => dear(name, constant)),
      ),
    );
    builder.onLoad({ filter: filesOf(Object.keys(dearConstants)) }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const found = [...source.matchAll(dearAtLoad)].map(({ groups }) => groups ?? {});
      let contents = source.replaceAll(dearAtLoad, '');
      for (const { name = '', value = '' } of found) {
        const uses = new RegExp(`\\b${name}\\b`, 'gu');
        contents = `${contents.replace(uses, () => `(${name} ??= ${value})`)}\nvar ${name};\n`;
        met(dear(packageOf(path) ?? '', name));
      }
      return { contents, loader: 'js' };
    });
  },
};
