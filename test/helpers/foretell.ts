import type { State } from '../../src/app/state.ts';
import { zh } from '../../src/i18n/zh.ts';
import type { Change } from '../../src/progress/change.ts';
import { statuses, type Status } from '../../src/progress/status.ts';
import { notedOf, type Noted } from './notes.ts';
import { shownIn, type Job, type Memory } from './memory.ts';
import type { Sight } from './sight.ts';

/** A key press without any change asks for nothing. */
const queued = (memory: Memory, job: Job): Memory =>
  job.length === 0 ? memory : { ...memory, waiting: [...memory.waiting, job] };

/** A change to all that was marked, after which nothing is marked any more. */
const toAll = (
  memory: Memory,
  tasks: readonly string[],
  change: (noted: Noted, task: string) => Change | undefined,
): Memory => {
  const shown = shownIn(memory);
  const changes = tasks.flatMap((task) => change(notedOf(shown, task), task) ?? []);
  return { ...queued(memory, changes), anchor: undefined };
};

const withStatus = (
  memory: Memory,
  tasks: readonly string[],
  statusFor: (noted: Noted) => Status,
): Memory =>
  toAll(memory, tasks, (noted, task) => {
    const status = statusFor(noted);
    return noted.status === status ? undefined : { kind: 'status', task, status };
  });

/** Keys on the list and the detail. */
const onTask = (memory: Memory, { mode, rows, marked, cursor }: Sight, key: string): Memory => {
  const noted = marked.map((task) => notedOf(shownIn(memory), task));
  const isList = mode === 'list';
  if (cursor === undefined) {
    const ends = key === '*' || (isList && ['escape', 'v', 'V'].includes(key));
    return ends ? { ...memory, anchor: undefined } : memory;
  }
  switch (key) {
    case 'space': {
      const isDone = noted.every(({ status }) => status === 'done');
      return withStatus(memory, marked, ({ before }) => (isDone ? before : 'done'));
    }
    case '*': {
      const starred = !noted.every(({ isStarred }) => isStarred);
      return toAll(memory, marked, (own, task) =>
        own.isStarred === starred ? undefined : { kind: 'star', task, starred },
      );
    }
    case 'm':
    case 'd':
      return { ...memory, named: marked };
    case 't':
      return { ...memory, named: [cursor], hasTicked: false };
    case 'e':
      return { ...memory, named: [cursor], seen: notedOf(shownIn(memory), cursor).remark };
    case 'y':
    case 'Y':
      return { ...memory, anchor: undefined };
    case 'escape':
      return isList ? { ...memory, anchor: undefined } : memory;
    case 'v':
      return isList
        ? { ...memory, anchor: memory.anchor === undefined ? cursor : undefined }
        : memory;
    case 'V':
      return isList ? { ...memory, anchor: rows[0]?.id } : memory;
    default:
      return memory;
  }
};

const inStatusMenu = (memory: Memory, { line }: Sight, key: string): Memory => {
  if (key !== 'enter' && key !== 'space') return memory;
  const status = statuses.find((one) => line.includes(zh.vocabulary.status[one]));
  return status === undefined ? memory : withStatus(memory, memory.named, () => status);
};

const inSteps = (memory: Memory, { line }: Sight, key: string, count: number): Memory => {
  const [task = ''] = memory.named;
  const noted = notedOf(shownIn(memory), task);
  if (key === 'space') {
    const [, box, number] = /^> (.) (\d) /u.exec(line) ?? [];
    const done = box === '☐';
    const change = { kind: 'step', task, step: Number(number) - 1, done } as const;
    return { ...queued(memory, [change]), hasTicked: done };
  }
  const isWhole = noted.steps.slice(0, count).filter(Boolean).length === count;
  return key === 'enter' && memory.hasTicked && isWhole && noted.status !== 'done'
    ? queued(memory, [{ kind: 'status', task, status: 'done' }])
    : memory;
};

const inDue = (memory: Memory, { field }: Sight, key: string, typed: string): Memory => {
  const day = / = (\d{4}-\d\d-\d\d) /u.exec(field)?.[1] ?? '';
  if (key !== 'enter' || (day === '' && typed.trim() !== '')) return memory;
  return toAll(memory, memory.named, (noted, task) =>
    noted.due === day ? undefined : { kind: 'due', task, due: day === '' ? undefined : day },
  );
};

const inRemark = (memory: Memory, key: string, typed: string): Memory => {
  const [task = ''] = memory.named;
  const remark = typed.trimEnd();
  const { seen: before } = memory;
  return key === 'enter' && remark !== before
    ? queued(memory, [{ kind: 'remark', task, remark, before }])
    : memory;
};

const browsing = ['list', 'sections', 'detail', 'units', 'overview', 'deadlines', 'ledger'];

/**
 * What somebody who looks at the screen expects a key to do to the record, and to what is marked. Of the state they
 * know only what is typed into the field, which the screen may show in part.
 */
export const foretell = (
  memory: Memory,
  sight: Sight,
  pressed: string,
  { layer }: Pick<State, 'layer'>,
  stepsOf: (task: string) => number,
): Memory => {
  const { mode } = sight;
  // What comes for an Enter that was pressed too early is one; in a remark it is a new line.
  const key = pressed === 'ctrl-j' && mode !== 'remark' ? 'enter' : pressed;
  if ((key === 'z' || key === 'Z') && [...browsing, 'steps'].includes(mode)) {
    return queued(memory, key === 'z' ? 'undo' : 'redo');
  }
  const typed = layer !== undefined && 'field' in layer ? layer.field.text : '';
  if (mode === 'list' || mode === 'detail') return onTask(memory, sight, key);
  if (mode === 'status-menu') return inStatusMenu(memory, sight, key);
  if (mode === 'steps') return inSteps(memory, sight, key, stepsOf(memory.named[0] ?? ''));
  if (mode === 'due') return inDue(memory, sight, key, typed);
  return mode === 'remark' ? inRemark(memory, key, typed) : memory;
};
