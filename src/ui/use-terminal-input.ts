import { useInput, usePaste, useStdout } from 'ink';
import { useEffect } from 'react';
import type { Action } from '../app/action.ts';
import { mouseModes } from '../app/input/mouse.ts';
import { pressesOf, type Press } from '../app/input/press.ts';
import { mark, type Marked } from './terminal-input.ts';

const actionOf = (marked: Marked): Action => {
  switch (marked.kind) {
    case 'key':
      return { kind: 'presses', presses: [{ key: marked.key, text: '' }] };
    case 'mouse': {
      const { report } = marked;
      const event = report.kind === 'click' ? { ...report, at: performance.now() } : report;
      return { kind: 'mouse', event };
    }
    case 'paste':
      return marked;
  }
};

/**
 * Sends on all that the terminal says: keys as Ink tells them, and what a mark among them stands for. Reports
 * of the mouse are switched off whenever the component goes, so that the shell gets none.
 */
export const useTerminalInput = (
  dispatch: (action: Action) => void,
  takeMarked: () => Marked | undefined,
  hasMouse: boolean,
): void => {
  const { stdout } = useStdout();
  useInput((input, flags) => {
    for (const [place, typed] of input.split(mark).entries()) {
      const marked = place === 0 ? undefined : takeMarked();
      if (marked !== undefined) dispatch(actionOf(marked));
      // A mark stands by itself: flags come with keys.
      const presses: readonly Press[] = typed === '' && place > 0 ? [] : pressesOf(typed, flags);
      if (presses.length > 0) dispatch({ kind: 'presses', presses });
    }
  });
  // Switches the marks around pastes on and off; none of them comes as far as Ink.
  usePaste(() => {});
  useEffect(() => {
    if (!hasMouse) return;
    stdout.write(mouseModes.on);
    return () => {
      stdout.write(mouseModes.off);
    };
  }, [stdout, hasMouse]);
};
