/** Adds up a ledger: which groups count, and what they say about each task. */
import {
  byOrder,
  type Group,
  type PlanRecord,
  type RecordedChange,
  type TaskKey,
} from './ledger.ts';

/** A change that counts, with the group it came in. */
export type CountedChange = { readonly group: Group; readonly change: RecordedChange };

/** Groups that an undo has taken out and no later redo has put back. */
const takenOut = (ordered: readonly Group[]): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const { action } of ordered) {
    if (action.kind === 'undo') out.add(action.group);
    if (action.kind === 'redo') out.delete(action.group);
  }
  return out;
};

/** The groups that are there at all, in order: those made here and those of imports that stand. */
export const presentGroups = (ledger: readonly Group[]): readonly Group[] => {
  const ordered = ledger.toSorted(byOrder);
  const undone = takenOut(ordered.filter(({ via }) => via === undefined));
  return ordered.filter(
    ({ via }) => via === undefined || via.some((imported) => !undone.has(imported)),
  );
};

/** Ids of the groups that are undone at present. */
export const undoneGroups = (ledger: readonly Group[]): ReadonlySet<string> =>
  takenOut(presentGroups(ledger));

/** The changes that count, in order: what was undone is left out. */
export const countedChanges = (ledger: readonly Group[]): readonly CountedChange[] => {
  const present = presentGroups(ledger);
  const undone = takenOut(present);
  return present
    .filter(({ id }) => !undone.has(id))
    .flatMap((group) =>
      group.action.kind === 'change'
        ? group.action.changes.map((change) => ({ group, change }))
        : [],
    );
};

/** Of several records about the same task: those that no other one replaced. */
export const standingRemarks = (
  record: PlanRecord,
  keys: ReadonlySet<TaskKey>,
  counted: readonly CountedChange[],
): readonly { readonly group: string; readonly remark: string }[] => {
  const replacedBy = new Map<string, readonly string[]>();
  for (const { id, action } of record.ledger) {
    if (action.kind !== 'change') continue;
    for (const change of action.changes) {
      if (change.kind === 'remark' && keys.has(change.task)) replacedBy.set(id, change.replaces);
    }
  }
  const latest = new Map<string, string>();
  for (const { group, change } of counted) {
    if (change.kind === 'remark') latest.set(group.id, change.remark);
  }
  // Whoever wrote over B, which was written over A, has written over A too, also when B is undone.
  const replaced = new Set<string>();
  const waiting = [...latest.keys()].flatMap((id) => replacedBy.get(id) ?? []);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (replaced.has(id)) continue;
    replaced.add(id);
    waiting.push(...(replacedBy.get(id) ?? []));
  }
  return [...latest]
    .filter(([group]) => !replaced.has(group))
    .map(([group, remark]) => ({ group, remark }));
};
