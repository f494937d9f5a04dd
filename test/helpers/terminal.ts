import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm, { type IUnicodeVersionProvider } from '@xterm/headless';
import { displayWidth, type AmbiguousWidth } from '../../src/text/width.ts';
import { runsOf, type Run } from './runs.ts';

const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly bin: { readonly taizhang: string };
};

/** Path of the built program. */
export const program = fileURLToPath(new URL(bin.taizhang, root));

/** What the keys that have no letter send, as a terminal would. */
export const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  'page-up': '\u001B[5~',
  'page-down': '\u001B[6~',
  home: '\u001B[H',
  end: '\u001B[F',
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  'ctrl-c': '\u0003',
  'ctrl-z': '\u001A',
} as const;

/** How a program ended. */
export type Ended = { readonly exitCode: number; readonly signal: number | undefined };

/** A program running in a real pty whose output a terminal emulator draws. */
export type TerminalSession = {
  readonly pid: number;
  /** Types text, control characters included, or single bytes of it. */
  readonly type: (text: string | Uint8Array) => void;
  /** Writes on the screen past the program, as another one would. */
  readonly print: (text: string) => void;
  /** The lines on the screen now, without trailing spaces. */
  readonly screen: () => readonly string[];
  /** The column, in cells, of every occurrence of a character in each line. */
  readonly columnsOf: (character: string) => readonly (readonly number[])[];
  /** The lines on the screen now, each as its runs of equal attributes. */
  readonly runs: () => readonly (readonly Run[])[];
  /** Resolves as soon as the screen meets a condition; rejects with the screen after 15 seconds. */
  readonly until: (what: string, condition: (screen: string) => boolean) => Promise<void>;
  /** Resolves as soon as a text is on the screen. */
  readonly shows: (text: string) => Promise<void>;
  readonly cursor: () => { readonly x: number; readonly y: number };
  /** Whether the program has taken the alternate screen. */
  readonly isAlternate: () => boolean;
  /** Everything that was written, escape sequences included. */
  readonly written: () => string;
  readonly resize: (columns: number, rows: number) => void;
  /** Resolves when the program has ended. */
  readonly ended: Promise<Ended>;
};

type Options = {
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns that the terminal gives to characters of ambiguous width. @default 1 */
  readonly ambiguous?: AmbiguousWidth;
  /** Another program than the built one, with its arguments. */
  readonly command?: readonly [string, ...string[]];
};

const patience = 15_000;

const width = (code: number) => displayWidth(String.fromCodePoint(code), 2) as 0 | 1 | 2;

/** How a terminal that is set up for CJK measures: “ ” — … take two columns. */
const wideAmbiguous: IUnicodeVersionProvider = {
  version: 'ambiguous-wide',
  wcwidth: width,
  // As xterm's own providers pack it (UnicodeService.ts): the width from the second bit on, and in the
  // first whether the character joins the one before.
  charProperties: (code, before) => {
    const beforeWidth = (before >> 1) & 3;
    const joins = width(code) === 0 && beforeWidth > 0;
    return ((joins ? beforeWidth : width(code)) << 1) | (joins ? 1 : 0);
  },
};

/**
 * Starts the built program in a pty of 80×24 unless told otherwise, in Chinese, with nothing of the
 * environment but what is given.
 *
 * @example const terminal = startTerminal(['--data', directory]); await terminal.shows('87');
 */
export const startTerminal = (
  programArguments: readonly string[],
  { columns = 80, rows = 24, environment = {}, ambiguous = 1, command }: Options = {},
): TerminalSession => {
  const [file, ...fileArguments] = command ?? [process.execPath, program];
  const pty = spawn(file, [...fileArguments, ...programArguments], {
    cols: columns,
    rows,
    name: environment['TERM'] ?? 'xterm-256color',
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      LANG: 'zh_CN.UTF-8',
      TERM: 'xterm-256color',
      ...environment,
    },
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  if (ambiguous === 2) {
    emulator.unicode.register(wideAmbiguous);
    emulator.unicode.activeVersion = wideAmbiguous.version;
  }
  let written = '';
  let isWhole = true;
  const watchers = new Set<() => void>();
  pty.onData((data) => {
    written += data;
    // A frame may arrive in pieces: look only where it is complete (synchronized output, DEC mode 2026).
    const isEnd = written.lastIndexOf('\u001B[?2026h') <= written.lastIndexOf('\u001B[?2026l');
    emulator.write(data, () => {
      isWhole = isEnd;
      for (const watcher of watchers) watcher();
    });
  });
  // The emulator answers questions (cursor position) as a terminal would.
  emulator.onData((answer) => pty.write(answer));

  const line = (row: number) => {
    const { active } = emulator.buffer;
    return active.getLine(active.baseY + row);
  };
  const screen = (): readonly string[] =>
    Array.from(
      { length: emulator.rows },
      (_, row) => line(row)?.translateToString(true).trimEnd() ?? '',
    );

  let hasEnded = false;
  const ended = new Promise<Ended>((resolve) => {
    pty.onExit(({ exitCode, signal }) =>
      emulator.write('', () => {
        hasEnded = true;
        resolve({ exitCode, signal });
        for (const watcher of watchers) watcher();
      }),
    );
  });

  const until: TerminalSession['until'] = (what, condition) =>
    new Promise((resolve, reject) => {
      const giveUp = (why: string): void => {
        watchers.delete(watch);
        reject(new Error(`${why}, and the screen never showed ${what}:\n${screen().join('\n')}`));
      };
      const timeout = setTimeout(giveUp, patience, `${patience / 1000} seconds went by`);
      const watch = (): void => {
        const isShown = isWhole && condition(screen().join('\n'));
        if (!isShown && !hasEnded) return;
        clearTimeout(timeout);
        watchers.delete(watch);
        if (isShown) resolve();
        else giveUp('The program ended');
      };
      watchers.add(watch);
      watch();
    });

  return {
    pid: pty.pid,
    // It writes bytes as they are, though its types know of strings only.
    type: (text) => pty.write(text as string),
    print: (text) =>
      emulator.write(text, () => {
        for (const watcher of watchers) watcher();
      }),
    screen,
    columnsOf: (character) =>
      screen().map((_, row) =>
        Array.from({ length: emulator.cols }, (__, column) => column).filter(
          (column) => line(row)?.getCell(column)?.getChars() === character,
        ),
      ),
    runs: () => screen().map((_, row) => runsOf(line(row)!)),
    until,
    shows: (text) => until(JSON.stringify(text), (shown) => shown.includes(text)),
    cursor: () => ({ x: emulator.buffer.active.cursorX, y: emulator.buffer.active.cursorY }),
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    written: () => written,
    resize: (nextColumns, nextRows) => {
      pty.resize(nextColumns, nextRows);
      emulator.resize(nextColumns, nextRows);
    },
    ended,
  };
};
