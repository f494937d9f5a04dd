/** One JSON file that several processes read and change: progress.json or config.json. */
import fs from 'node:fs';
import path from 'node:path';
import type { Notice, StoreFailure } from '../failure.ts';
import { backupsOf, keepCopy, keepEarlier, keepTwin, setAside } from './backups.ts';
import { clearUnfinished, migrateConfFile, warmUp, writeConfFile } from './conf-file.ts';
import { systemError } from './errno.ts';
import { locked } from './locked.ts';
import {
  largestFile,
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

  /** With the lock held: writes a value; `makeRoom` runs when it is complete beside the file that it replaces. */
  const write = async (
    value: T,
    isMine: () => boolean,
    makeRoom = () => keepEarlier(directory, kind.name, now()),
  ): Promise<void> => {
    clearUnfinished(directory, kind.name);
    const { name, encode } = kind;
    await writeConfFile({ directory, name, encode, limit: largestFile }, value, (staged) => {
      if (!isMine()) throw systemError('ELOCKLOST');
      keepTwin(directory, name, staged);
      makeRoom();
    });
    seen = { stamp: stampOf(file), value };
  };

  /** The best that is known where the file itself can't be read; undefined when nothing is. */
  const bestKnown = (): { readonly path: string; readonly value: T } | undefined => {
    const backup = newestReadable(directory, kind);
    const isBlank = seen.value === kind.empty;
    if (backup === undefined) return isBlank ? undefined : { path: file, value: seen.value };
    // Others may have written since this process looked last, and what it knew may be newer than the copy.
    return isBlank ? backup : { path: backup.path, value: kind.merge(backup.value, seen.value) };
  };

  /** With the lock held: moves an unreadable file away and puts the best that is known in its place. */
  const recover = async (isMine: () => boolean): Promise<void> => {
    const best = bestKnown();
    if (best === undefined) {
      notices.push({ code: 'set-aside', path: file, aside: setAside(file, now()) });
      return;
    }
    // It stays where it is until its successor is complete: the disk may be full.
    await write(best.value, isMine, () => {
      const aside = setAside(file, now());
      notices.push({ code: 'set-aside', path: file, aside, restored: best.path });
    });
  };

  /** With the lock held: goes on with the best that is known of a file that is gone; the next change writes it. */
  const replaceMissing = (): void => {
    const best = bestKnown();
    if (best === undefined) return;
    // A file that is deleted while it is open comes back with the next change, and nobody needs to look at it.
    if (seen.value === kind.empty)
      notices.push({ code: 'restored', path: file, restored: best.path });
    seen = { stamp: '', value: best.value };
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
      case 'missing':
        replaceMissing();
        return { kind: 'ready' };
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
  const isNew = first.kind === 'missing' && backupsOf(directory, kind.name).length === 0;
  if (first.kind === 'ok') seen = first.value;
  else if (!isNew) {
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
