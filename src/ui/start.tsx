import process from 'node:process';
import { render } from 'ink';
import { mouseModes } from '../app/mouse.ts';
import { App, type AppProps } from './App.tsx';

/**
 * Shows the dashboard on the alternate screen until it is quit, then gives the terminal back. Rejects
 * with the error that ended it: Ink paints errors on the screen that is just going away.
 */
export const showDashboard = async (props: AppProps): Promise<void> => {
  // Ink does so only after its first frame: keys pressed before that would be echoed onto it, and
  // Ctrl-Z or Ctrl-C would end the program with the terminal still in its hands.
  process.stdin.setRawMode(true);
  try {
    const { waitUntilExit } = render(<App {...props} />, {
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
    await waitUntilExit();
  } finally {
    // A signal ends Ink without its effects being cleaned up.
    if (props.hasMouse) process.stdout.write(mouseModes.off);
    process.stdin.setRawMode(false);
  }
};
