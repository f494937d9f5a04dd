import fs from 'node:fs';
import { dirname } from 'node:path';
import type { StoreFailure } from '../failure.ts';

/** The errno name of a thrown system error (`ENOSPC`); undefined for anything else, which is a bug and not a fault. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** An error like one of the system's, to be thrown where a check of our own finds what the system would not. */
export const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(code), { code, path });

/** The file that a system error is about. */
const pathOf = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : undefined;

/** The owner of a file, or of the nearest directory above it that can be looked at, when that is another user. */
const foreignOwner = (path: string): number | undefined => {
  try {
    const { uid } = fs.statSync(path);
    return process.getuid === undefined || uid === process.getuid() ? undefined : uid;
  } catch {
    const above = dirname(path);
    return above === path ? undefined : foreignOwner(above);
  }
};

/** Turns an error met while making a directory into a failure that names the directory that couldn't be made. */
export const directoryFailure = (error: unknown, directory: string): StoreFailure =>
  failureOf(error, pathOf(error) ?? directory);

/** Turns a system error met at `path` into a failure; rethrows what no system call threw. */
export const failureOf = (error: unknown, path: string): StoreFailure => {
  const errno = errnoOf(error);
  switch (errno) {
    case undefined:
      throw error;
    case 'EACCES':
    case 'EPERM': {
      const owner = foreignOwner(path);
      return owner === undefined
        ? { code: 'no-permission', path }
        : { code: 'no-permission', path, owner };
    }
    case 'EROFS':
      return { code: 'read-only', path };
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', path };
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: 'not-a-directory', path };
    case 'ETOOLARGE':
      return { code: 'too-large-to-save', path };
    case 'ELOCKLOST':
      return { code: 'locked', path, pid: 0, host: '', since: '' };
    case 'ENOLCK':
    case 'ENOTSUP':
    case 'EOPNOTSUPP':
    case 'ENOSYS':
      return { code: 'no-locks', path };
    default:
      return { code: 'system', path, errno };
  }
};
