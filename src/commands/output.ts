import { writeFile } from 'node:fs/promises';
import type { Messages } from '../i18n/zh.ts';
import { failed, succeeded, type Outcome } from './command.ts';

/** How a file is written. */
type WriteOptions = {
  /** Of a new file; 0o600 where it holds what is nobody else's business. @default 0o666 */
  readonly mode?: number;
  /** Says that it can't be written, and what to do. @default another place is asked for */
  readonly cannot?: (file: string, reason: string) => string;
};

/**
 * Ends a command with its result: on stdout, or in the file that `-o` names, of which stderr tells. A place
 * that can't be written is wrong usage.
 */
export const writeOutput = (
  text: string,
  output: string | undefined,
  messages: Messages,
  options: WriteOptions = {},
): Promise<Outcome> =>
  output === undefined
    ? Promise.resolve(succeeded(text))
    : saveOutput(text, output, messages, options);

/** Like `writeOutput`, for what always goes to a file. */
export const saveOutput = async (
  content: string | Uint8Array,
  output: string,
  { commands: { usage } }: Messages,
  { mode = 0o666, cannot = usage.cannotWrite }: WriteOptions = {},
): Promise<Outcome> => {
  try {
    await writeFile(output, content, { mode, flush: true });
    return succeeded('', [usage.written(output)]);
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code ?? error);
    return failed(2, cannot(output, reason));
  }
};
