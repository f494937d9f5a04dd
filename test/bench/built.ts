import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeSettings, noSettings } from '../../src/progress/settings.ts';
import { quantileOf } from './bench.ts';
import { openScreen } from './pty.ts';

/** The built program, and the Node that runs it. */
export const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));
export const node = process.execPath;

/** Drawn last, and only when the dashboard has nothing left to draw. */
export const drawnLast = '已保存';

/** A directory of its own for a group of figures, and the environment that keeps programs in it. */
export type Place = {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Runs `work` in a directory of its own, which goes afterwards. */
export const inPlace = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
  try {
    const data = join(directory, 'data');
    mkdirSync(data);
    // Else the first start asks for my unit, which would take the keys.
    const settings = { ...noSettings, guidanceSeen: ['my-unit'] };
    writeFileSync(join(data, 'config.json'), encodeSettings(settings));
    const environment = { TAIZHANG_DATA: data, HOME: directory };
    return await work({ directory, environment });
  } finally {
    rmSync(directory, { recursive: true });
  }
};

/** Milliseconds that a program takes from its start to its end. */
export const timed = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): number => {
  const started = performance.now();
  spawnSync(command, args, {
    env: { ...process.env, ...environment },
    maxBuffer: 1024 * 1024 * 1024,
  });
  return performance.now() - started;
};

/** Milliseconds of `node -e 0` now: what ratios are ratios to. */
export const unitNow = (): number =>
  quantileOf(
    Array.from({ length: 11 }, () => timed(node, ['-e', '0'])),
    0.5,
  );

/** Opens and quits the dashboard once, so that Node has kept its compiled code, as after any first use. */
export const quitOnce = async (
  { environment }: Place,
  command: readonly [string, ...string[]] = [node, program],
): Promise<void> => {
  const screen = openScreen(command, environment);
  await screen.drawn(performance.now(), 500, drawnLast);
  screen.type('q');
  await screen.drawn(performance.now(), 500);
  await screen.close();
};
