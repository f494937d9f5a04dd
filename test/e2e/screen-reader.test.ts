import { describe, expect, it } from 'vitest';
import { openShell, personForEachTest } from '../helpers/dashboard.ts';
import { keys } from '../helpers/terminal.ts';

const person = personForEachTest();

describe('the dashboard for a screen reader', () => {
  it.each([
    ['--screen-reader', ['--screen-reader'], {}],
    ['INK_SCREEN_READER', [], { INK_SCREEN_READER: 'true' }],
  ])('writes sentences that stay, and after a key only what changed (%s)', async (_, more, env) => {
    const terminal = person.open(more, { rows: 40, environment: env });
    await terminal.shows('可按:空格 完成');
    expect(terminal.isAlternate()).toBe(false);
    const opening = terminal.written().length;
    terminal.type('j');
    await terminal.shows('第 2 行,共 87 行');
    terminal.type(' ');
    await terminal.shows('2.2.1 已完成,按 z 撤销');
    await terminal.until('what is saved, again', (screen) => screen.split('已保存').length === 3);
    const told = terminal.written().slice(opening);
    expect(told.split('第 2 行,共 87 行')).toHaveLength(2);
    expect(told).not.toContain('可按:');
    // Nothing that was read is wiped or drawn over: the cursor never goes up, no screen is erased.
    // eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
    expect(told).not.toMatch(/\u001B\[\d*[AHJ]/u);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.screen().join('')).toContain('2.2.1 已完成,按 z 撤销');
  });

  it('says everything again on Ctrl-L, and on coming back from the shell', async () => {
    const terminal = openShell({ rows: 40 });
    await terminal.shows('shell>');
    const timesSaid = (screen: string) => screen.split('任务视图').length - 1;
    terminal.type(`${person.command()} --screen-reader\r`);
    await terminal.shows('可按:空格 完成');
    terminal.type('\u000C');
    await terminal.until('it all twice', (screen) => timesSaid(screen) === 2);
    terminal.type(keys['ctrl-z']);
    await terminal.until('the shell', (screen) => screen.includes('Stopped'));
    terminal.type('fg\r');
    await terminal.until('it all a third time', (screen) => timesSaid(screen) === 3);
    terminal.type('j');
    await terminal.shows('第 2 行,共 87 行');
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    terminal.type('exit\r');
    await terminal.ended;
  });
});
