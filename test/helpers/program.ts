import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));

/** What a finished run of the built program left behind. */
export type Run = {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** How to start it. */
export type Start = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it keeps progress. @default a fresh directory, removed when the test ends */
  readonly data?: string;
};

/** A directory of its own for one test, removed when the test ends. */
export const freshDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'taizhang-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
};

const start = async (
  [command, ...args]: readonly [string, ...string[]],
  { input = '', env = {}, data = freshDirectory() }: Start,
): Promise<Run> => {
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', TAIZHANG_DATA: data, ...env },
  });
  // The program may leave before it has read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([
    // text() would take the byte order mark away.
    buffer(child.stdout),
    text(child.stderr),
    exit,
  ]);
  return { exit: code, stdout: stdout.toString(), stderr };
};

/** Runs the built program with pipes instead of a terminal, as a script would. */
export const run = (args: readonly string[], options: Start = {}): Promise<Run> =>
  start([process.execPath, program, ...args], options);

/** The same by way of a shell, with redirections: `list >/dev/full`. */
export const runInShell = (typed: string, options: Start = {}): Promise<Run> =>
  start(['/bin/sh', '-c', `"${process.execPath}" "${program}" ${typed}`], options);

/** Runs a command that prints JSON and reads it. */
export const runJson = async (args: readonly string[], start?: Start): Promise<unknown> => {
  const { stdout } = await run([...args, '-f', 'json'], start);
  return JSON.parse(stdout);
};
