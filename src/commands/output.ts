import { writeFile } from 'node:fs/promises';
import type { Messages } from '../i18n/zh.ts';
import { failed, succeeded, type Outcome } from './command.ts';

/**
 * Ends a command with its result: on stdout, or in the file that `-o` names, said on stderr by `done`.
 * A place that can't be written is wrong usage.
 *
 * @param mode of a new file; 0o600 where it holds what is nobody else's business
 */
export const writeOutput = async (
  text: string,
  output: string | undefined,
  { commands: { usage } }: Messages,
  { mode = 0o666, done }: { readonly mode?: number; readonly done?: (file: string) => string } = {},
): Promise<Outcome> => {
  if (output === undefined) return succeeded(text);
  try {
    await writeFile(output, text, { mode, flush: true });
    return succeeded('', done === undefined ? [] : [done(output)]);
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code ?? error);
    return failed(2, usage.cannotWrite(output, reason));
  }
};
