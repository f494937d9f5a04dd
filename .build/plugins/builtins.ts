import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

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
export const cheapBuiltins: Plugin = {
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
