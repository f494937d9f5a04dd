import process from 'node:process';

/** Milliseconds without another change of the window until it counts as at rest. */
const calm = 100;

/**
 * Calls `redraw` when the window was changed and changed back before Node looked: Node then tells no one,
 * but what the terminal cut off on the way is gone from the screen. Returns how to stop listening.
 */
export const onUnseenResize = (redraw: () => void): (() => void) => {
  const { stdout } = process;
  let { columns, rows } = stdout;
  let isUnseen = false;
  let timeout: NodeJS.Timeout | undefined;
  // Node brings the size up to date before it calls other listeners of the signal.
  const look = (): void => {
    isUnseen = stdout.columns === columns && stdout.rows === rows;
    ({ columns, rows } = stdout);
    clearTimeout(timeout);
    timeout = setTimeout(() => {
      if (isUnseen) redraw();
    }, calm);
  };
  process.on('SIGWINCH', look);
  return () => {
    clearTimeout(timeout);
    process.off('SIGWINCH', look);
  };
};
