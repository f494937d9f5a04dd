/** Paths as esbuild hands them to plugins: with `\` between their parts on Windows. */
import path from 'node:path';

/** What is asked of node:path, so that tests can ask the Windows one. */
type Paths = Pick<typeof path, 'relative' | 'isAbsolute'>;

/**
 * The package that a file belongs to; undefined for files of no package.
 *
 * @example packageOf('C:\\a\\node_modules\\@alcalzone\\ansi-tokenize\\index.js') // '@alcalzone/ansi-tokenize'
 */
export const packageOf = (file: string): string | undefined =>
  // What a package has installed for itself lies in its own node_modules: the last one counts.
  /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(file)?.[1]?.replace('\\', '/');

/** A filter for the JavaScript files of packages, those that they have installed for themselves among them. */
export const filesOf = (packages: readonly string[]): RegExp => {
  const names = packages.map((name) => name.replace('/', '[\\\\/]')).join('|');
  return new RegExp(`[\\\\/]node_modules[\\\\/](?:${names})[\\\\/].*\\.js$`);
};

/** Whether two paths lead to the same file. */
export const isSameFile = (one: string, other: string, paths: Paths = path): boolean =>
  paths.relative(one, other) === '';

/** Whether a file lies in a folder, or deeper. */
export const isWithin = (folder: string, file: string, paths: Paths = path): boolean => {
  const way = paths.relative(folder, file);
  // From one drive of Windows to another there is no relative path.
  return way !== '' && !/^\.\.(?:[\\/]|$)/u.test(way) && !paths.isAbsolute(way);
};
