import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { findTasksAsync } from '../../src/search/task-finder-async.ts';
import { findTasks, highlightsIn, taskSteps } from '../../src/search/task-finder.ts';
import { shippedPlan, silentFinder } from './plans.ts';
import { finder, first, ids, tasksOf } from './shipped-search.ts';

describe('finding tasks', () => {
  it('leaves the plan as it is for a query without words', () => {
    expect(ids('')).toEqual(shippedPlan.tasks.map(({ id }) => id));
    expect(first(' ')?.match).toBeUndefined();
  });

  it('finds exactly the tasks of a unit, those it leads before those it takes part in', () => {
    const found = findTasks(finder, '财政局');
    expect(found.map(({ task }) => task.id).toSorted()).toEqual(tasksOf('市财政局').toSorted());
    const roles = found.map(
      ({ task }) => task.assignments.find(({ unit }) => unit === '市财政局')?.role,
    );
    expect(roles.lastIndexOf('lead')).toBeLessThan(roles.indexOf('participant'));
  });

  it.each([
    ['thousands of syllables', 'sifaju'.repeat(6000)],
    ['syllables that can be cut in many ways', 'xian'.repeat(40)],
  ])('answers %s with nothing', (_, query) => {
    expect(ids(query)).toEqual([]);
  });

  it('looks for no further term when none of the tasks is left', () => {
    const steps = (terms: number) => {
      const query = Array.from({ length: terms }, (_, at) => String.fromCharCode(0x4e00 + at));
      return [...taskSteps(finder, query.join(' '))].length;
    };
    expect(steps(10_000)).toBe(steps(100));
  });

  it('looks for the same term once', () => {
    expect(ids('司法局 '.repeat(1000))).toEqual(ids('司法局'));
    const steps = (times: number) => [...taskSteps(finder, '司法局 -宣传 '.repeat(times))].length;
    expect(steps(1000)).toBe(steps(1));
  });

  it.each(['sfj', 'ＳＦＪ', '司发局', 'sifaju', 'si fa ju', '司法局 '])(
    'finds the same by %s',
    (query) => {
      expect(ids(query).toSorted()).toEqual(tasksOf('市司法局').toSorted());
    },
  );

  it.each([
    ['5.11.1', ['5.11.1']],
    ['5.9', ['5.9.1', '5.9.2']],
    ['(十四)', ['5.14.1']],
    ['第八章', ['8.24.1', '8.24.2', '8.25.1', '8.25.2']],
  ])('finds the number %s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
    expect(first(query)?.match).toEqual({ field: 'id', why: 'number' });
  });

  it('takes a bare number for a section or an item, not for a word', () => {
    const found = ids('十一');
    expect(found).toEqual(['5.11.1', '5.11.2', '5.11.3', '5.11.4', '5.11.5']);
  });

  it('wants every term', () => {
    expect(ids('司法局 社区矫正 2024')).toEqual(['6.19.2']);
    expect(ids('税务 宪法')).toEqual([]);
  });

  it('leaves out what a minus names', () => {
    const without = ids('司法局 -公安局');
    expect(without.length).toBeGreaterThan(0);
    expect(without.some((id) => tasksOf('市公安局').includes(id))).toBe(false);
    expect(ids('宪法 -宣誓')).not.toContain('3.5.2');
  });

  it('looks where a prefix says', () => {
    expect(ids('单位:宣传')).toEqual(expect.arrayContaining([...tasksOf('市委宣传部')]));
    expect(ids('正文:公安局')).toEqual([]);
    expect(ids('章节:立法').every((id) => id.startsWith('4.'))).toBe(true);
    expect(ids('s:五 u:妇联')).toEqual([]);
    expect(ids('标题:执法').every((id) => /^(?:5\.1[01]|9\.28)\./u.test(id))).toBe(true);
  });

  it('finds the tasks in which the named unit has the role', () => {
    const led = findTasks(finder, '单位:司法局 角色:牵头');
    expect(led.length).toBeGreaterThan(0);
    expect(
      led.every(({ task }) =>
        task.assignments.some(({ unit, role }) => unit === '市司法局' && role === 'lead'),
      ),
    ).toBe(true);
  });

  it('asks progress about status, due date, star and mine', () => {
    const asked: string[] = [];
    const hits = findTasks(finder, '宪法 状态:done -mine:yes', (condition, task) => {
      asked.push(condition.kind);
      return condition.kind === 'status' && task.id === '3.5.2';
    });
    expect(hits.map(({ task }) => task.id)).toEqual(['3.5.2']);
    expect(new Set(asked)).toEqual(new Set(['status', 'mine']));
  });

  it('takes a query that was read before', () => {
    const found = findTasks(finder, parseQuery('看守所'));
    expect(found.map(({ task }) => task.id)).toEqual(ids('看守所'));
  });

  it('puts units before titles before texts, and section names last of all', () => {
    const order = ['id', 'unit', 'title', 'text', 'section'];
    for (const query of ['宣传', '信访', '市场监管']) {
      const fields = findTasks(finder, query).map(({ match }) => order.indexOf(match?.field ?? ''));
      expect(new Set(fields).size).toBeGreaterThan(1);
      expect(fields).toEqual(fields.toSorted((a, b) => a - b));
    }
    expect(first('依法行政')?.match?.field).toBe('section');
  });

  it.each([
    ['知识产权', '知识产权', 'literal'],
    ['八五普法', '八五”普法', 'literal'],
    ['憲法', '宪法', 'literal'],
    ['12・4', '12·4', 'literal'],
    ['changjiang', '长江', 'pinyin'],
    ['lvshi', '律师', 'pinyin'],
    ['xzfy', '行政复议', 'initials'],
    ['射区矫正', '社区矫正', 'homophone'],
    ['社矫区正', '社区矫正', 'transposed'],
    ['社区正', '社区矫正', 'gapped'],
    ['杜区矫正', '社区矫正', 'typo'],
    ['矫正正中心', '矫正中心', 'typo'],
  ])('paints what %s means in the text: %s', (query, text, why) => {
    const hit = findTasks(finder, query).find(({ match }) => match?.field === 'text');
    expect(hit?.match).toMatchObject({ field: 'text', why });
    const ranges = highlightsIn(hit).text;
    expect(ranges.map(({ start, end }) => hit?.task.text.slice(start, end))).toContain(text);
  });

  it('finds a passage quoted with mistakes', () => {
    const hit = first('确保每年每人接受不少于60学时的业务知识和法律法规培圳');
    expect(hit?.task.id).toBe('10.32.3');
    expect(hit?.match).toEqual({ field: 'text', why: 'similar' });
  });

  it('paints titles, sections and units, but no name that another name found', () => {
    expect(highlightsIn(first('诉讼制度改革')).title).toEqual([{ start: 2, end: 8 }]);
    expect(highlightsIn(first('依法行政')).section).toEqual([{ start: 4, end: 8 }]);
    expect(highlightsIn(first('sfj')).units['市司法局']).toEqual([{ start: 1, end: 4 }]);
    const alias = first('环保局');
    expect(highlightsIn(alias).units).toEqual({});
    expect(alias?.match).toEqual({
      field: 'unit',
      why: 'exact',
      unit: '市生态环境局',
      alias: '环保局',
    });
  });

  it('paints the first task also when the last of all has the word', () => {
    const [hit] = findTasks(finder, 'fuwu');
    expect(hit?.match).toMatchObject({ field: 'title', why: 'pinyin' });
    expect(highlightsIn(hit).title).toEqual([{ start: 4, end: 6 }]);
  });

  it('finds texts by characters before the readings are loaded', () => {
    const found = findTasks(silentFinder, '社矫区正');
    expect(found.map(({ task }) => task.id)).toEqual(['6.19.2']);
    expect(findTasks(silentFinder, 'xzfy')).toEqual([]);
  });
});

describe('finding tasks in slices', () => {
  it.each(['司法局', 'xzfy', '', 'kubernetes'])('finds the same for %j', async (query) => {
    const found = await findTasksAsync(finder, query);
    expect(found?.map(({ task }) => task.id)).toEqual(ids(query));
  });

  it('gives up when the query is stale', async () => {
    const stale = new AbortController();
    stale.abort();
    expect(await findTasksAsync(finder, '司法局', { signal: stale.signal })).toBeUndefined();
  });
});
