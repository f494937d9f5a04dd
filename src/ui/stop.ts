import process from 'node:process';

/** Whether this platform knows job control. */
export const canStop = process.platform !== 'win32';

/** Calls `suspend` when another program, or the shell, asks this one to stop. Returns how to stop listening. */
export const onStopRequest = (suspend: () => void): (() => void) => {
  process.on('SIGTSTP', suspend);
  return () => process.off('SIGTSTP', suspend);
};

/**
 * Stops the process as Ctrl-Z does in a shell, until `fg` continues it; for use while Ink has handed
 * back the terminal. The timer keeps the process alive: nothing else does while input is paused.
 *
 * The whole process group stops, as the terminal itself would stop it: under `npm start` the shell
 * waits for npm, and would never learn that we alone have stopped.
 */
export const stopUntilContinued = (): Promise<void> =>
  new Promise((resolve) => {
    const alive = setInterval(() => {}, 60_000);
    process.once('SIGCONT', () => {
      clearInterval(alive);
      resolve();
    });
    process.kill(0, 'SIGSTOP');
  });
