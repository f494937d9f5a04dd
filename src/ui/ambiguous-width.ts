import { EventEmitter, once } from 'node:events';
import process from 'node:process';
import type { AmbiguousWidth } from '../text/width.ts';
import type { TerminalInput } from './terminal-input.ts';

/** Waits for the answer for so many milliseconds at most; undefined when none has come. */
type Answer = (patience: number) => Promise<AmbiguousWidth | undefined>;

/**
 * Asks the terminal how wide it draws an ambiguous character ("device status report: cursor position", ECMA-48,
 * DSR 6): one is printed at the start of the line and wiped out again, and the column behind it comes back.
 */
export const askAmbiguousWidth = (input: TerminalInput): Answer => {
  const answered = new EventEmitter<{ answer: [] }>();
  let width: AmbiguousWidth | undefined;
  // An answer that comes later than anybody waits for it is no key either: the input has taken it out.
  input.onCursor((column) => {
    width ??= column === 3 ? 2 : 1;
    answered.emit('answer');
  });
  process.stdout.write('\r\u201C\u001B[6n\r\u001B[K');
  return async (patience) => {
    if (width === undefined) {
      const signal = AbortSignal.timeout(patience);
      await once(answered, 'answer', { signal }).catch(() => undefined);
    }
    return width;
  };
};
