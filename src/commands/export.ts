import fs from 'node:fs';
import type { Messages } from '../i18n/zh.ts';
import type { Store } from '../progress/store.ts';
import { failed, succeeded, type Outcome } from './command.ts';

/** What `export` accepts. */
export type ExportOptions = { readonly output?: string };

/** `taizhang export`: the record of this plan as one readable JSON file, to hand over or to merge. */
export const exportRecord = (
  store: Store,
  { output }: ExportOptions,
  { commands: { usage }, progress: { ledger } }: Messages,
): Outcome => {
  const text = store.exported();
  if (output === undefined) return succeeded(text);
  try {
    fs.writeFileSync(output, text, { mode: 0o600, flush: true });
    return succeeded('', [ledger.saved(output)]);
  } catch (error) {
    return failed(4, usage.cannotWrite(output, error instanceof Error ? error.message : ''));
  }
};
