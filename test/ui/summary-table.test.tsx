import { EventEmitter } from 'node:events';
import { Box, render, useWindowSize } from 'ink';
import { useEffect, useReducer } from 'react';
import { expect, it, vi } from 'vitest';
import { SummaryTable } from '../../src/ui/SummaryTable.tsx';
import { withoutColours } from '../helpers/drive.ts';

const wide = {
  heads: ['单位', '牵头', '参加', '合计', '已完成'],
  rows: [
    ['市财政局', '7', '5', '12', '3'],
    ['市政府其他有关部门', '0', '5', '5', '0'],
  ],
  selected: 0,
};
const narrow = {
  heads: ['单位', '合计'],
  rows: wide.rows.map(([name = '', , , sum = '']) => [name, sum]),
  selected: 0,
};

/** Learns of another window as the dashboard does: when Ink has laid out in it what was made for the one before. */
const Table = () => {
  const { columns } = useWindowSize();
  const [known, learn] = useReducer((_: number, now: number) => now, columns);
  useEffect(() => learn(columns), [columns]);
  return (
    <Box width="100%" flexDirection="column">
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        <SummaryTable content={known < 60 ? narrow : wide} separator="|" ambiguous={1} />
      </Box>
    </Box>
  );
};

const fakeTerminal = () => {
  let frame = '';
  const stdout = Object.assign(new EventEmitter(), {
    columns: 80,
    rows: 24,
    write: (text: string) => {
      frame = text;
      return true;
    },
  });
  const resize = (columns: number) => {
    stdout.columns = columns;
    stdout.emit('resize');
  };
  return {
    stdout: stdout as unknown as NodeJS.WriteStream,
    resize,
    frame: () => withoutColours(frame),
  };
};

it('has all its separators again after a window in which it had no room', async () => {
  const { stdout, resize, frame } = fakeTerminal();
  const { unmount } = render(<Table />, { stdout, debug: true });
  await vi.waitFor(() =>
    expect(frame().at(-1)).toBe('| 市政府其他有关部门 |    0 |    5 |    5 |      0 |'),
  );
  const whole = frame();
  for (let round = 0; round < 10; round += 1) {
    for (let step = 0; step < 25; step += 1) {
      resize(30 + ((step * 37 + round) % 60));
      if ((step + round) % 3 === 0)
        await new Promise((resolve) => {
          setTimeout(resolve, (step * 7) % 20);
        });
    }
    resize(80);
    await vi.waitFor(() => expect(frame()).toEqual(whole));
  }
  unmount();
});
