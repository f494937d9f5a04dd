import { useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useState } from 'react';
import type { Desk } from '../app/desk.ts';
import type { Finder } from '../app/finder.ts';
import type { Keeper } from '../app/keeper.ts';
import { pressesOf } from '../app/press.ts';
import { screenOf } from '../app/screen.ts';
import { Dashboard } from './Dashboard.tsx';
import { useDashboard } from './use-dashboard.ts';

/** What the dashboard is started with. */
export type AppProps = {
  readonly desk: Desk;
  readonly keeper: Keeper;
  /** Finds more than `desk.finder` but takes long to load: asked for after the first frame. */
  readonly loadFinder?: () => Promise<Finder>;
};

/** The dashboard with its keys: the only component that reads input. */
export const App = ({ desk: given, keeper, loadFinder }: AppProps) => {
  const [desk, setDesk] = useState(given);
  const { columns, rows } = useWindowSize();
  const [state, dispatch] = useDashboard(desk, keeper, { columns, rows });
  useEffect(() => dispatch({ kind: 'resize', size: { columns, rows } }), [columns, rows, dispatch]);
  useEffect(() => {
    void loadFinder?.().then((finder) => setDesk((before) => ({ ...before, finder })));
  }, [loadFinder]);
  useInput((input, flags) => {
    for (const press of pressesOf(input, flags)) dispatch({ kind: 'press', press });
  });
  usePaste((text) => dispatch({ kind: 'paste', text }));
  const screen = screenOf(desk, state);
  const { setCursorPosition } = useCursor();
  setCursorPosition(screen.caret);
  return <Dashboard desk={desk} state={state} screen={screen} />;
};
