/** Who holds a lock, and whether they are still alive. */
import fs from 'node:fs';
import os from 'node:os';

/** What a holder writes into its lock file. */
export type LockOwner = {
  readonly pid: number;
  readonly host: string;
  /** The process namespace: a container that shares the home may count its processes anew. Empty where there is none. */
  readonly space: string;
  /** When the process began, in the system's own ticks: tells it from a later process with the same pid. Empty where the system doesn't say. */
  readonly started: string;
  /** ISO time of taking the lock. */
  readonly since: string;
};

/** When a process began: field 22 of /proc/PID/stat, after the name, which may hold blanks and brackets. */
const startOf = (pid: number): string => {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const processSpace = (): string => {
  try {
    return fs.readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
};

/** This process as an owner. */
export const thisProcess = (): LockOwner => ({
  pid: process.pid,
  host: os.hostname(),
  space: processSpace(),
  started: startOf(process.pid),
  since: new Date().toISOString(),
});

/** Whether a pid answers; another user's process does (EPERM). */
const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** A holder on another machine or in another container can't be asked; its lock, which is held for milliseconds, is dead after this many. */
const foreignPatience = 60_000;

/** Whether an owner can still be at work; `age` is that of its lock file in milliseconds. */
export const isAlive = (owner: LockOwner, age: number): boolean => {
  if (owner.host !== os.hostname() || owner.space !== processSpace()) return age < foreignPatience;
  if (!isRunning(owner.pid)) return false;
  // Before the last start of the machine nobody of today was alive; 5 s for a clock that was set right since.
  if (age > os.uptime() * 1000 + 5000) return false;
  return owner.started === '' || owner.started === startOf(owner.pid);
};

/** Reads what is in a lock file; undefined when it is not an owner. */
export const parseOwner = (text: string): LockOwner | undefined => {
  try {
    const { pid, host, space, started, since } = JSON.parse(text) as Record<string, unknown>;
    return typeof pid === 'number' &&
      typeof host === 'string' &&
      typeof space === 'string' &&
      typeof started === 'string' &&
      typeof since === 'string'
      ? { pid, host, space, started, since }
      : undefined;
  } catch {
    return undefined;
  }
};
