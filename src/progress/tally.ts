/** Adds up a ledger: which groups count, and what they say about each task. */
import { byOrder, type Group, type RecordedChange } from './ledger.ts';

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

/** A ledger never changes, so what it adds up to is worked out once; a change asks for it several times. */
const once = <Result>(
  work: (ledger: readonly Group[]) => Result,
): ((ledger: readonly Group[]) => Result) => {
  const done = new WeakMap<readonly Group[], { readonly result: Result }>();
  return (ledger) => {
    const known = done.get(ledger);
    if (known !== undefined) return known.result;
    const result = work(ledger);
    done.set(ledger, { result });
    return result;
  };
};

/** The groups that are there at all, in order: those made here and those of imports that stand. */
export const presentGroups = once((ledger: readonly Group[]): readonly Group[] => {
  const ordered = ledger.toSorted(byOrder);
  const undone = takenOut(ordered.filter(({ via }) => via === undefined));
  return ordered.filter(
    ({ via }) => via === undefined || via.some((imported) => !undone.has(imported)),
  );
});

/** Ids of the groups that are undone at present. */
export const undoneGroups = once((ledger: readonly Group[]): ReadonlySet<string> =>
  takenOut(presentGroups(ledger)),
);

/** The changes that count, in order: what was undone is left out. */
export const countedChanges = once((ledger: readonly Group[]): readonly CountedChange[] => {
  const present = presentGroups(ledger);
  const undone = undoneGroups(ledger);
  return present
    .filter(({ id }) => !undone.has(id))
    .flatMap((group) =>
      group.action.kind === 'change'
        ? group.action.changes.map((change) => ({ group, change }))
        : [],
    );
});
