import { useApp, useStdout } from 'ink';
import { useMemo, useRef } from 'react';
import process from 'node:process';
import { mouseModes } from '../app/input/mouse.ts';
import type { Host } from '../app/host.ts';
import { copyToClipboard } from './clipboard.ts';
import { editText } from './edit.ts';
import { canStop, stopUntilContinued } from './stop.ts';

/** What the owner of the terminal can do besides what Ink offers. */
export type Terminal = {
  /** Wipes the screen and forgets what Ink knows of it: the next frame is drawn whole. */
  readonly wipe: () => void;
  /** Takes the terminal back from whoever had it without leave: raw mode, reports of the mouse and of pastes. */
  readonly reclaim: () => void;
};

/** What the runtime asks of the terminal, done with Ink's means. */
export const useHost = (terminal: Terminal, hasMouse: boolean, isSpoken: boolean): Host => {
  const { exit, suspendTerminal } = useApp();
  const { stdout } = useStdout();
  const aside = useRef<'no' | 'edited' | 'stopped'>('no');
  return useMemo(() => {
    /** Hands the terminal over for a while; Ink knows nothing of mouse reports, which a shell would take for typing. */
    const standAside = (why: 'edited' | 'stopped', work: () => Promise<void>): Promise<void> => {
      aside.current = why;
      return suspendTerminal(async () => {
        if (hasMouse) stdout.write(mouseModes.off);
        await work();
        // Ink draws from the column in which the cursor was left.
        stdout.write('\r');
        // The window may have become another one: only programs in the foreground are told.
        process.emit('SIGWINCH', 'SIGWINCH');
        if (hasMouse) stdout.write(mouseModes.on);
      }).finally(() => {
        aside.current = 'no';
      });
    };
    return {
      quit: () => exit(),
      suspend: async () => {
        if (!canStop) return false;
        // An editor has the terminal: it stops with us, and needs nothing handed over.
        if (aside.current === 'edited') return stopUntilContinued();
        // Two such keys in one chunk: Ink refuses the second.
        if (aside.current === 'stopped') return true;
        let hasStopped = false;
        await standAside('stopped', async () => {
          hasStopped = await stopUntilContinued();
        });
        return hasStopped;
      },
      redraw: () => {
        // While it stands aside the screen is another program's; what is read aloud has no screen.
        if (!isSpoken && aside.current === 'no') terminal.wipe();
      },
      continued: () => {
        if (aside.current === 'no') terminal.reclaim();
      },
      // A sequence that moves nothing needs no place in Ink's frames.
      copy: (text) => copyToClipboard(text, (sequence) => stdout.write(sequence)),
      edit: (text) => editText(text, (work) => standAside('edited', work)),
    };
  }, [exit, suspendTerminal, stdout, terminal, hasMouse, isSpoken]);
};
