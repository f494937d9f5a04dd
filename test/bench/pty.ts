import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';

/** What a program drew: how long it took to the last byte, and how many there were. */
export type Drawn = { readonly milliseconds: number; readonly bytes: number };

/** A program in a pseudo-terminal of 40 rows and 120 columns. */
export type Screen = {
  readonly type: (text: string) => void;
  /** Resolves when nothing was written for `quiet` milliseconds after something was; times count from `since`. */
  readonly drawn: (since: number, quiet: number) => Promise<Drawn>;
  readonly close: () => Promise<void>;
};

/** Starts a program; it ends with `close`. */
export const openScreen = (
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Screen => {
  const [file, ...args] = command;
  const pty = spawn(file, args, {
    rows: 40,
    cols: 120,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8', ...environment },
  });
  const seen = { bytes: 0, told: 0, last: 0 };
  pty.onData((text) => {
    seen.bytes += Buffer.byteLength(text);
    seen.last = performance.now();
    // Where is the cursor? Asked to learn the width of “; a terminal answers at once.
    if (text.includes('\u001B[6n')) pty.write('\u001B[1;2R');
  });
  const gone = new Promise<void>((resolve) => {
    pty.onExit(() => resolve());
  });
  const isDrawing = (quiet: number) =>
    seen.bytes === seen.told || performance.now() - seen.last < quiet;
  return {
    type: (text) => pty.write(text),
    drawn: async (since, quiet) => {
      while (isDrawing(quiet)) {
        if (performance.now() - since > 120_000) throw new Error('nothing drawn in two minutes');
        await wait(2);
      }
      const bytes = seen.bytes - seen.told;
      seen.told = seen.bytes;
      return { milliseconds: seen.last - since, bytes };
    },
    close: async () => {
      pty.kill('SIGKILL');
      await gone;
    },
  };
};
