import { spawn, type IPty } from '@lydell/node-pty';

/** A program in a pseudo-terminal of 40 rows and 120 columns. */
export type Screen = {
  readonly pty: IPty;
  /**
   * Resolves when nothing was written for `quiet` milliseconds after something was: how long it took from the
   * call (or from `since`, as `performance.now()` counts) to the last byte, and how many bytes there were.
   */
  readonly settled: (
    quiet: number,
    since?: number,
  ) => Promise<{ readonly milliseconds: number; readonly bytes: number }>;
  readonly close: () => Promise<void>;
};

/** Starts a program; `since` of the first `settled` is best taken just before. */
export const openScreen = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Screen => {
  const pty = spawn(command, [...args], {
    rows: 40,
    cols: 120,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8', ...env },
  });
  let bytes = 0;
  let last = 0;
  pty.onData((text) => {
    bytes += Buffer.byteLength(text);
    last = performance.now();
    // Where the cursor is: asked for to learn the width of “; one column.
    if (text.includes('\u001B[6n')) pty.write('\u001B[1;2R');
  });
  const gone = new Promise<void>((resolve) => pty.onExit(() => resolve()));
  return {
    pty,
    settled: async (quiet, since = performance.now()) => {
      const before = bytes;
      const deadline = since + 120_000;
      while (bytes === before || performance.now() - last < quiet) {
        if (performance.now() > deadline) throw new Error('nothing was drawn in two minutes');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return { milliseconds: last - since, bytes: bytes - before };
    },
    close: async () => {
      pty.kill('SIGKILL');
      await gone;
    },
  };
};
