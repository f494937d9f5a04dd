import { rm } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { theme } from '../../src/ui/theme.ts';
import { askedDirectory } from '../helpers/data-directory.ts';
import { run } from '../helpers/program.ts';
import type { Run } from '../helpers/runs.ts';
import { keys, startTerminal } from '../helpers/terminal.ts';

type Environment = Readonly<Record<string, string>>;

/** How the name of the view that is shown looks. */
const tab = async (
  environment: Environment,
  ...more: readonly string[]
): Promise<Run | undefined> => {
  const data = await askedDirectory();
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const terminal = startTerminal(['--data', data, ...more], { environment });
  await terminal.shows('87/87 项');
  const [, views = []] = terminal.runs();
  terminal.type(keys['ctrl-c']);
  await terminal.ended;
  return views[0];
};

const inverse: Run = { text: ' 1 任务 ', look: theme.cursor };

describe('the dashboard', () => {
  const terminals =
    'alacritty foot xterm-kitty xterm-ghostty wezterm linux screen screen-256color tmux tmux-256color';

  it.each(terminals.split(' '))(
    'has colours in %s, whatever else the environment says of it',
    async (TERM) => {
      expect(await tab({ TERM })).toEqual(inverse);
    },
  );

  it('has colours where CI is set, and where they are asked for', async () => {
    expect(await tab({ CI: '1' })).toEqual(inverse);
    expect(await tab({ TERM: 'vt100', FORCE_COLOR: '1' })).toEqual(inverse);
  });

  it('has none by --no-color or FORCE_COLOR=0', async () => {
    expect((await tab({}, '--no-color'))?.look).toEqual({});
    expect((await tab({ FORCE_COLOR: '0' }))?.look).toEqual({});
  });
});

describe('check', () => {
  const coloured = async (environment: Environment, ...more: readonly string[]) => {
    const terminal = startTerminal(['check', ...more], { environment });
    await terminal.ended;
    expect(terminal.screen().join('\n')).toContain('warning');
    return terminal
      .runs()
      .flat()
      .filter(({ look }) => Object.keys(look).length > 0);
  };

  it('colours its findings in a terminal that has colours', async () => {
    expect(await coloured({ TERM: 'foot' })).toContainEqual({
      text: 'warning',
      look: { color: 'yellow' },
    });
  });

  it.each([
    [{ TERM: 'vt100' }, []],
    [{ FORCE_COLOR: '0' }, []],
    [{ NO_COLOR: '1' }, []],
    [{}, ['--no-color']],
  ] as const)('does not by %j %j', async (environment, more) => {
    expect(await coloured(environment, ...more)).toEqual([]);
  });

  it('never does in a pipe', async () => {
    const { stdout } = await run(['check'], { env: { TERM: 'xterm', FORCE_COLOR: '1' } });
    expect(stdout).toContain('warning');
    expect(stdout).not.toContain('\u001B');
  });
});
