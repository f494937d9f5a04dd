/**
 * Remarks are never merged away: whoever writes one replaces those that they saw, and any other one
 * stands beside it (a multi-value register, Shapiro et al. 2011).
 */
import type { Group, TaskKey } from './ledger.ts';
import type { CountedChange } from './tally.ts';

/** Which remarks each remark replaced, by task key, then by the id of its group; undone ones included. */
export type RemarkLinks = ReadonlyMap<TaskKey, ReadonlyMap<string, readonly string[]>>;

/** Collects the links of a whole ledger. */
export const remarkLinks = (ledger: readonly Group[]): RemarkLinks => {
  const links = new Map<TaskKey, Map<string, readonly string[]>>();
  for (const { id, action } of ledger) {
    if (action.kind !== 'change') continue;
    for (const change of action.changes) {
      if (change.kind !== 'remark') continue;
      const ofTask = links.get(change.task) ?? new Map<string, readonly string[]>();
      links.set(change.task, ofTask.set(id, change.replaces));
    }
  }
  return links;
};

/** A remark that nobody has written over, with the id of its group. */
export type StandingRemark = { readonly group: string; readonly remark: string };

/**
 * The remarks that stand, oldest first.
 *
 * @param keys all wordings of one task
 * @param counted the changes of that task that count, in order
 */
export const standingRemarks = (
  keys: ReadonlySet<TaskKey>,
  counted: readonly CountedChange[],
  links: RemarkLinks,
): readonly StandingRemark[] => {
  const latest = new Map<string, string>();
  for (const { group, change } of counted) {
    if (change.kind === 'remark') latest.set(group.id, change.remark);
  }
  if (latest.size === 0) return [];
  const ofTask = new Map([...keys].flatMap((key) => [...(links.get(key) ?? [])]));
  // Whoever wrote over B, which was written over A, has written over A too, also when B is undone.
  const replaced = new Set<string>();
  const waiting = [...latest.keys()].flatMap((id) => ofTask.get(id) ?? []);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (replaced.has(id)) continue;
    replaced.add(id);
    waiting.push(...(ofTask.get(id) ?? []));
  }
  return [...latest]
    .filter(([group]) => !replaced.has(group))
    .map(([group, remark]) => ({ group, remark }));
};

/** Whether a remark is one of those that a text is made of, which stand one below the other. */
export const isSeenIn = (text: string, remark: string): boolean =>
  `\n${text}\n`.includes(`\n${remark}\n`) || remark === '';
