/**
 * Writes a file through Conf, whole or not at all, and flushed. The only import of conf.
 *
 * What Conf 16 does on a write: temporary file, fsync, rename. What that leaves open, and is closed here
 * by letting Conf write a file beside the real one, which then takes its place:
 * - no fsync of the directory, so that a power cut may undo the rename;
 * - one write(2) whose count nobody looks at: on a full disk half a file would be renamed over the whole
 *   one (so the size is compared before the rename);
 * - inside a snap, or on EXDEV, it writes in place, without rename or fsync.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../json.ts';
import type { MigrationStep } from '../migrations.ts';
import { errnoOf, systemError } from './errno.ts';

/** What Conf is asked to hold, and where. */
export type ConfFile<T> = {
  readonly directory: string;
  /** With its extension: `progress.json`. */
  readonly name: string;
  readonly encode: (value: T) => string;
  /** Bytes; more are not written, since they would not be read again. */
  readonly limit: number;
};

const loadConf = async () => {
  try {
    os.homedir();
  } catch {
    // Conf asks for the home directory on loading, though it is told to write elsewhere.
    process.env['HOME'] ??= os.tmpdir();
  }
  return (await import('conf')).default;
};

/** Loads Conf ahead of the first write, when there is time for it. */
export const warmUp = async (): Promise<void> => {
  await loadConf();
};

/** Renames; on Windows a virus scanner may hold either file for a moment, so it is tried for half a second. */
const rename = async (from: string, to: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '');
      if (process.platform !== 'win32' || !isHeld || tries > 50) throw error;
      await wait(10);
    }
  }
};

/** Flushes the entries of a directory; Windows has no such call and needs none (NTFS keeps a journal of renames). */
const flushDirectory = (directory: string): void => {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

const flushFile = (file: string): void => {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

/**
 * Writes `value`; on return it is on the disk under its name. `beforeRename` runs when the new file is
 * complete and flushed beside the old one, and is told its path. Throws system errors, the old file being untouched.
 */
export const writeConfFile = async <T extends object>(
  { directory, name, encode, limit }: ConfFile<T>,
  value: T,
  beforeRename: (staged: string) => void,
): Promise<void> => {
  const Conf = await loadConf();
  const staged = path.join(directory, stagedName(name));
  let bytes = 0;
  try {
    const conf = new Conf<Record<string, unknown>>({
      cwd: directory,
      configName: stagedName(name),
      fileExtension: '',
      // Ids of tasks have dots.
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      serialize: (held) => {
        const text = encode(held as T);
        bytes = Buffer.byteLength(text);
        if (bytes > limit) throw systemError('ETOOLARGE');
        return text;
      },
      // Nothing of an earlier, unfinished file is of interest.
      deserialize: () => ({}),
    });
    conf.store = value as Record<string, unknown>;
    if (fs.statSync(staged).size !== bytes) throw systemError('ENOSPC');
    flushFile(staged);
    beforeRename(staged);
    await rename(staged, path.join(directory, name));
    flushDirectory(directory);
  } catch (error) {
    fs.rmSync(staged, { force: true });
    throw error;
  }
};

/** What makes an older file a present one. */
export type ConfMigration = {
  readonly directory: string;
  readonly name: string;
  /** The version to reach: `1.0.0`. */
  readonly version: string;
  readonly migrations: Readonly<Record<string, MigrationStep>>;
};

/**
 * Lets Conf migrate a copy of a file, and returns the text that came out; undefined when the file was
 * not what its format prescribes. The file itself is not touched.
 */
export const migrateConfFile = async ({
  directory,
  name,
  version,
  migrations,
}: ConfMigration): Promise<string | undefined> => {
  const Conf = await loadConf();
  const staged = path.join(directory, stagedName(name));
  let isForeign = false;
  const run =
    (step: MigrationStep) =>
    (conf: { store: Record<string, unknown> }): void => {
      const next = step(conf.store as Readonly<Record<string, Json>>);
      if (next === undefined) isForeign = true;
      else conf.store = next;
    };
  try {
    fs.copyFileSync(path.join(directory, name), staged);
    const conf = new Conf<Record<string, unknown>>({
      cwd: directory,
      configName: stagedName(name),
      fileExtension: '',
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      projectVersion: version,
      migrations: Object.fromEntries(
        Object.entries(migrations).map(([to, step]) => [to, run(step)]),
      ),
    });
    return isForeign ? undefined : JSON.stringify(conf.store);
  } finally {
    fs.rmSync(staged, { force: true });
  }
};

/** Each process has its own, so that one that lost its lock can't disturb another. */
const stagedName = (name: string): string => `${name}.new-${process.pid}`;

/** Removes what killed processes have left behind of unfinished writes; call it with the lock held. */
export const clearUnfinished = (directory: string, name: string): void => {
  for (const found of fs.readdirSync(directory)) {
    if (found.startsWith(`${name}.new-`)) fs.rmSync(path.join(directory, found), { force: true });
  }
};
