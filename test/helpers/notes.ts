import type { Change } from '../../src/progress/change.ts';
import type { Status } from '../../src/progress/status.ts';

/** What somebody has noted of a task. */
export type Noted = {
  readonly status: Status;
  /** What a done task was before. */
  readonly before: Status;
  readonly isStarred: boolean;
  readonly due: string;
  readonly remark: string;
  readonly steps: readonly boolean[];
};

/** Notes on the tasks that were changed. */
export type Notes = ReadonlyMap<string, Noted>;

const blank: Noted = {
  status: 'todo',
  before: 'todo',
  isStarred: false,
  due: '',
  remark: '',
  steps: [],
};

/** What is noted of a task. */
export const notedOf = (notes: Notes, task: string): Noted => notes.get(task) ?? blank;

const afterOne = (noted: Noted, change: Change): Noted => {
  switch (change.kind) {
    case 'status': {
      const isNewlyDone = change.status === 'done' && noted.status !== 'done';
      return { ...noted, status: change.status, before: isNewlyDone ? noted.status : noted.before };
    }
    case 'star':
      return { ...noted, isStarred: change.starred };
    case 'due':
      return { ...noted, due: change.due ?? '' };
    case 'remark': {
      // Who began to write before somebody else did writes beside them.
      const { remark, before = noted.remark } = change;
      const theirs = noted.remark.split('\n').filter((line) => !before.split('\n').includes(line));
      const lines = [...new Set([...theirs, remark])].filter((line) => line !== '');
      return { ...noted, remark: lines.join('\n') };
    }
    case 'step':
      return {
        ...noted,
        steps: [0, 1, 2].map((step) =>
          step === change.step ? change.done : noted.steps[step] === true,
        ),
      };
    case 'confirm':
      return noted;
  }
};

/** The notes after some changes. */
export const changed = (notes: Notes, changes: readonly Change[]): Notes => {
  const after = new Map(notes);
  for (const change of changes) {
    after.set(change.task, afterOne(notedOf(after, change.task), change));
  }
  return after;
};

/** What a row of the list shows of a task: its status, how its day presses, its own mark. */
export const signsOf = (
  { status, due, isStarred, remark }: Noted,
  planned: string | undefined,
  [today, soon]: readonly [today: string, soon: string],
): string => {
  const day = due === '' ? planned : due;
  const isPressing = day !== undefined && day <= soon && status !== 'done';
  const near = status === 'doing' ? '-' : '~';
  const pressure = !isPressing ? ' ' : day < today ? '!' : near;
  const own = isStarred ? '*' : remark === '' ? ' ' : '"';
  return `${{ todo: '☐', doing: '»', done: '☑', blocked: '✗' }[status]}${pressure}${own}`;
};
