import { useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Finder } from '../search/finder.ts';
import { pressesOf } from '../app/press.ts';
import { createRuntime, type Start } from '../app/runtime.ts';
import { screenOf } from '../app/screen.ts';
import { Dashboard } from './Dashboard.tsx';
import { useRawInput } from './use-raw-input.ts';
import { onStopRequest } from './stop.ts';
import { useHost } from './use-host.ts';

/** What the dashboard is started with. */
export type AppProps = Start & {
  /** Finds more than `desk.finder` but takes long to load: asked for after the first frame. */
  readonly loadFinder?: () => Promise<Finder>;
  /** Whether the wheel scrolls and clicks select. @default false */
  readonly hasMouse?: boolean;
};

/** The dashboard with its keys: the only component that reads input. */
export const App = ({ loadFinder, hasMouse = false, ...start }: AppProps) => {
  const host = useHost(hasMouse);
  const { columns, rows } = useWindowSize();
  const [runtime] = useState(() => createRuntime(start, { columns, rows }, host));
  const state = useSyncExternalStore(runtime.subscribe, runtime.state);
  const desk = useSyncExternalStore(runtime.subscribe, runtime.desk);

  useEffect(
    () => runtime.dispatch({ kind: 'resize', size: { columns, rows } }),
    [columns, rows, runtime],
  );
  useEffect(() => {
    void loadFinder?.().then(runtime.setFinder);
  }, [loadFinder, runtime]);
  useEffect(() => onStopRequest(host.suspend), [host]);
  useEffect(() => runtime.watch(), [runtime]);
  useInput((input, flags) => {
    for (const press of pressesOf(input, flags)) runtime.dispatch({ kind: 'press', press });
  });
  useRawInput(runtime.dispatch, hasMouse);
  usePaste((text) => runtime.dispatch({ kind: 'paste', text }));

  const screen = screenOf(desk, state);
  const { setCursorPosition } = useCursor();
  setCursorPosition(screen.caret);
  return <Dashboard desk={desk} state={state} screen={screen} />;
};
