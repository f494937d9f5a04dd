/** Reads versions of a file: the present one, or the newest backup that can be read. */
import fs from 'node:fs';
import type { StoreFailure } from '../failure.ts';
import type { MigrationStep } from '../migrations.ts';
import type { Decoded } from '../progress-file.ts';
import { backupsOf } from './backups.ts';
import { errnoOf, failureOf } from './errno.ts';

/** What a file holds and how it is spelt. */
export type DocumentKind<T> = {
  /** `progress.json` */
  readonly name: string;
  readonly format: number;
  readonly empty: T;
  readonly decode: (text: string) => Decoded<T>;
  readonly encode: (value: T) => string;
  readonly migrations: Readonly<Record<string, MigrationStep>>;
  /** What both say, the newest copy on the disk and what this process knew. */
  readonly merge: (newest: T, known: T) => T;
};

/** What a file held at one time; `stamp` is empty when there was no file. */
export type Version<T> = { readonly stamp: string; readonly value: T };

/** Larger files are neither read nor written, in bytes: a hundred thousand changes take ten megabytes. */
export const largestFile = 64 * 1024 * 1024;

/** Why a file is not to be opened: a pipe would wait for its writer for ever, a device may never end. */
const unfit = (file: string): StoreFailure | undefined => {
  const stat = fs.statSync(file);
  if (!stat.isFile()) return { code: 'not-a-file', path: file };
  return stat.size > largestFile
    ? { code: 'too-large', path: file, limit: largestFile }
    : undefined;
};

/** Tells one version of a file from the next, without reading it: every write makes a new file. */
export const stampOf = (file: string): string => {
  const stat = fs.statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? '' : `${stat.ino}-${stat.size}-${stat.mtimeNs}`;
};

/** Reads a file; answers with `seen` itself when it hasn't changed since. */
export const readVersion = <T>(
  file: string,
  kind: DocumentKind<T>,
  seen: Version<T>,
):
  | Decoded<Version<T>>
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure } => {
  try {
    const stamp = stampOf(file);
    if (stamp === '') return { kind: 'missing' };
    if (stamp === seen.stamp) return { kind: 'ok', value: seen };
    const failure = unfit(file);
    if (failure !== undefined) return { kind: 'failed', failure };
    const decoded = kind.decode(fs.readFileSync(file, 'utf8'));
    return decoded.kind === 'ok' ? { kind: 'ok', value: { stamp, value: decoded.value } } : decoded;
  } catch (error) {
    // Deleted between the two calls.
    return errnoOf(error) === 'ENOENT'
      ? { kind: 'missing' }
      : { kind: 'failed', failure: failureOf(error, file) };
  }
};

/** The newest backup of a file that can be read. */
export const newestReadable = <T>(
  directory: string,
  kind: DocumentKind<T>,
): { readonly path: string; readonly value: T } | undefined => {
  for (const path of backupsOf(directory, kind.name)) {
    const found = readVersion(path, kind, { stamp: '', value: kind.empty });
    if (found.kind === 'ok') return { path, value: found.value.value };
  }
  return undefined;
};
