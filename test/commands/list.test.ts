import { describe, expect, it } from 'vitest';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

type Row = {
  readonly id: string;
  readonly status: string;
  readonly sectionTitle: string;
  readonly assignments: readonly { readonly unit: string; readonly role: string }[];
};

const rows = async (...args: readonly string[]): Promise<readonly Row[]> =>
  (await runJson(['list', ...args])) as readonly Row[];

describe('taizhang list', () => {
  it('prints all tasks of the shipped plan, as JSON with their place and progress', async () => {
    const all = await rows();
    expect(all).toHaveLength(87);
    expect(all[0]).toMatchObject({
      id: '2.1.1',
      section: 2,
      item: 1,
      itemTitle: '深入学习宣传贯彻习近平法治思想',
      status: 'todo',
      stepsDone: [],
      starred: false,
      due: null,
      remark: '',
    });
  });

  it.each([['市司法局'], ['司法局'], ['sfj']])(
    'finds the unit that is typed as %s',
    async (typed) => {
      const found = await rows('--unit', typed);
      expect(found).toHaveLength(59);
      for (const { assignments } of found)
        expect(assignments.map(({ unit }) => unit)).toContain('市司法局');
    },
  );

  it.each([
    [['--section', '5'], 19],
    [['--section', '五'], 19],
    [['--section', '依法行政'], 19],
    [['--unit', '司法局', '--role', 'lead', '--section', '7'], 5],
    [['--status', 'done'], 0],
    [['--status', '未启动'], 87],
    [['--role', '牵头'], 58],
    [['--query', ''], 87],
    [['--query', '('], 0],
    [['--starred'], 0],
    [['--due', '2024-01-01..2024-12-31'], 1],
    [['--due', 'overdue'], 4],
  ])('with %j lists %i', async (args, count) => {
    expect(await rows(...args)).toHaveLength(count);
  });

  it('understands dates in a query as in --due, and says what it does not', async () => {
    expect(await rows('--query', '时限:2024')).toHaveLength(1);
    expect(await rows('--query', '时限:2024-01-01..去年')).toEqual(
      await rows('--due', '2024..去年'),
    );
    expect((await run(['list', '--query', '时限:快了'])).stderr).toContain('看不懂“时限:快了”');
  });

  it.each([
    [['--status', '快了'], '可用:未启动/todo、推进中/doing、已完成/done、需协调/blocked;用法见'],
    [['--status', '逾期'], '按时限筛选请用 --due overdue;'],
    [['--status', '本月'], '按时限筛选请用 --due 本月;'],
    [['--role', '主管'], '可用:牵头/lead、参加/participant、责任/responsible、指导/guiding;'],
    [['--due', '快了'], '可写 逾期(overdue)、本月、'],
    [['--query', '状态:逾期'], '按时限查找请写 时限:逾期\n'],
    [['--query', '角色:主管'], '看不懂“角色:主管”;可用:牵头/lead、'],
    [['--query', '星标:x'], '看不懂“星标:x”;可用:是、否\n'],
    [['--plan', ''], '--plan 后面是空的;'],
    [
      ['--status', 'overdue', '--lang', 'en'],
      'todo, doing, done, blocked; for dates there is --due',
    ],
    [['--query', 'status:overdue', '--lang', 'en'], 'for dates write due:overdue\n'],
  ])('refuses %j and says what may be written', async (args, remedy) => {
    const { exit, stdout, stderr } = await run(['list', ...args]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(remedy);
  });

  it('answers a query in rank order and says why', async () => {
    const found = (await runJson(['list', '--query', '司法局'])) as readonly {
      readonly match: unknown;
    }[];
    expect(found).toHaveLength(59);
    expect(found[0]?.match).toMatchObject({ field: 'unit' });
  });

  it('prints an empty list and near names when nothing matches, and that is no error', async () => {
    const { exit, stdout, stderr } = await run(['list', '--query', '市税务局', '-f', 'json']);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '[]\n' });
    expect(stderr).toMatch(/您是不是要找:.*市商务局/u);
  });

  it('says when pinyin is too short for texts', async () => {
    const { stdout, stderr } = await run(['list', '--query', 'xz', '-f', 'ids']);
    expect(stdout).toContain('5.10.1\n');
    expect(stderr).toContain('正文未全查');
    expect((await run(['list', '--query', 'sfj'])).stderr).toBe('');
  });

  it('cuts no column when its output is a file', async () => {
    const { stdout } = await run(['list', '--section', '十']);
    expect(stdout).toContain(
      '健全执法司法人员依法履职免责、履行职务受侵害保障救济、不实举报澄清等制度。',
    );
  });

  it.each([
    [['--unit', '气象局'], /没有单位“气象局”/u],
    [['--unit', '办公室'], /市委办公室、.*市政协办公室/u],
    [['--section', '十二'], /没有章节“十二”/u],
    [['--role', 'boss'], /--role .*lead/u],
    [['--due', 'soon'], /2026-11-01\.\.2026-11-30/u],
    [['--mine'], /还没有选定本单位/u],
    [['--view', '没有的视图'], /没有的视图/u],
    [['--query', '状态:快了'], /快了/u],
    [['--data', ''], /--data/u],
    [['--plan', ''], /--plan/u],
    [['--unti', 'x'], /没有选项 --unti.*--unit/u],
  ])('refuses %j with what to do instead', async (args, message) => {
    const { exit, stdout, stderr } = await run(['list', ...args]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('speaks English when asked', async () => {
    const { stderr } = await run(['list', '--section', '12', '--lang', 'en']);
    expect(stderr).toContain('there is no section “12”');
  });

  it('shows what was marked', async () => {
    const data = freshDirectory();
    expect((await run(['mark', '5.11.1', '5.11.2', 'done'], { data })).exit).toBe(0);
    const marked = (await runJson(['list', '--status', 'done'], { data })) as readonly Row[];
    expect(marked.map(({ id, status }) => [id, status])).toEqual([
      ['5.11.1', 'done'],
      ['5.11.2', 'done'],
    ]);
  });
});
