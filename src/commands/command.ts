import type { Language } from '../i18n/language.ts';
import type { Messages } from '../i18n/zh.ts';
import type { BytesRead } from '../loader/read-bytes.ts';
import { cleanJson } from '../text/clean.ts';

/**
 * 0 fine, 1 a check found errors, 2 wrong usage, 3 plan unreadable, 4 progress can't be read or written, 70 an
 * error of the program's own (EX_SOFTWARE of sysexits.h).
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70;

/** What a command leaves behind; cli.ts writes it. */
export type Outcome = {
  readonly exit: ExitCode;
  /** Results, with their final newline; empty when there are none. */
  readonly stdout: string;
  /** Messages, one line each, without newline. */
  readonly stderr: readonly string[];
};

/** Everything outside a command that it may depend on; cli.ts gathers it once. */
export type Surroundings = {
  readonly language: Language;
  readonly messages: Messages;
  /** `--plan FILE` or the PLAN argument: a path, or `-` for standard input; absent: the shipped plan. */
  readonly plan?: string;
  /** `--data DIR` or TAIZHANG_DATA; absent: the platform's config directory. */
  readonly data?: string;
  /** Reads standard input to its end, unless that is more than `limit` bytes away. */
  readonly readInput: (limit: number) => Promise<BytesRead>;
  readonly now: Date;
  /** Columns of the terminal on stdout; absent when stdout is a pipe or a file: then nothing is cut. */
  readonly columns?: number;
  /** Opens the terminal that keys come from while the dashboard is drawn on stdout; undefined when it can't be drawn. */
  readonly openKeyboard: (plan: string | undefined) => number | undefined;
  /** Whether a terminal may be sent colours; whatever is no terminal is sent none. */
  readonly isColourful: boolean;
};

/** Success: prints `stdout`, tells `stderr`. */
export const succeeded = (stdout: string, stderr: readonly string[] = []): Outcome => ({
  exit: 0,
  stdout,
  stderr,
});

/** Failure: nothing is printed, the lines say what is wrong and what to do. */
export const failed = (exit: ExitCode, ...stderr: readonly string[]): Outcome => ({
  exit,
  stdout: '',
  stderr,
});

/** JSON as commands print it, with its final line feed. */
export const jsonText = (value: unknown): string =>
  `${cleanJson(JSON.stringify(value, undefined, 2))}\n`;

/** PLAN as an argument is the same as `--plan`. */
export const withPlanArgument = (
  surroundings: Surroundings,
  plan: string | undefined,
): Surroundings => (plan === undefined ? surroundings : { ...surroundings, plan });
