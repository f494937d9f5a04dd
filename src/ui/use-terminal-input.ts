import { useInput, usePaste, useStdin, useStdout } from 'ink';
import { useEffect, useRef } from 'react';
import type { Action } from '../app/action.ts';
import { functionKeysIn, mouseEvents, mouseModes } from '../app/mouse.ts';
import { noPaste, pasteAfter, pasteMarks } from '../app/paste.ts';
import { pressesOf } from '../app/press.ts';

/** Milliseconds after the last read of a paste until it is taken for ended. */
const patience = 1000;

/**
 * Sends on all that the terminal says: keys and pastes as Ink tells them, and what Ink doesn't: reports
 * of the mouse, and function keys. Reporting is switched off whenever the component goes, so that the
 * shell gets no reports.
 */
export const useTerminalInput = (dispatch: (action: Action) => void, hasMouse: boolean): void => {
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  const paste = useRef({ isCutOff: false, isLateEnd: false });
  useEffect(() => {
    let pasting = noPaste;
    let timeout: NodeJS.Timeout | undefined;
    // Ink keeps everything from the start of a paste until its end: where no end comes, it gets one.
    const cutOff = (): void => {
      paste.current.isCutOff = true;
      stdin.unshift(pasteMarks.end);
    };
    // Called with each read before Ink has looked at it.
    const listen = (data: Buffer | string): void => {
      const step = pasteAfter(pasting, data.toString());
      pasting = step.pasting;
      paste.current.isLateEnd = step.afterLateEnd !== undefined;
      if (step.afterLateEnd) stdin.unshift(step.afterLateEnd);
      clearTimeout(timeout);
      if (pasting.isOpen) timeout = setTimeout(cutOff, patience);
      if (hasMouse) {
        for (const event of mouseEvents(step.typed, performance.now()))
          dispatch({ kind: 'mouse', event });
      }
      for (const key of functionKeysIn(step.typed)) {
        dispatch({ kind: 'press', press: { key, text: '' } });
      }
    };
    stdin.on('data', listen);
    return () => {
      clearTimeout(timeout);
      stdin.off('data', listen);
    };
  }, [stdin, dispatch, hasMouse]);
  useInput((input, flags) => {
    // The rest of a paste that was taken for ended: none of it was pressed.
    if (paste.current.isLateEnd) return;
    for (const press of pressesOf(input, flags)) dispatch({ kind: 'press', press });
  });
  usePaste((text) => {
    const { isCutOff } = paste.current;
    paste.current.isCutOff = false;
    dispatch({ kind: 'paste', text, isCutOff });
  });
  useEffect(() => {
    if (!hasMouse) return;
    stdout.write(mouseModes.on);
    return () => {
      stdout.write(mouseModes.off);
    };
  }, [stdout, hasMouse]);
};
