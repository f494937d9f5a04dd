import fs from 'node:fs';
import type { StoreFailure } from '../failure.ts';

/** The errno name of a thrown system error (`ENOSPC`); undefined for anything else, which is a bug and not a fault. */
export const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** The owner of the nearest existing file or directory at or above a path, when that is another user. */
const foreignOwner = (path: string): number | undefined => {
  try {
    const { uid } = fs.statSync(path);
    return process.getuid === undefined || uid === process.getuid() ? undefined : uid;
  } catch {
    return undefined;
  }
};

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
    case 'ENOLCK':
    case 'ENOTSUP':
    case 'EOPNOTSUPP':
    case 'ENOSYS':
      return { code: 'no-locks', path };
    default:
      return { code: 'system', path, errno };
  }
};
