import { openSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';

/** The terminal that controls a process, whatever its standard input is. */
const controllingTerminal = process.platform === 'win32' ? String.raw`\\.\CONIN$` : '/dev/tty';

/**
 * The file descriptor of the terminal that keys come from: standard input, or the controlling terminal where
 * standard input is the plan. Undefined where no dashboard can be drawn, since one of the two ends is no
 * terminal or a dumb one.
 */
export const openKeyboard = (plan: string | undefined): number | undefined => {
  if (!isatty(1) || process.env['TERM'] === 'dumb') return undefined;
  if (plan !== '-') return isatty(0) ? 0 : undefined;
  try {
    return openSync(controllingTerminal, 'r');
  } catch {
    return undefined;
  }
};
