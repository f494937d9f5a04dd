import { describe, expect, it } from 'vitest';
import { openShell, personForEachTest } from '../helpers/dashboard.ts';
import { keys, type TerminalSession } from '../helpers/terminal.ts';

const person = personForEachTest();

/** The last thing that a start does to the terminal. */
const isReady = async (terminal: TerminalSession): Promise<void> => {
  await terminal.shows('87/87 项');
  await terminal.until('mouse reports', () => terminal.written().includes('\u001B[?1006h'));
};
const cursorOnSecond = (terminal: TerminalSession) =>
  terminal.until('the second row under the cursor', (screen) => /^ ☐.*\n>☐/mu.test(screen));

/** What a shell would have to put up with if the dashboard left it so. */
const expectGivenBack = (terminal: TerminalSession): void => {
  expect(terminal.isAlternate()).toBe(false);
  const lastOf = (sequence: string) => terminal.written().lastIndexOf(sequence);
  expect(lastOf('\u001B[?25h')).toBeGreaterThan(lastOf('\u001B[?25l'));
  expect(lastOf('\u001B[?2004l')).toBeGreaterThan(lastOf('\u001B[?2004h'));
  expect(lastOf('\u001B[?1000l')).toBeGreaterThan(lastOf('\u001B[?1000h'));
  expect(lastOf('\u001B[?1006l')).toBeGreaterThan(lastOf('\u001B[?1006h'));
};

describe('what stands before the cursor', () => {
  const header = /^ 湘潭市贯彻落实/u;

  it('at the start does not shift the screen, and is there again at the end', async () => {
    const terminal = openShell();
    await terminal.shows('shell>');
    terminal.type(`printf abc; ${person.command()} --ambiguous-width 1\r`);
    await terminal.shows('87/87 项');
    expect(terminal.screen()[0]).toMatch(header);
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('abcshell>'));
    expect(terminal.cursor().x).toBe('abcshell> '.length);
    terminal.type('exit\r');
    await terminal.ended;
  });

  it('behind an editor does not either', async () => {
    const terminal = person.open([], { environment: { EDITOR: 'printf EDITED; true' } });
    await isReady(terminal);
    terminal.type('E');
    await terminal.until('the dashboard again', (screen) => {
      const isBack = terminal.written().split('\u001B[?1049h').length > 2;
      return isBack && screen.includes('87/87 项');
    });
    expect(terminal.screen()[0]).toMatch(header);
    terminal.type('q');
    await terminal.ended;
  });
});

describe('the end of the dashboard', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
    'by %s gives the terminal back',
    async (signal) => {
      const terminal = person.open();
      await isReady(terminal);
      process.kill(terminal.pid, signal);
      await terminal.ended;
      expectGivenBack(terminal);
    },
  );

  it.each(['q', keys['ctrl-c']])('by %j leaves a shell that echoes what is typed', async (key) => {
    const terminal = openShell();
    await terminal.shows('shell>');
    terminal.type(`${person.command()}\r`);
    await terminal.shows('87/87 项');
    terminal.type(key);
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    expectGivenBack(terminal);
    terminal.type('echo $((6 * 7))\r');
    await terminal.until('what was typed, and its answer', (screen) =>
      /shell> echo \$\(\(6 \* 7\)\)\n42$/mu.test(screen),
    );
    terminal.type('exit\r');
    await terminal.ended;
  });

  it('waits for what is still to be saved', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type('      q');
    expect((await terminal.ended).exitCode).toBe(0);
    const again = person.open();
    await again.shows('已完成 6/87');
    again.type('q');
    await again.ended;
  });
});

describe('Ctrl-Z', () => {
  it.each([
    ['alone', person.command],
    ['under another program, as with npm start', () => `sh -c '${person.command()}; true'`],
  ])('goes back to the shell, and fg to the dashboard, %s', async (_, command) => {
    const terminal = openShell();
    await terminal.shows('shell>');
    terminal.type(`${command()}\r`);
    await terminal.shows('87/87 项');
    const drawn = terminal.screen();
    terminal.type(keys['ctrl-z']);
    await terminal.until('the shell', (screen) => screen.includes('Stopped'));
    expectGivenBack(terminal);
    // The window may have become another one meanwhile.
    terminal.resize(100, 30);
    terminal.type('fg\r');
    await terminal.shows('已保存');
    terminal.resize(80, 24);
    await terminal.until('the screen as it was', (screen) => screen === drawn.join('\n'));
    terminal.type('j');
    await cursorOnSecond(terminal);
    terminal.type(keys['ctrl-z']);
    await terminal.until('the shell again', (screen) => screen.split('Stopped').length === 3);
    terminal.type('fg\r');
    await cursorOnSecond(terminal);
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    terminal.type('exit\r');
    await terminal.ended;
  });

  it('says so where there is no shell to go back to', async () => {
    const terminal = person.open();
    await terminal.shows('87/87 项');
    terminal.type(keys['ctrl-z']);
    await terminal.shows('没有可以返回的命令行');
    expect(terminal.isAlternate()).toBe(true);
    terminal.type('j');
    await cursorOnSecond(terminal);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});

describe('a dashboard that was stopped from outside', () => {
  it('takes keys and the mouse again, whatever the terminal was set to meanwhile', async () => {
    const terminal = openShell();
    await terminal.shows('shell>');
    terminal.type(`${person.command()} & echo $!; fg\r`);
    await isReady(terminal);
    const pid = Number(/\[1\] (\d+)/u.exec(terminal.written())?.[1]);
    process.kill(pid, 'SIGSTOP');
    await terminal.until('the shell', () => terminal.written().includes('Stopped'));
    terminal.type('reset -Q 2>/dev/null; printf "\\033[?1000l\\033[?1006l"; clear; fg\r');
    await terminal.shows('87/87 项');
    const lastOf = (sequence: string) => terminal.written().lastIndexOf(sequence);
    expect(lastOf('\u001B[?1006h')).toBeGreaterThan(lastOf('\u001B[?1006l'));
    terminal.type('j');
    await cursorOnSecond(terminal);
    terminal.type('q');
    await terminal.until('the shell', (screen) => screen.trimEnd().endsWith('shell>'));
    terminal.type('exit\r');
    await terminal.ended;
  });
});

describe('an error in the program itself', () => {
  /** Breaks what every frame needs once a key is pressed, or anything at all. */
  const broken = (fault: string) => ({
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2',()=>{process.stdout.write('\x1B]0;broken\x07');${fault}})`)}`,
  });

  it.each([
    ['while it draws', "Array.prototype.flatMap=()=>{throw new Error('broken on purpose')}"],
    ['at any other time', "throw new Error('broken on purpose')"],
  ])('%s gives the terminal back and says what it was, and what is saved', async (_, fault) => {
    const terminal = person.open([], { environment: broken(fault) });
    await isReady(terminal);
    terminal.type(' ');
    await terminal.shows('已完成 1/87');
    await terminal.shows('已保存');
    process.kill(terminal.pid, 'SIGUSR2');
    await terminal.until('what is broken', () => terminal.written().includes('broken'));
    terminal.type('j');
    const { exitCode } = await terminal.ended;
    expectGivenBack(terminal);
    expect(exitCode).toBe(70);
    expect(terminal.screen().join('\n')).toContain('broken on purpose');
    const again = person.open();
    await again.shows('已完成 1/87');
    again.type('q');
    await again.ended;
  });
});
