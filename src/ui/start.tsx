import process from 'node:process';
import { render, type Instance } from 'ink';
import { useInsertionEffect } from 'react';
import { mouseModes } from '../app/input/mouse.ts';
import { App, type AppProps } from './App.tsx';
import type { TerminalInput } from './terminal-input.ts';
import type { Terminal } from './use-host.ts';

/** Erases the screen and sends the cursor to its upper left corner (ECMA-48, ED and CUP). */
const eraseScreen = '\u001B[2J\u001B[H';
/** Sends the cursor to the upper left corner of the screen (ECMA-48, CUP). */
const home = '\u001B[H';
/** Has the terminal put marks around pastes (xterm, "Bracketed Paste Mode"). */
const markPastes = '\u001B[?2004h';

/**
 * Sends the cursor to the corner once the alternate screen is there and before anything is drawn: it stands where
 * the shell, or a key pressed before we were ready, has left it, and Ink draws from there. React runs insertion
 * effects before Ink draws. The shell's own cursor is saved by then.
 */
const AtHome = () => {
  useInsertionEffect(() => {
    process.stdout.write(home);
  }, []);
  return null;
};

/**
 * Shows the dashboard on the alternate screen until it is quit, then gives the terminal back. Rejects
 * with the error that ended it: Ink paints errors on the screen that is just going away.
 */
export const showDashboard = async (props: AppProps, input: TerminalInput): Promise<void> => {
  const { stdout } = process;
  let instance: Instance | undefined;
  const wipe = (): void => {
    stdout.write(eraseScreen);
    instance?.clear();
  };
  const terminal: Terminal = {
    wipe,
    reclaim: () => {
      input.reclaim();
      stdout.write(markPastes + (props.hasMouse === true ? mouseModes.on : ''));
      if (props.say === undefined) wipe();
    },
  };
  try {
    const app = <App key="app" {...props} terminal={terminal} takeMarked={input.takeMarked} />;
    const whole = [<AtHome key="home" />, app];
    instance = render(props.say === undefined ? whole : app, {
      stdin: input.stdin,
      // What a reader is to read stays where it was written, also afterwards.
      alternateScreen: props.say === undefined,
      isScreenReaderEnabled: props.say !== undefined,
      // Ctrl-C goes through the key table, and CI=1 must not stop a person at a terminal.
      exitOnCtrlC: false,
      interactive: true,
      // Ink finds the unchanged start of a line by its own widths, which are not this terminal's.
      incrementalRendering: props.desk.ambiguous === 1,
      maxFps: 60,
    });
    input.onEnd(instance.unmount);
    await instance.waitUntilExit();
  } finally {
    // Effects are not cleaned up after an error in the first render.
    if (props.hasMouse === true) stdout.write(mouseModes.off);
  }
};
