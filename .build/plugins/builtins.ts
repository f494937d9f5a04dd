import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugin, PluginBuild } from 'esbuild';
import { isWithin, packageOf } from './paths.ts';
import { expectTargets } from './targets.ts';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** What we and commander call of two modules of Node that take 8 and 4 ms to load: loaded when it is called. */
const dearBuiltins: Readonly<Record<string, string>> = {
  'node:crypto': `export const hash = (...given) => require('node:crypto').hash(...given);`,
  'node:child_process': `export const spawn = (...given) => require('node:child_process').spawn(...given);
export default { spawn };`,
};

const hashing = "require('crypto') in object-hash";
const spawning = 'the import of node:child_process in commander';

const expectIn = (importing: string, builder: PluginBuild, target: string) =>
  expectTargets(builder, {
    plugin: 'cheap-builtins',
    file: '.build/plugins/builtins.ts',
    importing,
    targets: [target],
  });

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
    const hashingMet = expectIn('ink-table', builder, hashing);
    const spawningMet = expectIn('commander', builder, spawning);
    builder.onResolve({ filter: /.*/ }, ({ path, importer, namespace, kind }) => {
      if (path === 'crypto' && packageOf(importer) === 'object-hash') {
        hashingMet(hashing);
        return { path, namespace: 'late-crypto' };
      }
      if (kind !== 'import-statement' || namespace === 'builtin' || !isBuiltin(path))
        return undefined;
      const name = path.startsWith('node:') ? path : `node:${path}`;
      const isCommander = packageOf(importer) === 'commander';
      if (!(name in dearBuiltins) || !(isCommander || isWithin(sources, importer)))
        return { path: name, namespace: 'builtin', sideEffects: false };
      if (isCommander && name === 'node:child_process') spawningMet(spawning);
      return { path: name, namespace: 'dear-builtin', sideEffects: false };
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
