import { describe, expect, it } from 'vitest';
import { personForEachTest } from '../helpers/dashboard.ts';
import { keys } from '../helpers/terminal.ts';

const person = personForEachTest();

describe('the dashboard in a terminal', () => {
  it('filters by a unit, ticks a task, and finds the tick when it is started again', async () => {
    const first = person.open();
    await first.shows('87/87 项');
    first.type('/司法局\r');
    await first.shows('59/87 项');
    const id = /^>☐ +([\d.]+)/mu.exec(first.screen().join('\n'))?.[1];
    first.type(' ');
    await first.shows(`${id} 已完成`);
    await first.shows('已保存');
    first.type('q');
    expect(await first.ended).toEqual({ exitCode: 0, signal: 0 });
    expect(first.isAlternate()).toBe(false);

    const second = person.open();
    await second.shows(`☑  ${id}`);
    await second.shows('已完成 1/87');
    second.type(keys['ctrl-c']);
    expect((await second.ended).exitCode).toBe(0);
  });

  it('keeps my unit and a saved filter, and opens with them', async () => {
    const first = person.open();
    await first.shows('87/87 项');
    first.type('ccaizhengju');
    await first.shows('> 市财政局');
    first.type('\ro');
    await first.shows('本单位  ');
    await first.shows('7/87 项');
    first.type(`f${keys.end}`);
    await first.shows('>       把当前筛选存为常用筛选');
    first.type('\r财政\r');
    await first.shows('已存为常用筛选“财政”');
    first.type('q');
    await first.ended;

    const second = person.open(['--view', '财政']);
    await second.shows('7/87 项');
    expect(second.screen()[1]).toContain('本单位');
    // From now on it opens with that filter.
    second.type(`f${keys.end}`);
    await second.shows('s 启动时打开');
    second.type('s');
    await second.shows('以后启动时打开“财政”');
    second.type('qq');
    await second.ended;

    const third = person.open();
    await third.shows('7/87 项');
    third.type('q');
    await third.ended;

    const fourth = person.open(['--view', '没有']);
    expect((await fourth.ended).exitCode).toBe(2);
    expect(fourth.screen().join('')).toContain('已有:财政');
  });

  it('undoes what was ticked before a restart, and keeps remarks and steps', async () => {
    const first = person.open();
    await first.shows('87/87 项');
    first.type(' ');
    await first.shows('按 z 撤销');
    first.type('e已报办公室\n待批复\r');
    await first.shows('备注:“已报办公室 待批复”,按 z 撤销');
    await first.shows('已保存');
    first.type('q');
    await first.ended;

    const second = person.open();
    await second.shows('已完成 1/87');
    second.type('zz');
    await second.shows('已撤销:2.1.1 已完成');
    await second.shows('已完成 0/87');
    second.type('Z');
    await second.shows('已恢复:2.1.1 已完成');
    second.type('5');
    await second.shows('5 条记录');
    second.type('q');
    expect((await second.ended).exitCode).toBe(0);
  });

  it('shows within a second what another dashboard ticks or settles', async () => {
    const [one, other] = [person.open(), person.open()];
    await one.shows('87/87 项');
    await other.shows('87/87 项');
    one.type(' ');
    await other.shows('已完成 1/87');
    other.type('j ');
    await one.shows('已完成 2/87');
    one.type('c财政局\r');
    await one.shows('本单位:市财政局');
    await other.shows('设置刚在别处有改动');
    other.type('o');
    await other.shows('7/87 项');
    one.type('q');
    other.type('q');
    const ended = await Promise.all([one.ended, other.ended]);
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  });

  it('leaves a terminal that can move no cursor alone', async () => {
    const terminal = person.open([], { environment: { TERM: 'dumb' } });
    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.written()).not.toContain('\u001B');
    expect(terminal.screen().join('\n')).toContain('87 项任务');
  });

  it.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
  ])('has no colours by %s, and says with signs what they said', async (_, more, environment) => {
    const terminal = person.open(more, { environment });
    await terminal.shows('[1 任务]');
    terminal.type('3');
    await terminal.shows('[3 概览]');
    terminal.type('q');
    await terminal.ended;
    // eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
    expect(terminal.written()).not.toMatch(/\u001B\[[\d;]*m/u);
  });

  it('asks the terminal for the width of “ and wipes the question out', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    expect(terminal.written()).toContain('\u001B[6n\r\u001B[K');
    terminal.type('q');
    await terminal.ended;
    expect(terminal.screen().join('').trim()).toBe('');
  });
});
