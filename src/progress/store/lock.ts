/**
 * A lock between processes, in files, that no death can leave shut.
 *
 * proper-lockfile waits at least two seconds for the lock of a killed process, and two waiting processes
 * can both break it: the second removes the lock the first has just taken. Here every taking of the lock
 * makes a new file with the next number, created exclusively, and the file with the highest number is
 * never removed: so a dead holder is simply overtaken, and only one process can overtake it.
 *
 * progress.lock/17   its content: an owner (held), `free` (released), or empty (being taken, or its
 *                    taker was killed between creating and writing: dead after a moment)
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoreFailure } from '../failure.ts';
import { makeDirectory } from './directory.ts';
import { directoryFailure, errnoOf, failureOf } from './errno.ts';
import { isAlive, parseOwner, thisProcess, type LockOwner } from './lock-owner.ts';

/** A lock that is held. */
export type HeldLock = {
  readonly kind: 'held';
  /** Whether nobody has overtaken this holder, as they may if it slept on another machine for a minute. */
  readonly isMine: () => boolean;
  readonly release: () => void;
};

/** Milliseconds in which the writer of an empty lock file must have said who it is. */
const writingTime = 2000;

const free = 'free';

const highest = (directory: string): number =>
  fs
    .readdirSync(directory)
    .reduce((most, name) => (/^\d+$/u.test(name) ? Math.max(most, Number(name)) : most), 0);

/** One who has not yet said who they are. */
const unknownOwner: LockOwner = { pid: 0, host: '', space: '', started: '', since: '' };

type Holder = 'nobody' | LockOwner;

/** Who holds the lock with this number. */
const holderOf = (file: string): Holder => {
  const text = fs.readFileSync(file, 'utf8');
  if (text === free) return 'nobody';
  const { mtimeMs } = fs.statSync(file);
  const age = Date.now() - mtimeMs;
  const owner = parseOwner(text);
  if (owner === undefined) {
    const isFresh = Math.abs(age) < writingTime;
    return isFresh ? { ...unknownOwner, since: new Date(mtimeMs).toISOString() } : 'nobody';
  }
  return isAlive(owner, age) ? owner : 'nobody';
};

/** One try: the number now held, or who holds it. */
const tryTaking = (directory: string): number | LockOwner => {
  const last = highest(directory);
  const at = (number: number): string => path.join(directory, String(number));
  if (last > 0) {
    const holder = holderOf(at(last));
    if (holder !== 'nobody') return holder;
  }
  const number = last + 1;
  try {
    fs.writeFileSync(at(number), JSON.stringify(thisProcess()), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // On a full disk the file exists and stays empty: let nobody wait for whoever might be writing it.
    if (errnoOf(error) !== 'EEXIST') fs.utimesSync(at(number), 0, 0);
    throw error;
  }
  // A process that looked long ago may have made a number that was used and cleared away since.
  if (highest(directory) !== number) {
    fs.rmSync(at(number), { force: true });
    return thisProcess();
  }
  for (const name of fs.readdirSync(directory)) {
    if (Number(name) < number) fs.rmSync(path.join(directory, name), { force: true });
  }
  return number;
};

/** ENOENT: the file looked at was cleared away; EEXIST: somebody was quicker. Both mean: look again. */
const isRace = (error: unknown): boolean => ['ENOENT', 'EEXIST'].includes(errnoOf(error) ?? '');

/**
 * Takes the lock kept in `directory` (made when missing; its parent must exist), waiting at most
 * `patience` milliseconds for another holder, after which the failure says who that is.
 */
export const takeLock = async (
  directory: string,
  patience: number,
): Promise<HeldLock | { readonly kind: 'failed'; readonly failure: StoreFailure }> => {
  const deadline = performance.now() + patience;
  let holder: LockOwner = unknownOwner;
  try {
    makeDirectory(directory);
  } catch (error) {
    return { kind: 'failed', failure: directoryFailure(error, directory) };
  }
  for (;;) {
    try {
      const taken = tryTaking(directory);
      if (typeof taken === 'number') return held(directory, taken);
      holder = taken;
    } catch (error) {
      if (!isRace(error)) return { kind: 'failed', failure: failureOf(error, directory) };
    }
    if (performance.now() > deadline) {
      const { pid, host, since } = holder;
      return { kind: 'failed', failure: { code: 'locked', path: directory, pid, host, since } };
    }
    // A holder needs some milliseconds; unequal waits keep two from meeting again and again.
    await wait(1 + Math.random() * 8);
  }
};

const held = (directory: string, number: number): HeldLock => ({
  kind: 'held',
  isMine: () => highest(directory) === number,
  release: () => {
    try {
      fs.writeFileSync(path.join(directory, String(number)), free, { flag: 'r+' });
      fs.truncateSync(path.join(directory, String(number)), free.length);
    } catch {
      // Overtaken, or the disk is gone: either way nobody waits for this file.
    }
  },
});
