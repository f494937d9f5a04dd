import { diagnosticWords } from '../i18n/diagnostic-words.ts';
import { encodePlan } from '../plan/json.ts';
import { jsonText, type Outcome, type Surroundings } from './command.ts';
import { writeOutput } from './output.ts';
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
    return writeOutput(json, output, messages);
  });
