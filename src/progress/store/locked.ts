import fs from 'node:fs';
import path from 'node:path';
import type { StoreFailure } from '../failure.ts';
import { warmUp } from './conf-file.ts';
import { makeDirectory } from './directory.ts';
import { directoryFailure, failureOf } from './errno.ts';
import { takeLock } from './lock.ts';

/** Milliseconds to wait for another process before saying that it is in the way. */
const patience = 5000;

/**
 * Runs `work` with the lock of a file held, and answers with what it comes to, or with why the lock can't be had or
 * what the system refused. The directory is made first, for its owner only.
 */
export const locked = async <R>(
  file: string,
  work: (isMine: () => boolean) => Promise<R>,
): Promise<R | { readonly kind: 'failed'; readonly failure: StoreFailure }> => {
  const directory = path.dirname(file);
  try {
    makeDirectory(directory);
    // Conf would try for a second before it gave up, and nothing else would happen meanwhile.
    fs.accessSync(directory, fs.constants.W_OK);
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
