/**
 * Bundles the program into dist/: one ES module a command, shared chunks, production React.
 * `bundle()` is also what `npm start` calls when dist/ is older than the sources.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');

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

/** Writes dist/. Rejects with esbuild's messages when the sources don't build. */
export const bundle = async (): Promise<void> => {
  await rm(`${root}/dist`, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { taizhang: 'src/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      // yoga-layout would fetch() its WebAssembly from a data: URL, for which Node loads all of undici (37 ms).
      fetch: 'undefined',
    },
    banner: {
      js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
    },
    plugins: [withoutDevtools, ownWidth],
    logLevel: 'warning',
  });
};

if (import.meta.main) await bundle();
