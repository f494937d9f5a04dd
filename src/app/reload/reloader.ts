import type { Plan } from '../../plan/plan.ts';
import type { Finder } from '../../search/finder.ts';
import type { Keeper } from '../keeper.ts';

/** The plan read again with the record on it. */
export type ReloadedPlan = {
  readonly kind: 'reloaded';
  readonly plan: Plan;
  readonly finder: Finder;
  readonly keeper: Keeper;
  /** What the person should be told of the record, in words. */
  readonly told?: string;
};

/** The plan read again, or why it can't be, in words. */
export type Reloaded = ReloadedPlan | { readonly kind: 'failed'; readonly why: string };

/** Why the plan was not read again: what is pending can't be saved, a remark is being written, or other words. */
export type ReloadFailure =
  { readonly kind: 'pending' | 'writing' } | { readonly kind: 'failed'; readonly why: string };

type Reloading = {
  /** Reads the plan again; absent where there is nothing to read it from. */
  readonly reload: (() => Promise<Reloaded>) | undefined;
  /** Resolves when what is pending is on the disk, or can't be brought there. */
  readonly settlePending: () => Promise<void>;
  readonly hasPending: () => boolean;
  /** Whether a remark is being written: it is about a task of the plan as it is. */
  readonly isWriting: () => boolean;
  readonly goOnWith: (reloaded: ReloadedPlan) => void;
  /** Tells why the plan was not read again. */
  readonly fail: (why: ReloadFailure) => void;
};

/**
 * Makes what reads the plan again, one time after the other. What is changed while it is read belongs to the plan
 * as it was, whose numbers may mean other tasks in the new one: it is saved first, and the plan read once more.
 */
export const createReloader = ({
  reload,
  settlePending,
  hasPending,
  isWriting,
  goOnWith,
  fail,
}: Reloading): (() => Promise<void>) => {
  let isReloading = false;

  const read = async (again: () => Promise<Reloaded>): Promise<void> => {
    await settlePending();
    if (hasPending()) {
      fail({ kind: 'pending' });
      return;
    }
    const reloaded = await again();
    if (hasPending()) return read(again);
    // The new plan may have the task under another number, or not at all.
    if (isWriting()) fail({ kind: 'writing' });
    else if (reloaded.kind === 'failed') fail(reloaded);
    else goOnWith(reloaded);
  };

  return async () => {
    if (reload === undefined || isReloading) return;
    isReloading = true;
    try {
      await read(reload);
    } finally {
      isReloading = false;
    }
  };
};
