import { byOrder, type Group } from './ledger.ts';

/** What can be undone and put back, the next one last. */
export type History = { readonly undoable: readonly Group[]; readonly redoable: readonly Group[] };

/** The two stacks of undo and redo, read from the groups made here; a new change empties the second. */
export const historyOf = (ledger: readonly Group[]): History => {
  const undoable: Group[] = [];
  const redoable: Group[] = [];
  for (const group of ledger.filter(({ via }) => via === undefined).toSorted(byOrder)) {
    const { action } = group;
    if (action.kind === 'undo' || action.kind === 'redo') {
      const [from, to] = action.kind === 'undo' ? [undoable, redoable] : [redoable, undoable];
      const index = from.findLastIndex(({ id }) => id === action.group);
      if (index !== -1) to.push(...from.splice(index, 1));
    } else {
      undoable.push(group);
      redoable.length = 0;
    }
  }
  return { undoable, redoable };
};
