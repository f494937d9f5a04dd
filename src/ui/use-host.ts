import { useApp, useStdout } from 'ink';
import { useMemo, useRef } from 'react';
import { mouseModes } from '../app/mouse.ts';
import type { Host } from '../app/runtime.ts';
import { copyToClipboard } from './clipboard.ts';
import { editText } from './edit.ts';
import { canStop, stopUntilContinued } from './stop.ts';

/** What the runtime asks of the terminal, done with Ink's means. */
export const useHost = (hasMouse: boolean, isSpoken: boolean): Host => {
  const { exit, suspendTerminal } = useApp();
  const { stdout } = useStdout();
  const isAside = useRef(false);
  return useMemo(() => {
    /** Hands the terminal over for a while; Ink knows nothing of mouse reports, which a shell would take for typing. */
    const standAside = (work: () => Promise<void>): Promise<void> => {
      // Two such keys in one chunk: Ink refuses the second.
      if (isAside.current) return Promise.resolve();
      isAside.current = true;
      return suspendTerminal(async () => {
        if (hasMouse) stdout.write(mouseModes.off);
        await work();
        if (hasMouse) stdout.write(mouseModes.on);
      }).finally(() => {
        isAside.current = false;
      });
    };
    return {
      quit: () => exit(),
      suspend: async () => {
        if (canStop) await standAside(stopUntilContinued);
      },
      // While it stands aside Ink throws away what is to be said.
      redraw: () => {
        if (!isSpoken) void standAside(async () => {});
      },
      // A sequence that moves nothing needs no place in Ink's frames.
      copy: (text) => void copyToClipboard(text, (sequence) => stdout.write(sequence)),
      edit: (text) => editText(text, standAside),
    };
  }, [exit, suspendTerminal, stdout, hasMouse, isSpoken]);
};
