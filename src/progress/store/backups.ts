/** Keeps earlier versions of a file beside it, and moves aside what can't be read. */
import fs from 'node:fs';
import path from 'node:path';
import { errnoOf } from './errno.ts';

/** How many days' backups are kept. */
const daysKept = 5;

/** The same version as the file itself, for when that is spoilt: under a second name alone it would be spoilt, too. */
const copyName = (name: string): string => `${name}.copy`;

/** The version before the last write. */
const previousName = (name: string): string => `${name}.previous`;

const dailyPrefix = (name: string): string => `${name}.backup-`;

/** A second name for the same file where the file system can, else a copy. */
const duplicate = (from: string, to: string): void => {
  fs.rmSync(to, { force: true });
  try {
    fs.linkSync(from, to);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    fs.copyFileSync(from, to);
  }
};

/** What a directory holds: nothing, as long as there is none. */
const namesIn = (directory: string): readonly string[] => {
  try {
    return fs.readdirSync(directory);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Daily backups, newest first. */
const dailies = (directory: string, name: string): readonly string[] =>
  namesIn(directory)
    .filter((found) => found.startsWith(dailyPrefix(name)))
    .toSorted()
    .toReversed();

/**
 * Keeps a copy of `next`, which is about to become the file, as `NAME.copy`: not even the last change is lost if the
 * file is spoilt. The copy before it stays until this one is whole: the disk may be full.
 */
export const keepTwin = (directory: string, name: string, next: string): void => {
  const draft = `${next}-copy`;
  try {
    fs.copyFileSync(next, draft);
    fs.renameSync(draft, path.join(directory, copyName(name)));
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
};

/**
 * Keeps the present version of a file that is about to be replaced as `NAME.previous`, and once a day as
 * `NAME.backup-2026-11-22`. That costs two system calls, since files are replaced and never rewritten.
 */
export const keepEarlier = (directory: string, name: string, now: Date): void => {
  const file = path.join(directory, name);
  if (!fs.existsSync(file)) return;
  duplicate(file, path.join(directory, previousName(name)));
  const today = `${dailyPrefix(name)}${now.toISOString().slice(0, 10)}`;
  if (fs.existsSync(path.join(directory, today))) return;
  duplicate(file, path.join(directory, today));
  for (const old of dailies(directory, name).slice(daysKept)) {
    fs.rmSync(path.join(directory, old), { force: true });
  }
};

/** Paths of all backups, the newest first. */
export const backupsOf = (directory: string, name: string): readonly string[] =>
  [copyName(name), previousName(name), ...dailies(directory, name)]
    .map((found) => path.join(directory, found))
    .filter((found) => fs.existsSync(found));

/** A name that is not taken yet: `progress.json.corrupt-20261122T140322Z`, then with `-2`, `-3`, … */
const freeName = (wanted: string): string => {
  let name = wanted;
  for (let number = 2; fs.existsSync(name); number += 1) name = `${wanted}-${number}`;
  return name;
};

const compactTime = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/gu, '');

/** Moves an unreadable file aside and returns its new path. */
export const setAside = (file: string, now: Date): string => {
  const aside = freeName(`${file}.corrupt-${compactTime(now)}`);
  fs.renameSync(file, aside);
  return aside;
};

/** Keeps a copy of a file of an older format, whatever happens to it next, and returns its path. */
export const keepCopy = (file: string, format: number, now: Date): string => {
  const copy = freeName(`${file}.format-${format}-${compactTime(now)}`);
  fs.copyFileSync(file, copy, fs.constants.COPYFILE_EXCL);
  return copy;
};
