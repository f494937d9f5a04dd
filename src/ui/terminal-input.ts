import { finished, Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { ReadStream } from 'node:tty';
import {
  nothingRead,
  patienceFor,
  read,
  readStopped,
  type ReadingStep,
  type Token,
} from '../app/input/reader.ts';

/**
 * Stands among the keys that Ink reads for something that is no key: a click, a paste. So everything
 * arrives in the order in which it came. No keyboard has this character; typed ones are taken out.
 */
export const mark = '\u{10FFFD}';

/** What stands behind a mark. */
export type Marked = Exclude<Token, { kind: 'keys' | 'cursor' }>;

/** The keyboard side of a terminal. */
export type TerminalInput = {
  /** For Ink to read: keys, and marks for everything else. */
  readonly stdin: NodeJS.ReadStream;
  /** What the next mark stands for. */
  readonly takeMarked: () => Marked | undefined;
  /** Calls `listener` with the column of each answer to the question where the cursor is, 1-based. */
  readonly onCursor: (listener: (column: number) => void) => void;
  /** Calls `listener` when nothing can come any more: the window is gone. */
  readonly onEnd: (listener: () => void) => void;
  /** Puts the terminal into raw mode again, whatever another program has made of it. */
  readonly reclaim: () => void;
  /** Reads no more; the terminal is as it was. */
  readonly close: () => void;
};

/** Bytes of one read. */
const readSize = 64 * 1024;

/**
 * Puts the terminal behind a file descriptor into raw mode and begins to read it: what is typed from now on is
 * neither echoed nor lost, whenever Ink comes to ask for it. Ink's `ref` and `unref` say when the terminal is
 * another program's.
 */
export const openTerminalInput = (descriptor: number): TerminalInput => {
  // A character may be cut in two by a read.
  const decoder = new StringDecoder('utf8');
  const marked: Marked[] = [];
  let tellCursor: ((column: number) => void) | undefined;
  let tellEnd: (() => void) | undefined;
  let reading = nothingRead;
  let timeout: NodeJS.Timeout | undefined;

  const keys = new Readable({ read: () => {} });

  const hand = (token: Token): void => {
    switch (token.kind) {
      case 'keys':
        keys.push(token.text.replaceAll(mark, ''));
        return;
      case 'cursor':
        tellCursor?.(token.column);
        return;
      case 'key':
      case 'mouse':
      case 'paste':
        marked.push(token);
        keys.push(mark);
    }
  };

  const take = (step: ReadingStep): void => {
    ({ reading } = step);
    step.tokens.forEach(hand);
    clearTimeout(timeout);
    const patience = patienceFor(reading);
    if (patience !== undefined) timeout = setTimeout(() => take(readStopped(reading)), patience);
  };

  // With a buffer of its own a ReadStream stops at once when paused; `process.stdin` has a read pending and would
  // swallow the next program's first key.
  const source = new ReadStream(descriptor, {
    onread: {
      buffer: Buffer.allocUnsafe(readSize),
      callback: (length, bytes) => {
        take(read(reading, decoder.write(Buffer.from(bytes.subarray(0, length)))));
        return true;
      },
    },
  });

  // A window that goes away is an end or an error, as the system likes.
  finished(source, { writable: false }, () => tellEnd?.());

  const pause = (): void => {
    source.pause();
    clearTimeout(timeout);
    reading = nothingRead;
  };

  const stdin = Object.assign(keys, {
    isTTY: true,
    setRawMode: (isRaw: boolean) => {
      source.setRawMode(isRaw);
      return stdin;
    },
    ref: () => {
      source.resume();
      return stdin;
    },
    unref: () => {
      pause();
      return stdin;
    },
  }) as unknown as NodeJS.ReadStream;

  source.setRawMode(true);
  source.resume();
  return {
    stdin,
    takeMarked: () => marked.shift(),
    onCursor: (listener) => {
      tellCursor = listener;
    },
    onEnd: (listener) => {
      tellEnd = listener;
      if (source.closed || source.readableEnded) listener();
    },
    reclaim: () => {
      // Node does nothing where it believes the mode to be set already.
      source.setRawMode(false);
      source.setRawMode(true);
    },
    close: () => {
      tellEnd = undefined;
      pause();
      source.setRawMode(false);
      source.destroy();
    },
  };
};
