import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { personForEachTest } from '../helpers/dashboard.ts';
import { keys } from '../helpers/terminal.ts';

const person = personForEachTest();

describe('a window that is changed', () => {
  it('is drawn anew by Ctrl-L where another program has written on it', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    const before = terminal.screen();
    terminal.print('\u001B[5;1H来自系统的广播消息\u001B[24;80H');
    await terminal.shows('来自系统的广播消息');
    terminal.type('\u000C\u000C');
    await terminal.until('the screen as it was', (screen) => screen === before.join('\n'));
    terminal.type('j');
    await terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));
    // It stays where it was: nobody sees the shell's screen in between.
    expect(terminal.written().split('\u001B[?1049l')).toHaveLength(1);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it('is drawn as a start at its size would draw it, and inert when there is no room', async () => {
    const sizes = [
      [80, 24],
      [40, 12],
      [200, 60],
      [60, 20],
      [120, 40],
    ] as const;
    const meant = await Promise.all(
      sizes.map(async ([columns, rows]) => {
        const terminal = person.open([], { columns, rows });
        await terminal.shows('已保存');
        const screen = terminal.screen().join('\n');
        terminal.type('q');
        await terminal.ended;
        return screen;
      }),
    );
    const terminal = person.open([], { columns: 120, rows: 40 });
    await terminal.shows('87/87 项');
    for (const [index, [columns, rows]] of sizes.entries()) {
      terminal.resize(columns, rows);
      const whole = meant[index];
      await terminal.until(`the whole screen at ${columns}×${rows}`, (screen) => screen === whole);
    }
    terminal.resize(30, 8);
    await terminal.shows('窗口太小');
    terminal.type('q');
    // Nothing shows that it was read; the window must not have room again before.
    await wait(500);
    terminal.resize(80, 24);
    await terminal.until('the list again', (screen) => screen === meant[0]);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });

  it.each(['', '2', '3G', '4', 'f', 'u'])(
    'has no leftovers after a storm of sizes, with what %j opens',
    async (opening) => {
      const terminal = person.open();
      await terminal.shows('87/87 项');
      const list = terminal.screen().join('\n');
      if (opening !== '') {
        terminal.type(opening);
        await terminal.until('something else', (screen) => screen !== list);
      }
      // Ctrl-L draws what is meant, whatever came before.
      const drawn = terminal.written().length;
      terminal.type('\u000C');
      await terminal.until(
        'it anew',
        (screen) => terminal.written().length > drawn && screen.endsWith('已保存'),
      );
      const before = terminal.screen().join('\n');
      for (let step = 0; step < 25; step += 1) {
        const written = terminal.written().length;
        terminal.resize(30 + ((step * 37) % 171), 8 + ((step * 13) % 53));
        await terminal.until('another frame', () => terminal.written().length > written);
      }
      terminal.resize(80, 24);
      await terminal.until('the screen as it was', (screen) => screen === before);
      terminal.type(keys['ctrl-c']);
      expect((await terminal.ended).exitCode).toBe(0);
    },
  );
});
