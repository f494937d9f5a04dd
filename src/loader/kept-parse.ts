import { readFileSync } from 'node:fs';
import type { UnitAliases } from '../plan/aliases.ts';
import type { ParseOptions, ParsedPlan } from '../plan/parse.ts';

/** A plan as it was parsed when the program was built, with all that it was parsed from. */
type KeptParse = {
  readonly text: string;
  readonly aliases: UnitAliases;
  /** As on the last of all days: every deadline has passed. */
  readonly parsed: ParsedPlan;
};

/** The day on which a plan must be parsed to be kept. */
export const lastDay = '9999-12-31';

/** Where building puts it; beside the sources there is none. */
const keptPlan = new URL('shipped-plan.json', import.meta.url);

const on = ({ plan, nodes }: ParsedPlan, today: string | undefined): ParsedPlan => ({
  plan: {
    ...plan,
    diagnostics: plan.diagnostics.filter(
      (diagnostic) =>
        diagnostic.code !== 'deadline-passed' ||
        (today !== undefined && diagnostic.args.due < today),
    ),
  },
  nodes,
});

/**
 * What reading and parsing a file would give, if building the program did so with those very bytes and
 * those very names: half of a command's time is spared. Undefined for every other file, and where nothing
 * was kept.
 */
export const keptParse = (
  bytes: Uint8Array,
  { aliases = [], today }: ParseOptions,
): (ParsedPlan & { readonly text: string }) | undefined => {
  let kept: KeptParse;
  try {
    kept = JSON.parse(readFileSync(keptPlan, 'utf8')) as KeptParse;
  } catch {
    return undefined;
  }
  const isSame =
    Buffer.from(kept.text).equals(bytes) &&
    JSON.stringify(kept.aliases) === JSON.stringify(aliases);
  return isSame ? { ...on(kept.parsed, today), text: kept.text } : undefined;
};
