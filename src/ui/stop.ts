import process from 'node:process';

/**
 * Stops the process as Ctrl-Z does in a shell, until `fg` continues it; for use while Ink has handed
 * back the terminal. The timer keeps the process alive: nothing else does while input is paused.
 */
export const stopUntilContinued = (): Promise<void> =>
  new Promise((resolve) => {
    const alive = setInterval(() => {}, 60_000);
    process.once('SIGCONT', () => {
      clearInterval(alive);
      resolve();
    });
    process.kill(process.pid, 'SIGSTOP');
  });
