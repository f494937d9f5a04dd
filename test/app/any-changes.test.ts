import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/app/action.ts';
import { shownProgressOf } from '../../src/app/desk.ts';
import type { State } from '../../src/app/state.ts';
import { update } from '../../src/app/update.ts';
import type { Change } from '../../src/progress/change.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, pressesIn } from '../helpers/drive.ts';
import { events, theirs, type Event } from '../helpers/events.ts';
import { foretell } from '../helpers/foretell.ts';
import { fresh, recorded, shownIn, type Memory } from '../helpers/memory.ts';
import { memoryRecord } from '../helpers/memory-record.ts';
import { notedOf, signsOf } from '../helpers/notes.ts';
import { parkPlan } from '../helpers/park-plan.ts';
import { lookAt, type Sight } from '../helpers/sight.ts';

const desk = deskWith();
const days = ['2026-11-22', '2026-12-22'] as const;
const stepsOf = (task: string): number =>
  parkPlan.tasks.find(({ id }) => id === task)?.steps.length ?? 0;

/**
 * How the list may be when people begin: in all but the first of these, changes move its rows; in the last two no
 * task has been chosen yet.
 */
const beginnings = ['', 'f<enter>', 'ss', 'ssfj<enter><escape>', '3j<enter>'] as const;

/** A range lasts as long as the list that it was marked in; that may be another one though it looks the same. */
const rangeAfter = (memory: Memory, before: State, state: State): string | undefined => {
  const isOther =
    state.view !== before.view ||
    state.listSort !== before.listSort ||
    JSON.stringify(state.filter) !== JSON.stringify(before.filter);
  const mayBeOther = state.filter !== before.filter || state.trail !== before.trail;
  return isOther || (mayBeOther && state.anchor === undefined) ? undefined : memory.anchor;
};

/** What is shown of every task is what was to be expected, in the state and by the signs of its row. */
const expectRecord = (memory: Memory, state: State, { rows }: Sight): void => {
  const shown = shownIn(memory);
  const expected = parkPlan.tasks.map(({ id, deadlines }) => {
    const { status, isStarred, due, remark, steps } = notedOf(shown, id);
    const signs = signsOf(notedOf(shown, id), deadlines[0]?.due, days);
    const isListed = rows.some((row) => row.id === id);
    const stepsDone = steps.flatMap((isDone, step) => (isDone ? [step] : []));
    return { id, status, isStarred, due, remark, stepsDone, signs: isListed ? signs : '' };
  });
  const actual = parkPlan.tasks.map(({ id }) => {
    const { status, starred: isStarred, due = '', remark, stepsDone } = shownProgressOf(state, id);
    const signs = rows.find((row) => row.id === id)?.signs ?? '';
    return { id, status, isStarred, due, remark, stepsDone, signs };
  });
  expect(actual).toEqual(expected);
};

/** What is marked is the range from where it was begun to the cursor. */
const expectRange = ({ anchor }: Memory, state: State, { rows, cursor, marked }: Sight): void => {
  expect(state.anchor).toBe(anchor);
  const at = rows.findIndex(({ id }) => id === cursor);
  const from = rows.findIndex(({ id }) => id === anchor);
  const [first = at, last = at] = from < 0 ? [] : [from, at].toSorted((a, b) => a - b);
  expect(marked).toEqual(rows.slice(first, last + 1).map(({ id }) => id));
};

/** A menu says what it was opened for, whatever has become of that. */
const expectMenu = ({ named }: Memory, { layer }: State, { head, field }: Sight): void => {
  const [first, ...others] = named;
  const words = others.length === 0 ? ` ${first} ` : ` ${first} 等 ${named.length} 项任务 `;
  const isMenu = ['status-menu', 'steps', 'remark'].includes(layer?.kind ?? '');
  if (isMenu) expect(head).toContain(words);
  if (layer?.kind === 'due') expect(field).toContain(words);
};

/** The task under the cursor, or when it is no longer listed the next one that is, else the one before. */
const nearest = (before: Sight, after: Sight): string | undefined => {
  const ids = before.rows.map(({ id }) => id);
  const at = ids.indexOf(before.cursor ?? '');
  const isLeft = (id: string) => after.rows.some((row) => row.id === id);
  return ids.slice(at).find(isLeft) ?? ids.slice(0, at).findLast(isLeft) ?? after.rows[0]?.id;
};

/** A dashboard that works on a record with others, and somebody who looks at its screen. */
const watched = (beginning: string) => {
  const record = memoryRecord(parkPlan);
  let { state } = press(desk, opened({ columns: 130, rows: 26 }), beginning);
  let sight = lookAt(desk, state);
  let memory = fresh;

  const happen = (action: Action): void => {
    const before = state;
    ({ state } = update(desk, state, action));
    memory = { ...memory, anchor: rangeAfter(memory, before, state) };
    sight = lookAt(desk, state);
    expectRecord(memory, state, sight);
    expectRange(memory, state, sight);
    expectMenu(memory, state, sight);
  };

  /** Something that no key asked for: the cursor stays with its task, or goes to the one beside it. */
  const befall = (action: Action): void => {
    const before = sight;
    happen(action);
    const isSeen = before.rows.length > 0 && sight.rows.length > 0;
    expect(sight.cursor).toBe(isSeen ? nearest(before, sight) : sight.cursor);
  };

  const pressed = (keys: string): void => {
    for (const press of pressesIn(keys)) {
      memory = foretell(memory, sight, press.key, state, stepsOf);
      happen({ kind: 'press', press });
    }
  };

  const performed = (): void => {
    const [job] = state.pending;
    const [expected, ...waiting] = memory.waiting;
    if (job === undefined || expected === undefined) return;
    memory = recorded({ ...memory, waiting }, expected);
    const action = { kind: 'performed', result: record.perform(job) } as const;
    // What is undone or put back is gone to.
    if (job.kind === 'change') befall(action);
    else happen(action);
  };

  const elsewhere = (change: Change): void => {
    const { cursor = '2.1.1' } = sight;
    const named = state.layer === undefined ? cursor : (memory.named[0] ?? cursor);
    const changes = [{ ...change, task: change.task === theirs ? named : change.task }];
    memory = recorded(memory, changes);
    record.apply(changes);
    const { settings } = state;
    befall({ kind: 'changed-elsewhere', progress: record.progress(), settings });
  };

  return {
    see: (event: Event): void => {
      switch (event.kind) {
        case 'keys':
          return pressed(event.keys);
        case 'performed':
          return performed();
        case 'failed':
          if (state.pending.length === 0) return;
          return befall({ kind: 'performed', result: { kind: 'failed', why: '磁盘已满' } });
        case 'elsewhere':
          return elsewhere(event.change);
      }
    },
    /** Saves all that waits, and tells what waits then. */
    settle: () => {
      while (state.pending.length > 0) performed();
      const { pending, saving } = state;
      return { pending, waiting: memory.waiting, saving };
    },
  };
};

describe('whatever is done, here and elsewhere', () => {
  it('is done to the tasks that the screen named and to no others, and is saved in the end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(events, { maxLength: 25, size: 'max' }),
        (beginning, all) => {
          const { see, settle } = watched(beginning);
          all.flat().forEach(see);
          expect(settle()).toEqual({ pending: [], waiting: [], saving: { kind: 'saved' } });
        },
      ),
      { numRuns: 200 },
    );
  });
});
