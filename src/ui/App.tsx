import { useApp, useCursor, useWindowSize } from 'ink';
import { useEffect, useState, useSyncExternalStore } from 'react';
import process from 'node:process';
import type { Size } from '../app/screen/layout.ts';
import type { Finder } from '../search/finder.ts';
import { createRuntime } from '../app/runtime.ts';
import type { Start } from '../app/start.ts';
import { screenOf } from '../app/screen/screen.ts';
import type { Say } from '../app/screen-reader/reader.ts';
import { Dashboard } from './Dashboard.tsx';
import { Reader } from './Reader.tsx';
import type { Marked } from './terminal-input.ts';
import { useTerminalInput } from './use-terminal-input.ts';
import { onStopRequest } from './stop.ts';
import { useHost, type Terminal } from './use-host.ts';
import { onWindowAtRest } from './window-at-rest.ts';

/** What the dashboard is started with. */
export type AppProps = Start & {
  /** Finds more than `desk.finder` but takes long to load: asked for after the first frame. */
  readonly loadFinder?: () => Promise<Finder>;
  /** Whether the wheel scrolls and clicks select. @default false */
  readonly hasMouse?: boolean;
  /** Says the dashboard to a screen reader in the place of drawing it. */
  readonly say?: Say;
};

type Props = AppProps & {
  readonly terminal: Terminal;
  /** What the next mark among the keys stands for. */
  readonly takeMarked: () => Marked | undefined;
};

/** What is said has no size: pages are as long as in the usual window, and none is too small. */
const spoken: Size = { columns: 80, rows: 24 };

/** The dashboard with its keys. */
export const App = ({
  terminal,
  takeMarked,
  loadFinder,
  hasMouse = false,
  say,
  ...start
}: Props) => {
  const { exit } = useApp();
  const host = useHost(terminal, hasMouse, say !== undefined);
  const shown = useWindowSize();
  const { columns, rows } = say === undefined ? shown : spoken;
  const [runtime] = useState(() => createRuntime(start, { columns, rows }, host));
  const state = useSyncExternalStore(runtime.subscribe, runtime.state);
  const desk = useSyncExternalStore(runtime.subscribe, runtime.desk);

  useEffect(
    () => runtime.dispatch({ kind: 'resize', size: { columns, rows } }),
    [columns, rows, runtime],
  );
  useEffect(() => {
    // Node compiles what is imported there and then: the terminal is asked for keys, mouse and pastes before.
    const soon = setTimeout(() => void loadFinder?.().then(runtime.setFinder));
    return () => clearTimeout(soon);
  }, [loadFinder, runtime]);
  useEffect(() => onStopRequest(runtime.suspend), [runtime]);
  useEffect(() => onWindowAtRest(() => runtime.dispatch({ kind: 'at-rest' })), [runtime]);
  useEffect(() => {
    // Stopped by another program and continued, nothing was handed over and taken back.
    const takeBack = (): void => {
      host.continued();
      runtime.dispatch({ kind: 'at-rest' });
    };
    process.on('SIGCONT', takeBack);
    return () => {
      process.off('SIGCONT', takeBack);
    };
  }, [host, runtime]);
  useEffect(() => {
    // Whatever goes wrong, the terminal is given back before it is said.
    process.setUncaughtExceptionCaptureCallback(exit);
    return () => process.setUncaughtExceptionCaptureCallback(null);
  }, [exit]);
  useEffect(() => runtime.watch(), [runtime]);
  useTerminalInput(runtime.dispatch, takeMarked, hasMouse);

  const { setCursorPosition } = useCursor();
  if (say !== undefined) return <Reader desk={desk} state={state} say={say} />;
  const screen = screenOf(desk, state);
  setCursorPosition(screen.caret);
  return <Dashboard desk={desk} state={state} screen={screen} />;
};
