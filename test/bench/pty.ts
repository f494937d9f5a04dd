import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';

/** What a program drew: how long it took to the last byte, and how many there were. */
export type Drawn = {
  readonly milliseconds: number;
  /** To the end of what it drew at once: what follows a pause is another frame. */
  readonly first: number;
  readonly bytes: number;
};

/** A program in a pseudo-terminal of 40 rows and 120 columns. */
export type Screen = {
  readonly pid: number;
  readonly type: (text: string) => void;
  /**
   * Resolves when something was written, `text` among it, and then nothing for `quiet` milliseconds;
   * times count from `since`.
   */
  readonly drawn: (since: number, quiet: number, text?: string) => Promise<Drawn>;
  readonly close: () => Promise<void>;
};

/** Milliseconds without output between two frames; the pieces of one come closer. */
const pause = 6;

/** Starts a program; it ends with `close`. What it writes is shown to `see` as well. */
export const openScreen = (
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  see: (text: string) => void = () => {},
): Screen => {
  const [file, ...args] = command;
  const pty = spawn(file, args, {
    rows: 40,
    cols: 120,
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8', ...environment },
  });
  const seen = { bytes: 0, first: 0, last: 0, text: '' };
  pty.onData((text) => {
    const now = performance.now();
    const isFirst = seen.bytes === 0 || (seen.first === seen.last && now - seen.last < pause);
    if (isFirst) seen.first = now;
    seen.bytes += Buffer.byteLength(text);
    seen.text += text;
    seen.last = now;
    see(text);
    // Where is the cursor? Asked to learn the width of “; a terminal answers at once.
    if (text.includes('\u001B[6n')) pty.write('\u001B[1;2R');
  });
  const gone = new Promise<void>((resolve) => {
    pty.onExit(() => resolve());
  });
  const isDrawing = (quiet: number, text: string) =>
    seen.bytes === 0 || !seen.text.includes(text) || performance.now() - seen.last < quiet;
  return {
    pid: pty.pid,
    type: (text) => pty.write(text),
    drawn: async (since, quiet, text = '') => {
      while (isDrawing(quiet, text)) {
        if (performance.now() - since > 120_000) throw new Error(`not drawn: ${text}`);
        await wait(1);
      }
      const { bytes, first, last } = seen;
      Object.assign(seen, { bytes: 0, text: '' });
      return { milliseconds: last - since, first: first - since, bytes };
    },
    close: async () => {
      pty.kill('SIGKILL');
      await gone;
    },
  };
};
