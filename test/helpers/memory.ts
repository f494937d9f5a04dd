import type { Change } from '../../src/progress/change.ts';
import { changed, type Notes } from './notes.ts';

/** Something that a key press asked for. */
export type Job = readonly Change[] | 'undo' | 'redo';

const isChange = (job: Job): job is readonly Change[] => typeof job !== 'string';

/** What somebody who looks on remembers: what was recorded, what waits to be, what a menu was opened for. */
export type Memory = {
  readonly notes: Notes;
  readonly past: readonly Notes[];
  readonly future: readonly Notes[];
  readonly waiting: readonly Job[];
  /** Where a range begins. */
  readonly anchor: string | undefined;
  /** The tasks that stood under the cursor or in the range when a menu was opened. */
  readonly named: readonly string[];
  /** The remark as it stood when its field was opened. */
  readonly seen: string;
  /** Whether a step was ticked last. */
  readonly hasTicked: boolean;
};

/** Somebody who has seen nothing recorded yet. */
export const fresh: Memory = {
  notes: new Map(),
  past: [],
  future: [],
  waiting: [],
  anchor: undefined,
  named: [],
  seen: '',
  hasTicked: false,
};

/**
 * What is shown: what is recorded, with what waits on top. Undoing what waits shows at once; undoing what is on the
 * disk, of which there may be any amount, only when that is done.
 */
export const shownIn = ({ notes, waiting }: Memory): Notes => {
  const past: Job[] = [];
  const future: Job[] = [];
  for (const [index, job] of waiting.entries()) {
    if (job === 'undo') future.push(past.pop() ?? 'undo');
    else if (job === 'redo') {
      const isOver = future.length === 0 && waiting.slice(0, index).some(isChange);
      if (!isOver) past.push(future.pop() ?? 'redo');
    } else {
      past.push(job);
      future.length = 0;
    }
  }
  return past.filter(isChange).reduce<Notes>(changed, notes);
};

/** What is recorded after something more: a change can be taken back, and put back as long as none follows. */
export const recorded = (memory: Memory, job: Job): Memory => {
  const { notes, past, future } = memory;
  if (typeof job !== 'string') {
    return { ...memory, notes: changed(notes, job), past: [...past, notes], future: [] };
  }
  const [from, to] = job === 'undo' ? [past, future] : [future, past];
  const next = from.at(-1);
  if (next === undefined) return memory;
  const left = from.slice(0, -1);
  const grown = [...to, notes];
  return job === 'undo'
    ? { ...memory, notes: next, past: left, future: grown }
    : { ...memory, notes: next, past: grown, future: left };
};
