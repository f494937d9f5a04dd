/** Ink twice, as the bundle has it and as it was published, each drawing on a terminal emulator. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import xterm from '@xterm/headless';
import { build, type Plugin } from 'esbuild';
import type * as Ink from 'ink';
import type * as React from 'react';
import { settings } from '../../../.build/bundle.ts';
import { withoutDevtools } from '../../../.build/plugins/ink.ts';
import { cellsOf } from './cells.ts';

/** What a bundle of Ink and its React exports. */
export type InkBuild = Pick<typeof Ink, 'render' | 'Box' | 'Text' | 'useCursor'> &
  Pick<typeof React, 'createElement'>;

const root = fileURLToPath(new URL('../../..', import.meta.url));

const bundledInk = async (
  directory: string,
  name: string,
  plugins: Plugin[],
): Promise<InkBuild> => {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [],
    stdin: {
      contents: `export { render, Box, Text, useCursor } from 'ink';
export { createElement } from 'react';`,
      resolveDir: root,
    },
    plugins,
    write: false,
  });
  const file = join(directory, `${name}.js`);
  await writeFile(file, outputFiles[0]!.contents);
  return (await import(pathToFileURL(file).href)) as InkBuild;
};

/** Bundles Ink with the plugins of the program, and without those that change what it does, in a directory. */
export const bundledInks = async (
  directory: string,
): Promise<{ readonly ours: InkBuild; readonly original: InkBuild }> => ({
  ours: await bundledInk(directory, 'ours', [...settings.plugins]),
  original: await bundledInk(directory, 'original', [withoutDevtools]),
});

/** A text of a frame, `x` columns behind the one before it. */
export type Piece = { readonly x: number; readonly text: string };

/** What happens to a screen. */
export type Step =
  | {
      readonly kind: 'frame';
      readonly rows: readonly (readonly Piece[])[];
      /** Where the caret stands, if anywhere. */
      readonly caret: { readonly x: number; readonly y: number } | undefined;
    }
  /** The window is changed, and as soon as that is over what was drawn is wiped, as `src/ui/start.tsx` does. */
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'wipe' };

type Start = {
  readonly columns: number;
  readonly rows: number;
  readonly isIncremental: boolean;
  readonly isAlternate: boolean;
};

/** A screen on which a build of Ink draws what happens. */
export const openScreen = (
  { render, Box, Text, useCursor, createElement }: InkBuild,
  { columns, rows, isIncremental, isAlternate }: Start,
) => {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    // As a pty does while Node reads keys one by one.
    convertEol: true,
  });
  let drawn = Promise.resolve();
  const stdout = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        drawn = new Promise((resolve) => terminal.write(chunk, resolve));
        done();
      },
    }),
    { isTTY: true, columns, rows },
  );
  const wipe = (): void => {
    stdout.write('\u001B[2J\u001B[H');
    instance.clear();
  };
  const Screen = ({ rows: lines, caret }: Extract<Step, { kind: 'frame' }>) => {
    useCursor().setCursorPosition(caret);
    return createElement(
      Box,
      { flexDirection: 'column', width: '100%' },
      // As many as there is room for: the dashboard never draws beyond the window.
      lines.slice(0, terminal.rows).map((pieces, y) =>
        createElement(
          Box,
          { key: y, width: '100%', height: 1, overflow: 'hidden' },
          pieces.map(({ x, text }, index) =>
            createElement(
              Box,
              { key: index, marginLeft: x, flexShrink: 0 },
              createElement(Text, { wrap: 'truncate' }, text),
            ),
          ),
        ),
      ),
    );
  };
  const instance = render(null, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    interactive: true,
    incrementalRendering: isIncremental,
    alternateScreen: isAlternate,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  return {
    /** Does one thing; resolves to the cells of the screen afterwards, and where the cursor is. */
    after: async (step: Step): Promise<readonly string[]> => {
      switch (step.kind) {
        case 'frame':
          instance.rerender(createElement(Screen, step));
          break;
        case 'resize':
          await drawn;
          terminal.resize(step.columns, step.rows);
          Object.assign(stdout, { columns: step.columns, rows: step.rows });
          stdout.emit('resize');
          await instance.waitUntilRenderFlush();
          wipe();
          break;
        case 'wipe':
          wipe();
      }
      await instance.waitUntilRenderFlush();
      await drawn;
      const { cursorX, cursorY } = terminal.buffer.active;
      // Without a caret it is hidden: Ink relies on its row alone.
      const isSeen = step.kind === 'frame' && step.caret !== undefined;
      return [...cellsOf(terminal), `cursor ${isSeen ? cursorX : '?'} ${cursorY}`];
    },
    close: (): void => {
      instance.unmount();
      terminal.dispose();
    },
  };
};
