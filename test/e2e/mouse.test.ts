import { describe, expect, it } from 'vitest';
import { personForEachTest } from '../helpers/dashboard.ts';
import { keys } from '../helpers/terminal.ts';

const person = personForEachTest();

const on = '\u001B[?1006h';
const off = '\u001B[?1000l';

describe('the mouse in a terminal', () => {
  it('selects, opens and is left to the shell afterwards', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    await terminal.until('mouse reports', () => terminal.written().includes(on));
    terminal.type('\u001B[<0;10;6M\u001B[<0;10;6m');
    await terminal.until('the third row under the cursor', (screen) =>
      /^ ☐.*\n ☐.*\n>☐/mu.test(screen),
    );
    const press = '\u001B[<0;10;5M\u001B[<0;10;5m';
    terminal.type(press + press);
    await terminal.shows('╌>2.2.1');
    terminal.type('\u001BOP');
    await terminal.shows('帮助(输入可筛选');
    terminal.type(keys['ctrl-c']);
    await terminal.ended;
    expect(terminal.written().lastIndexOf(off)).toBeGreaterThan(terminal.written().lastIndexOf(on));
  });

  it('is the editor’s while that has the terminal, and comes back', async () => {
    const terminal = person.open([], {
      environment: { EDITOR: 'echo EDITING; sleep 0.1; true' },
    });
    await terminal.shows('87/87 项');
    await terminal.until('mouse reports', () => terminal.written().includes(on));
    terminal.type('E');
    await terminal.until('mouse reports again', () => terminal.written().split(on).length === 3);
    const [, between = ''] = terminal.written().split(on);
    expect(between.indexOf(off)).toBeGreaterThanOrEqual(0);
    expect(between.indexOf('EDITING')).toBeGreaterThan(between.indexOf(off));
    terminal.type('q');
    await terminal.ended;
  });

  it('is not asked for with --no-mouse', async () => {
    const terminal = person.open(['--no-mouse']);
    await terminal.shows('87/87 项');
    terminal.type('j');
    await terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));
    terminal.type('q');
    await terminal.ended;
    expect(terminal.written()).not.toContain('\u001B[?1000');
  });
});
