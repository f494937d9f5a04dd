import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCellUpdate } from '../../../src/ui/frame/cell-update.ts';
import { styledCells } from '../../../src/ui/frame/styled-cells.ts';
import { cellsOf } from './cells.ts';
import { strange, strangeLine, styledLine } from './styled-text.ts';

const columns = 60;

/** The cells of a terminal to which a text was written. */
const drawn = async (text: string): Promise<readonly string[]> => {
  const terminal = new xterm.Terminal({ cols: columns, rows: 3, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  const cells = cellsOf(terminal);
  terminal.dispose();
  return cells;
};

const update = withCellUpdate(() => 'as Ink does');

describe('a line that changes on the screen', () => {
  it('becomes what it would be had it been written to an empty one', async () => {
    await fc.assert(
      fc.asyncProperty(styledLine, styledLine, async (previous, next) => {
        const lengths = [previous, next].map((line) => styledCells(line)?.texts.length ?? 0);
        fc.pre(lengths.every((length) => length <= columns));
        const changed = await drawn(`${previous}\r${update(previous, next, columns)}`);
        expect(changed).toEqual(await drawn(next));
      }),
      { numRuns: 400 },
    );
  });

  it('is not written where it stays the same', () => {
    const rule = '╌'.repeat(40);
    expect(update(`2.1.1 ${rule} 1-9`, `2.1.2 ${rule} 1-8`, columns)).toBe('\u001B[5G2\u001B[50G8');
    expect(update('市司法局负责', '市司法局', columns)).toBe('\u001B[9G\u001B[K');
  });

  it.each([
    ['a line wider than the window', 'a', '司'.repeat(31)],
    ['a joined picture', 'a', '👨‍👩‍👧'],
    ['a colour beyond the sixteen', 'a', '\u001B[38;5;200ma\u001B[39m'],
    ['a style that does not end', 'a', '\u001B[1ma'],
  ])('is left to Ink when it holds %s', (_, previous, next) => {
    expect(update(previous, next, columns)).toBe('as Ink does');
  });

  it('is never guessed about', () => {
    fc.assert(
      fc.property(strangeLine, (line) => {
        const cells = styledCells(line);
        const isPlain = strange.every((part) => !line.includes(part));
        expect(cells !== undefined).toBe(isPlain);
      }),
    );
  });
});
