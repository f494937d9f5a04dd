import { useStdin, useStdout } from 'ink';
import { useEffect } from 'react';
import type { Action } from '../app/action.ts';
import { functionKeysIn, mouseEvents, mouseModes } from '../app/mouse.ts';

/**
 * Sends on what Ink doesn't: reports of the mouse, and function keys. Reporting is switched off
 * whenever the component goes, so that the shell gets no reports.
 */
export const useRawInput = (dispatch: (action: Action) => void, hasMouse: boolean): void => {
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  useEffect(() => {
    const listen = (data: Buffer | string): void => {
      const input = data.toString();
      if (hasMouse) {
        for (const event of mouseEvents(input)) dispatch({ kind: 'mouse', event });
      }
      for (const key of functionKeysIn(input)) {
        dispatch({ kind: 'press', press: { key, text: '' } });
      }
    };
    stdin.on('data', listen);
    return () => {
      stdin.off('data', listen);
    };
  }, [stdin, dispatch, hasMouse]);
  useEffect(() => {
    if (!hasMouse) return;
    stdout.write(mouseModes.on);
    return () => {
      stdout.write(mouseModes.off);
    };
  }, [stdout, hasMouse]);
};
