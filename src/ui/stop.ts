import process from 'node:process';

/** Whether this platform knows job control. */
export const canStop = process.platform !== 'win32';

/** Calls `suspend` when another program, or the shell, asks this one to stop. Returns how to stop listening. */
export const onStopRequest = (suspend: () => void): (() => void) => {
  process.on('SIGTSTP', suspend);
  return () => process.off('SIGTSTP', suspend);
};

/** Milliseconds in which the system has stopped the process if it ever does. */
const patience = 100;

/**
 * Stops the process as Ctrl-Z does in a shell, until `fg` continues it; for use while Ink has handed back the
 * terminal. Resolves to whether it was stopped: without a shell that could continue it (`ssh -t HOST
 * taizhang`, a terminal that runs nothing else) the system ignores the signal (POSIX, orphaned process groups).
 *
 * The whole process group stops, as the terminal itself would stop it: under `npm start` the shell
 * waits for npm, and would never learn that we alone have stopped.
 */
export const stopUntilContinued = (): Promise<boolean> =>
  new Promise((resolve) => {
    const listeners = process.listeners('SIGTSTP');
    // With a listener the signal would come back here instead of stopping anything.
    process.removeAllListeners('SIGTSTP');
    const goOn = (hasStopped: boolean): void => {
      clearTimeout(timeout);
      process.off('SIGCONT', onContinued);
      for (const listener of listeners) process.on('SIGTSTP', listener);
      resolve(hasStopped);
    };
    const onContinued = (): void => goOn(true);
    process.once('SIGCONT', onContinued);
    // While the process stands still, so does its clock: the signal that continued it is looked at first.
    const timeout = setTimeout(() => {
      setImmediate(() => {
        if (process.listeners('SIGCONT').includes(onContinued)) goOn(false);
      });
    }, patience);
    process.kill(0, 'SIGTSTP');
  });
