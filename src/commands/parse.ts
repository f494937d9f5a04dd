import { writeFile } from 'node:fs/promises';
import { diagnosticWords } from '../i18n/diagnostic-words.ts';
import { encodePlan } from '../plan/json.ts';
import { failed, jsonText, succeeded, type Outcome, type Surroundings } from './command.ts';
import { withPlan } from './session.ts';

/** What `parse` accepts. */
export type ParseCommandOptions = { readonly output?: string };

/** `taizhang parse`: the parsed plan as JSON, on stdout or in a file. */
export const parsePlan = (
  surroundings: Surroundings,
  { output }: ParseCommandOptions,
): Promise<Outcome> =>
  withPlan(surroundings, async ({ plan }) => {
    const { messages } = surroundings;
    const json = jsonText(
      encodePlan(plan, (diagnostic) => diagnosticWords(diagnostic, messages).message),
    );
    if (output === undefined) return succeeded(json);
    try {
      await writeFile(output, json);
      return succeeded('');
    } catch (error) {
      const reason = String((error as NodeJS.ErrnoException).code ?? error);
      return failed(2, messages.commands.usage.cannotWrite(output, reason));
    }
  });
