import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const killAtModule = fileURLToPath(new URL('./kill-at.ts', import.meta.url));
const markingProgram = fileURLToPath(new URL('./marking-program.ts', import.meta.url));

const compileCache = path.join(os.tmpdir(), 'taizhang-test-compile-cache');

/** How a marking program ended. */
export type Marking = {
  /** The changes that it reported as saved. */
  readonly reported: readonly number[];
  readonly stderr: string;
  /** Null when it was killed. */
  readonly code: number | null;
};

/**
 * Runs marking-program.ts on a directory.
 *
 * @param killAt see kill-at.ts
 * @param killAfter kills the process when it has reported this many changes and then this many milliseconds have passed
 */
export const runMarkingProgram = ({
  data,
  name,
  changes,
  killAt,
  killAfter,
}: {
  readonly data: string;
  readonly name: string;
  readonly changes: number;
  readonly killAt?: string;
  readonly killAfter?: { readonly reports: number; readonly milliseconds: number };
}): Promise<Marking> =>
  new Promise((resolve, reject) => {
    const preload = killAt === undefined ? [] : ['--import', killAtModule];
    const child = spawn(
      process.execPath,
      [...preload, markingProgram, data, name, String(changes)],
      {
        env: {
          ...process.env,
          KILL_AT: killAt ?? '',
          KILL_IN: data,
          // Hundreds of them are started: compiling once saves a third of the time.
          NODE_COMPILE_CACHE: compileCache,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let stdout = '';
    let stderr = '';
    let isDoomed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (killAfter === undefined || isDoomed) return;
      if (stdout.split('\n').length > killAfter.reports) {
        isDoomed = true;
        setTimeout(() => child.kill('SIGKILL'), killAfter.milliseconds);
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      // A line without its end was not reported: the kill cut it.
      const lines = stdout.split('\n').slice(0, -1);
      resolve({ reported: lines.map(Number), stderr, code });
    });
  });
