import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { build } from 'esbuild';
import { settings } from '../../.build/bundle.ts';
import { drawnLast, node, program, type Place } from './built.ts';
import { openScreen } from './pty.ts';

const rows = 40;
const columns = 120;

/** The lines of the dashboard's first screen, as a terminal shows them. */
const firstScreen = async ({ environment }: Place): Promise<readonly string[]> => {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const screen = openScreen([node, program], environment, (text) => terminal.write(text));
  await screen.drawn(performance.now(), 500, drawnLast);
  await screen.close();
  await new Promise<void>((resolve) => terminal.write('', resolve));
  return Array.from({ length: rows }, (_, row) =>
    String(terminal.buffer.active.getLine(row)?.translateToString(true)),
  );
};

/**
 * Builds the floor of a first frame: a program of Ink alone that shows the same screen, bundled and with
 * its compiled code kept as the dashboard is, but without what the dashboard's bundle puts into Ink.
 * Returns the command that starts it.
 */
export const buildFloor = async (place: Place): Promise<readonly [string, ...string[]]> => {
  const lines = join(place.directory, 'lines.json');
  writeFileSync(lines, JSON.stringify(await firstScreen(place)));
  const main = join(place.directory, 'floor.mjs');
  await build({
    ...settings,
    entryPoints: [fileURLToPath(new URL('floor.tsx', import.meta.url))],
    plugins: settings.plugins.filter(({ name }) => name !== 'own-frames'),
    outfile: join(place.directory, 'floor-screen.mjs'),
  });
  writeFileSync(
    main,
    `import module from 'node:module'; module.enableCompileCache(); await import('./floor-screen.mjs');`,
  );
  return [node, main, lines];
};
