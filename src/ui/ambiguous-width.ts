import { EventEmitter, once } from 'node:events';
import process from 'node:process';
import type { AmbiguousWidth } from '../text/width.ts';

/** Matches the terminal's answer to "device status report: cursor position" (ECMA-48, DSR 6). */
// eslint-disable-next-line no-control-regex -- answers of a terminal start with ESC
const position = /\u001B\[\d+;(\d+)R/u;

/** Waits for the answer for so many milliseconds at most; undefined when none has come. */
type Answer = (patience: number) => Promise<AmbiguousWidth | undefined>;

/**
 * Asks the terminal how wide it draws an ambiguous character: one is printed at the start of the line
 * and wiped out again, and the column behind it comes back on standard input. Puts the terminal into
 * raw mode; keys that were typed meanwhile are kept for whoever reads next.
 */
export const askAmbiguousWidth = (): Answer => {
  const { stdin, stdout } = process;
  const answered = new EventEmitter<{ answer: [] }>();
  let read = '';
  let width: AmbiguousWidth | undefined;
  // As Ink reads: a stream that has once flowed and was paused never becomes readable again.
  const listen = (): void => {
    for (let chunk: unknown = stdin.read(); chunk !== null; chunk = stdin.read()) {
      read += (chunk as Buffer).toString('latin1');
    }
    const column = position.exec(read)?.[1];
    if (column === undefined) return;
    width = column === '3' ? 2 : 1;
    answered.emit('answer');
  };
  stdin.setRawMode(true);
  stdin.on('readable', listen);
  stdout.write('\r\u201C\u001B[6n\r\u001B[K');
  return async (patience) => {
    if (width === undefined) {
      const signal = AbortSignal.timeout(patience);
      await once(answered, 'answer', { signal }).catch(() => undefined);
    }
    stdin.off('readable', listen);
    const typed = read.replace(position, '');
    if (typed !== '') stdin.unshift(Buffer.from(typed, 'latin1'));
    return width;
  };
};
