import process from 'node:process';

/** Milliseconds without another change of the window until it counts as at rest. */
const calm = 100;

/**
 * Calls `listener` when the window was changed and is at rest again. Terminals cut and wrap on the way what was
 * drawn for another size, and Ink clears the screen only when it becomes narrower; a window that was changed and
 * changed back before Node looked is told to nobody. Returns how to stop listening.
 */
export const onWindowAtRest = (listener: () => void): (() => void) => {
  let timeout: NodeJS.Timeout | undefined;
  const look = (): void => {
    clearTimeout(timeout);
    timeout = setTimeout(listener, calm);
  };
  process.on('SIGWINCH', look);
  return () => {
    clearTimeout(timeout);
    process.off('SIGWINCH', look);
  };
};
