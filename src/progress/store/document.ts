/** One JSON file that several processes read and change: progress.json or config.json. */
import fs from 'node:fs';
import path from 'node:path';
import type { Notice, StoreFailure } from '../failure.ts';
import { keepBackup, keepCopy, setAside } from './backups.ts';
import { clearUnfinished, migrateConfFile, warmUp, writeConfFile } from './conf-file.ts';
import { makeDirectory } from './directory.ts';
import { directoryFailure, failureOf, systemError } from './errno.ts';
import { takeLock } from './lock.ts';
import {
  newestReadable,
  readVersion,
  stampOf,
  type DocumentKind,
  type Version,
} from './version.ts';

/** A change that is on the disk, or why it isn't; `unchanged` when there was nothing to do. */
export type Changed<R> =
  | { readonly kind: 'saved'; readonly result: R }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** An open file. */
export type Document<T> = {
  readonly path: string;
  /** What was last read or written. */
  readonly current: () => T;
  /**
   * Takes the lock, reads what others have written, applies `transform`, writes, and answers when it is
   * on the disk. `transform` may return undefined for nothing to do. Calls are carried out one by one.
   */
  readonly change: <R>(
    transform: (value: T) => { readonly value: T; readonly result: R } | undefined,
  ) => Promise<Changed<R>>;
  /** Calls `listener` when another process has changed the file. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /** Loads what the first change needs, when there is time for it. */
  readonly prepare: () => Promise<void>;
  /** All that a person should know and may not have been told yet, in order. */
  readonly notices: () => readonly Notice[];
};

type OpenedDocument<T> =
  | { readonly kind: 'opened'; readonly document: Document<T> }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** Milliseconds to wait for another process before saying that it is in the way. */
const patience = 5000;

/** Milliseconds between two looks for another process's change. */
const watchInterval = 400;

/** The file that a link leads to, so that a rename replaces the file and not the link. */
const realFile = (file: string): string => {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
};

/** Runs `work` with the lock of a file held; the directory is made first, for its owner only. */
const locked = async <R>(
  file: string,
  work: (isMine: () => boolean) => Promise<R>,
): Promise<R | { readonly kind: 'failed'; readonly failure: StoreFailure }> => {
  const directory = path.dirname(file);
  try {
    makeDirectory(directory);
  } catch (error) {
    return { kind: 'failed', failure: directoryFailure(error, directory) };
  }
  await warmUp();
  const lock = await takeLock(
    path.join(directory, `${path.basename(file, '.json')}.lock`),
    patience,
  );
  if (lock.kind === 'failed') return lock;
  try {
    return await work(lock.isMine);
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, file) };
  } finally {
    lock.release();
  }
};

/** Opens a file; makes nothing when there is none yet. */
export const openDocument = async <T extends object>(
  wanted: string,
  named: DocumentKind<T>,
  now: () => Date,
): Promise<OpenedDocument<T>> => {
  const file = realFile(path.join(wanted, named.name));
  const directory = path.dirname(file);
  const kind = { ...named, name: path.basename(file) };
  const notices: Notice[] = [];
  let seen: Version<T> = { stamp: '', value: kind.empty };

  const write = async (value: T, isMine: () => boolean): Promise<void> => {
    clearUnfinished(directory, kind.name);
    await writeConfFile({ directory, name: kind.name, encode: kind.encode }, value, (staged) => {
      if (!isMine()) throw systemError('ELOCKLOST');
      keepBackup(directory, kind.name, staged, now());
    });
    seen = { stamp: stampOf(file), value };
  };

  /** With the lock held: moves an unreadable file away and puts the best that is known in its place. */
  const recover = async (isMine: () => boolean): Promise<void> => {
    const aside = setAside(file, now());
    const backup = newestReadable(directory, kind);
    if (seen.stamp !== '') {
      await write(seen.value, isMine);
      notices.push({ code: 'set-aside', path: file, aside, restored: file });
    } else if (backup === undefined) {
      notices.push({ code: 'set-aside', path: file, aside });
    } else {
      await write(backup.value, isMine);
      notices.push({ code: 'set-aside', path: file, aside, restored: backup.path });
    }
  };

  /** With the lock held: rewrites a file of an older format, of which a copy is kept. */
  const migrate = async (format: number, isMine: () => boolean): Promise<void> => {
    const { name, migrations } = kind;
    const version = `${kind.format}.0.0`;
    const text = await migrateConfFile({ directory, name, version, migrations });
    const decoded = text === undefined ? undefined : kind.decode(text);
    if (decoded?.kind !== 'ok') {
      await recover(isMine);
      return;
    }
    const copy = keepCopy(file, format, now());
    await write(decoded.value, isMine);
    notices.push({ code: 'migrated', path: file, copy });
  };

  /** With the lock held: brings `seen` up to date, whatever state the file is in. */
  const reload = async (isMine: () => boolean): Promise<Reloaded> => {
    const found = readVersion(file, kind, seen);
    switch (found.kind) {
      case 'ok':
        seen = found.value;
        return { kind: 'ready' };
      case 'foreign':
        await recover(isMine);
        return { kind: 'ready' };
      case 'older':
        await migrate(found.found, isMine);
        return { kind: 'ready' };
      case 'newer':
        return failedBy({
          code: 'newer-format',
          path: file,
          found: found.found,
          known: kind.format,
        });
      case 'failed':
        return found;
    }
  };

  // Reading needs no lock, as a file is replaced whole; putting right what can't be read does.
  const first = readVersion(file, kind, seen);
  if (first.kind === 'ok') seen = first.value;
  else {
    const reloaded = first.kind === 'failed' ? first : await locked(file, reload);
    if (reloaded.kind === 'failed') return reloaded;
  }

  let queue: Promise<unknown> = Promise.resolve();
  const document: Document<T> = {
    path: file,
    current: () => seen.value,
    notices: () => notices,
    prepare: warmUp,
    change: (transform) => {
      const turn = queue.then(() =>
        locked(file, async (isMine) => {
          const reloaded = await reload(isMine);
          if (reloaded.kind === 'failed') return reloaded;
          const next = transform(seen.value);
          if (next === undefined) return { kind: 'unchanged' } as const;
          await write(next.value, isMine);
          return { kind: 'saved', result: next.result } as const;
        }),
      );
      queue = turn.catch(() => undefined);
      return turn;
    },
    watch: (listener) => {
      const look = (): void => {
        const found = readVersion(file, kind, seen);
        // What can't be read is dealt with, and reported, when something is to be written.
        if (found.kind !== 'ok' || found.value === seen) return;
        seen = found.value;
        listener();
      };
      fs.watchFile(file, { interval: watchInterval, persistent: false }, look);
      return () => fs.unwatchFile(file, look);
    },
  };
  return { kind: 'opened', document };
};

type Reloaded =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly failure: StoreFailure };

const failedBy = (
  failure: StoreFailure,
): { readonly kind: 'failed'; readonly failure: StoreFailure } => ({ kind: 'failed', failure });
