/** What makes a progress.json of an older format one of the next; run by Conf, in order. */
import { hash } from 'node:crypto';
import { isObject, type Json } from './json.ts';
import { planKey } from './plan-key.ts';
import { isStatus } from './status.ts';

/** One step of a migration; undefined when the file is not what that format prescribes. */
export type MigrationStep = (
  file: Readonly<Record<string, Json>>,
) => Readonly<Record<string, Json>> | undefined;

/**
 * Format 0, from before formats were numbered, knew only the status of each task by its number:
 * `{"plans": {"TITLE": {"5.11.1": "done"}}}`. The statuses become one group that is older than any
 * other. What the tasks said is not known, so they are found by number and marked 需复核.
 */
const toLedger: MigrationStep = ({ plans = {} }) => {
  if (!isObject(plans)) return undefined;
  const migrated: Record<string, Json> = {};
  for (const [title, statuses] of Object.entries(plans)) {
    if (!isObject(statuses)) return undefined;
    const entries = Object.entries(statuses);
    if (!entries.every(([, status]) => isStatus(status))) return undefined;
    migrated[planKey(title)] = {
      title,
      tasks: Object.fromEntries(entries.map(([id]) => [`${id}@`, { id, steps: [], was: [] }])),
      ledger: [
        {
          id: `format-0-${hash('sha256', JSON.stringify([title, entries]), 'hex').slice(0, 16)}`,
          order: 0,
          time: new Date(0).toISOString(),
          action: {
            kind: 'change',
            changes: entries.map(([id, status]) => ({ kind: 'status', task: `${id}@`, status })),
          },
        },
      ],
    };
  }
  return { format: 'taizhang.progress/1', plans: migrated };
};

/** By the version that each leads to, as Conf wants them. */
export const progressMigrations: Readonly<Record<string, MigrationStep>> = { '1.0.0': toLedger };
