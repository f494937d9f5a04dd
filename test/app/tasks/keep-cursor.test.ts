import { describe, expect, it } from 'vitest';
import { currentTask, visibleTasks } from '../../../src/app/desk.ts';
import { changesIn } from '../../../src/app/record/job.ts';
import { update } from '../../../src/app/update.ts';
import { untouched, type Status } from '../../../src/progress/status.ts';
import { findTasks } from '../../../src/search/task-finder.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()): Driven => press(desk, from, keys);
const at = ({ state }: Driven) => currentTask(desk, state)?.id;
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);

/** Another dashboard gives tasks a status. */
const elsewhere = ({ state, effects }: Driven, now: Readonly<Record<string, Status>>): Driven => {
  const progress = new Map(state.progress);
  for (const [id, status] of Object.entries(now)) progress.set(id, { ...untouched, status });
  const { settings } = state;
  return {
    state: update(desk, state, { kind: 'changed-elsewhere', progress, settings }).state,
    effects,
  };
};

/** What is not started, by the filter menu. */
const todo = after('f<enter>');

describe('a menu', () => {
  it.each([
    ['the status', 'mj', '<enter>', { kind: 'status', status: 'doing' }],
    ['a date', 'd7天', '<enter>', { kind: 'due', due: '2026-11-29' }],
    ['a remark', 'e已报', '<enter>', { kind: 'remark', remark: '已报', before: '' }],
    ['a step', 't', ' ', { kind: 'step', step: 0, done: true }],
  ])(
    'for %s acts on the task that it names, though that is no longer under the cursor',
    (_, open, take, change) => {
      const menu = after(`j${open}`, todo);
      const moved = elsewhere(menu, { '2.1.1': 'done', '2.2.1': 'blocked' });
      expect(at(moved)).toBe('2.2.2');
      expect(screenText(desk, moved.state).slice(1, 3).join('')).toContain(' 2.2.1 ');
      expect(changesIn(after(take, moved).state.pending)).toEqual([{ ...change, task: '2.2.1' }]);
    },
  );

  it('for a range acts on the tasks that were marked, whatever is listed between them since', () => {
    const menu = after('vjjmj', todo);
    const moved = elsewhere(menu, { '2.2.1': 'blocked' });
    const changed = changesIn(after('<enter>', moved).state.pending);
    expect(changed.map(({ task }) => task)).toEqual(['2.1.1', '2.2.1', '2.2.2']);
  });
});

describe('a task that drops out of the list', () => {
  it.each([
    ['of several gives the cursor to the next', 'j', { '2.2.1': 'done' }, '2.2.2'],
    [
      'with the next ones, to the first that is left behind it',
      'j',
      { '2.2.1': 'done', '2.2.2': 'done' },
      '2.2.3',
    ],
    ['at the end, to the one before', 'G', { '3.3.1': 'done' }, '2.2.3'],
    ['at the top, to the next', '', { '2.1.1': 'done' }, '2.2.1'],
  ] as const)('%s', (_, keys, now, id) => {
    expect(at(elsewhere(after(keys, todo), now))).toBe(id);
    expect(elsewhere(after(keys, todo), now).state.pane).toBe('list');
  });

  it('by a key of one’s own does so, too', () => {
    expect(at(after('jmjj<enter>', todo))).toBe('2.2.2');
    expect(at(after('G ', todo))).toBe('2.2.3');
  });

  it('as the only one leaves an empty list, and no trouble', () => {
    const none = elsewhere(after('u住建<enter>f<enter>'), { '2.2.2': 'done' });
    expect(ids(none)).toEqual([]);
    expect(screenText(desk, none.state).join('\n')).toContain('没有符合条件的任务');
    expect(after(' m*v', none).state.pending).toEqual([]);
  });

  it('while it is read in full gives way to the list: nobody takes its neighbour for it', () => {
    for (const keys of ['j<enter>', '<enter>']) {
      const open = after(keys, todo);
      const gone = elsewhere(open, { [at(open) ?? '']: 'done' });
      expect([open.state.pane, gone.state.pane]).toEqual(['detail', 'list']);
    }
  });
});

describe('the cursor', () => {
  it('stays with the first task, though nobody chose it, when others come before it', () => {
    const doing = elsewhere(after('3j<enter>'), { '2.2.3': 'doing' });
    expect([ids(doing), at(doing)]).toEqual([['2.2.3'], '2.2.3']);
    const more = elsewhere(doing, { '2.1.1': 'doing' });
    expect([ids(more), at(more)]).toEqual([['2.1.1', '2.2.3'], '2.2.3']);
    expect(changesIn(after(' ', more).state.pending)).toMatchObject([{ task: '2.2.3' }]);
  });

  it('stays with its task when the order moves it', () => {
    const sorted = after('ss');
    expect(at(elsewhere(sorted, { '2.1.1': 'done' }))).toBe('2.1.1');
    expect(ids(elsewhere(sorted, { '2.1.1': 'done' })).at(-1)).toBe('2.1.1');
  });

  it('goes to the best of what was found, not to the task it stood on', () => {
    expect(at(after('G/公园'))).toBe('2.2.1');
  });

  it('goes to the best of what is found only later in a large plan', () => {
    const tasks = Array.from({ length: 5001 }, (_, index) => ({
      ...desk.plan.tasks[0]!,
      id: `2.1.${index + 1}`,
    }));
    const large = deskWith({ plan: { ...desk.plan, tasks } });
    const hits = findTasks(large.finder, '绿地').toReversed();
    const searched = press(large, opened(), '/绿地').state;
    const action = { kind: 'found', query: '绿地', hits } as const;
    const { state } = update(large, searched, action);
    expect(currentTask(large, state)?.id).toBe('2.1.5001');
  });

  it('stays on the last row when that is ticked, and goes on from any other', () => {
    expect(at(after('G '))).toBe('3.3.1');
    expect(at(after('G  '))).toBe('3.3.1');
    expect(changesIn(after('G  ').state.pending)).toMatchObject([
      { status: 'done' },
      { status: 'todo' },
    ]);
    expect(at(after('jj '))).toBe('2.2.3');
  });

  it('stays where it is when a range is ticked', () => {
    expect(at(after('vjj '))).toBe('2.2.2');
  });
});

describe('a marked range', () => {
  it.each([
    ['another condition', 'f<enter>'],
    ['another order', 's'],
    ['another view', '3'],
    ['a search', '/公园'],
    ['a unit', 'u财政<enter>'],
    ['my unit', 'o<enter>'],
    ['a section', '<left>j'],
  ])('ends with %s: it would be another one', (_, keys) => {
    const marked = after('vj');
    expect(marked.state.anchor).toBe('2.1.1');
    expect(after(keys, marked).state.anchor).toBeUndefined();
  });

  it.each([
    ['moves', 'j'],
    ['the detail and back', '<enter><escape>'],
    ['a menu that is given up', 'm<escape>'],
    ['a search that is given up', '/<escape>'],
    ['another pane and back', '<left><right>'],
    ['the help', '?<escape>'],
  ])('lasts through %s', (_, keys) => {
    expect(after(keys, after('vj')).state.anchor).toBe('2.1.1');
  });

  it('lasts through what others change', () => {
    const marked = elsewhere(after('vjj', todo), { '2.2.1': 'done' });
    expect(changesIn(after('*', marked).state.pending).map(({ task }) => task)).toEqual([
      '2.1.1',
      '2.2.2',
    ]);
  });
});
