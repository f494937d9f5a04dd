import fs from 'node:fs';
import path from 'node:path';
import type { StoreFailure } from '../failure.ts';
import { errnoOf, systemError } from './errno.ts';

/** A directory to keep files in, or why there is none. */
export type DataDirectory =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/**
 * Where settings and progress are kept: `data` when given, else the directory that Conf would choose for
 * the project name `taizhang` without suffix (env-paths, which Conf uses: `~/.config/taizhang` on Linux,
 * `~/Library/Preferences/taizhang` on macOS, `%APPDATA%\taizhang\Config` on Windows). Makes nothing.
 * Asked of env-paths itself, since loading Conf would take a third of the time of a start.
 */
export const dataDirectory = async (data: string | undefined): Promise<DataDirectory> => {
  if (data !== undefined) {
    const chosen = path.resolve(data);
    const found = fs.statSync(chosen, { throwIfNoEntry: false });
    return found === undefined || found.isDirectory()
      ? { kind: 'directory', path: chosen }
      : { kind: 'failed', failure: { code: 'not-a-directory', path: chosen } };
  }
  try {
    // On loading it asks for the home directory, which throws where nobody knows one.
    const { default: envPaths } = await import('env-paths');
    const { config } = envPaths('taizhang', { suffix: '' });
    if (path.isAbsolute(config)) return { kind: 'directory', path: config };
  } catch {
    // Said below.
  }
  return { kind: 'failed', failure: { code: 'no-home' } };
};

/**
 * Makes a directory and those above it that are missing, for their owner only. Throws the system's error
 * (mkdir's own `recursive` says ENOENT on a read-only disk, which would send the user the wrong way).
 */
export const makeDirectory = (directory: string): void => {
  const stat = fs.statSync(directory, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return;
  if (stat !== undefined) throw systemError('ENOTDIR', directory);
  makeDirectory(path.dirname(directory));
  try {
    fs.mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker.
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
};
