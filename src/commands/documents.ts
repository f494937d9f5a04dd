import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where a person's home and settings are: of `os.homedir()` and `XDG_CONFIG_HOME`. */
export type HomeDirectories = {
  readonly home: string;
  /** @default `.config` in the home directory */
  readonly config?: string | undefined;
};

/**
 * The directory that a Linux desktop calls 文档 or Documents: a line `XDG_DOCUMENTS_DIR="$HOME/文档"` of
 * user-dirs.dirs (user-dirs.dirs(5)), a path that is absolute or below the home directory.
 */
const desktopDocuments = ({ home, config }: HomeDirectories): readonly string[] => {
  const file = path.join(config || path.join(home, '.config'), 'user-dirs.dirs');
  try {
    const line = /^\s*XDG_DOCUMENTS_DIR="(.+)"/mu.exec(readFileSync(file, 'utf8'));
    const named = (line?.[1] ?? '').replace(/^\$HOME(?=\/|$)/u, () => home);
    return path.isAbsolute(named) ? [named] : [];
  } catch {
    // No desktop, or not a Linux one.
    return [];
  }
};

const isDirectory = (directory: string): boolean =>
  statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Where a person looks for a document: their documents directory, or their home directory when there is
 * none. env-paths, which says where settings go, knows no documents.
 */
export const documentsDirectory = (homes: HomeDirectories): string =>
  [...desktopDocuments(homes), path.join(homes.home, 'Documents')].find(isDirectory) ?? homes.home;

/** The documents directory of whoever runs this process; where nobody knows a home, the current one. */
export const ownDocuments = (): string => {
  try {
    return documentsDirectory({ home: homedir(), config: process.env['XDG_CONFIG_HOME'] });
  } catch {
    return process.cwd();
  }
};
