import { cleanJson } from '../text/clean.ts';
import type { Outcome, Surroundings } from './command.ts';
import { writeOutput } from './output.ts';
import { withRecord } from './session.ts';

/** What `export` accepts. */
export type ExportOptions = { readonly output?: string };

/** `taizhang export`: the record of this plan as one readable JSON file, to hand over or to merge. */
export const exportRecord = (
  surroundings: Surroundings,
  { output }: ExportOptions,
): Promise<Outcome> =>
  withRecord(surroundings, ({ store }) => {
    const { messages } = surroundings;
    return writeOutput(cleanJson(store.exported()), output, messages, { mode: 0o600 });
  });
