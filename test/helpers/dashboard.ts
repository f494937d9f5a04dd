import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect } from 'vitest';
import { askedDirectory } from './data-directory.ts';
import { keys, program, startTerminal, type TerminalSession } from './terminal.ts';

type Options = Parameters<typeof startTerminal>[1];

/** Dashboards of one person: what one of them keeps, the next finds. */
export type Person = {
  readonly directory: () => string;
  /** Starts the dashboard, with more arguments than the directory if need be. */
  readonly open: (more?: readonly string[], options?: Options) => TerminalSession;
  /** What is typed in a shell to start it. */
  readonly command: () => string;
};

/** Gives each test of a file a person of its own, who has been asked for a unit unless `makeDirectory` says otherwise. */
export const personForEachTest = (makeDirectory = askedDirectory): Person => {
  let data: string;
  beforeEach(async () => {
    data = await makeDirectory();
  });
  afterEach(() => rm(data, { recursive: true, force: true }));
  return {
    directory: () => data,
    open: (more = [], options = {}) => startTerminal(['--data', data, ...more], options),
    command: () => `${process.execPath} ${program} --data ${data}`,
  };
};

/** A shell in a terminal, as the dashboard is started from. */
export const openShell = (options: Options = {}): TerminalSession =>
  startTerminal([], {
    // Without readline the terminal itself echoes what is typed, if it is set to.
    command: ['/bin/bash', '--norc', '--noediting', '-i'],
    environment: { PS1: 'shell> ' },
    ...options,
  });

/** Waits until the cursor stands in a row of the screen, 0 being the first. */
export const cursorOnRow = (row: number, terminal: TerminalSession): Promise<void> =>
  terminal.until(
    `row ${row} under the cursor`,
    () => terminal.screen()[row]?.startsWith('>') === true,
  );

/** Ends the dashboard, wherever it is. */
export const quit = async (terminal: TerminalSession): Promise<void> => {
  terminal.type(keys['ctrl-c']);
  expect((await terminal.ended).exitCode).toBe(0);
};
