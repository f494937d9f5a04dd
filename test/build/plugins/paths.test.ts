import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, isSameFile, isWithin, packageOf } from '../../../.build/plugins/paths.ts';

describe('a file of a package', () => {
  it.each([
    ['/a/node_modules/ink/build/output.js', 'ink'],
    ['C:\\a\\node_modules\\ink\\build\\output.js', 'ink'],
    ['/a/node_modules/@alcalzone/ansi-tokenize/build/index.js', '@alcalzone/ansi-tokenize'],
    ['C:\\a\\node_modules\\@alcalzone\\ansi-tokenize\\build\\index.js', '@alcalzone/ansi-tokenize'],
    ['/a/node_modules/ink/node_modules/string-width/index.js', 'string-width'],
    ['/a/node_modules/.pnpm/ink@8.0.0/node_modules/ink/build/output.js', 'ink'],
    ['/a/ink/build/output.js', undefined],
    ['', undefined],
  ])('%s belongs to %s', (file, name) => {
    expect(packageOf(file)).toBe(name);
  });

  it('is found by the filter, with either separator', () => {
    const filter = filesOf(['ink', '@alcalzone/ansi-tokenize']);
    const found = [
      '/a/node_modules/ink/build/output.js',
      'C:\\a\\node_modules\\ink\\build\\output.js',
      'C:\\a\\node_modules\\@alcalzone\\ansi-tokenize\\build\\index.js',
      '/a/node_modules/ink-table/index.js',
      '/a/node_modules/ink/build/output.js.map',
      'C:\\a\\ink\\output.js',
    ].map((file) => filter.test(file));
    expect(found).toEqual([true, true, true, false, false, false]);
  });
});

describe('one of our files', () => {
  it('is known on Windows however its path is written', () => {
    const own = 'C:\\work\\src\\text\\width.ts';
    expect(isSameFile(own, 'c:/work/src/text/width.ts', path.win32)).toBe(true);
    expect(isSameFile(own, 'C:\\work\\src\\text\\fit.ts', path.win32)).toBe(false);
    expect(isSameFile('/work/src/a.ts', '/work/src/b/../a.ts', path.posix)).toBe(true);
  });

  it.each([
    ['/work/src', '/work/src/ui/theme.ts', path.posix, true],
    ['/work/src', '/work/src', path.posix, false],
    ['/work/src', '/work/srcs/theme.ts', path.posix, false],
    ['/work/src', '/work/src/..theme.ts', path.posix, true],
    ['/work/src', '/work/theme.ts', path.posix, false],
    ['C:\\work\\src', 'c:\\work\\src\\ui\\theme.ts', path.win32, true],
    ['C:\\work\\src', 'D:\\work\\src\\ui\\theme.ts', path.win32, false],
    ['C:\\work\\src', 'C:\\work\\theme.ts', path.win32, false],
  ] as const)('as to %s: %s', (folder, file, paths, isIn) => {
    expect(isWithin(folder, file, paths)).toBe(isIn);
  });
});
