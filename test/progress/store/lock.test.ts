import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock, type HeldLock } from '../../../src/progress/store/lock.ts';
import { freshDirectory } from '../../helpers/program.ts';

const lockIn = (directory: string): string => path.join(directory, 'progress.lock');

const taken = async (directory: string): Promise<HeldLock> => {
  const lock = await takeLock(directory, 1000);
  if (lock.kind === 'failed') throw new Error(JSON.stringify(lock.failure));
  return lock;
};

/** Leaves a lock file as some holder would. */
const leave = (directory: string, number: number, content: string, age = 0): void => {
  fs.mkdirSync(directory, { recursive: true });
  const file = path.join(directory, String(number));
  fs.writeFileSync(file, content);
  const seconds = Date.now() / 1000 - age;
  fs.utimesSync(file, seconds, seconds);
};

const owner = (changes: object): string =>
  JSON.stringify({
    pid: process.pid,
    host: os.hostname(),
    space: fs.existsSync('/proc/self/ns/pid') ? fs.readlinkSync('/proc/self/ns/pid') : '',
    started: '',
    since: '2026-11-22T00:00:00.000Z',
    ...changes,
  });

/** The pid of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

describe('the lock', () => {
  test('is held by one at a time and leaves one small file', async () => {
    const directory = lockIn(freshDirectory());
    let holders = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const lock = await taken(directory);
        holders += 1;
        expect(holders).toBe(1);
        await new Promise(setImmediate);
        expect(lock.isMine()).toBe(true);
        holders -= 1;
        lock.release();
      }),
    );
    expect(fs.readdirSync(directory)).toEqual(['20']);
  });

  test('that a live process holds says so instead of hanging', async () => {
    const directory = lockIn(freshDirectory());
    const lock = await taken(directory);
    expect(await takeLock(directory, 30)).toMatchObject({
      kind: 'failed',
      failure: { code: 'locked', path: directory, pid: process.pid, host: os.hostname() },
    });
    lock.release();
    expect((await taken(directory)).kind).toBe('held');
  });

  test.each([
    ['a process that has ended', () => owner({ pid: deadPid() }), 0],
    ['another process that had this pid before', () => owner({ started: '1' }), 0],
    ['a process of before the machine was started', () => owner({}), os.uptime() + 60],
    ['a process of another machine, long ago', () => owner({ host: 'elsewhere' }), 120],
    ['a process that was killed while taking it', () => '', 10],
    ['a process that was killed while releasing it', () => 'free"pid":', 10],
    ['nobody: it was released', () => 'free', 0],
  ])('left by %s is taken at once', async (_, content, age) => {
    const directory = lockIn(freshDirectory());
    leave(directory, 7, content(), age);
    const lock = await takeLock(directory, 0);
    expect(lock.kind).toBe('held');
    expect(fs.readdirSync(directory)).toEqual(['8']);
  });

  test.each([
    ['a process of another machine, just now', () => owner({ host: 'elsewhere' })],
    ['a process of another container, just now', () => owner({ space: 'pid:[1]', pid: 1e9 })],
    ['a process that is just taking it', () => ''],
  ])('left by %s is respected', async (_, content) => {
    const directory = lockIn(freshDirectory());
    leave(directory, 7, content());
    expect(await takeLock(directory, 30)).toMatchObject({ failure: { code: 'locked' } });
  });

  test('notices that it was overtaken', async () => {
    const directory = lockIn(freshDirectory());
    const lock = await taken(directory);
    leave(directory, 9, owner({}));
    expect(lock.isMine()).toBe(false);
  });
});
