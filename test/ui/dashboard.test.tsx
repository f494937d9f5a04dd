import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { Dashboard } from '../../src/ui/Dashboard.tsx';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, screenText } from '../helpers/drive.ts';

const plain = (frame: string): readonly string[] =>
  // eslint-disable-next-line no-control-regex -- colours are what is taken out
  frame.replaceAll(/\u001B\[[0-9;]*m/gu, '').split('\n');

const widths = [40, 60, 80, 120, 200];

describe.each(['zh', 'en'] as const)('the dashboard in %s', (language) => {
  const desk = deskWith({ language });
  const drawn = (keys: string, columns: number): readonly string[] => {
    const { state } = press(desk, opened({ columns, rows: 24 }), keys);
    return plain(renderToString(<Dashboard desk={desk} state={state} />, { columns }));
  };

  it.each(widths)('fits into %i columns, whatever is open', (columns) => {
    for (const keys of ['', '<left>', '<enter>', '/公园', 'u', '?', '2', '2G']) {
      const lines = drawn(keys, columns);
      expect([keys, lines.length]).toEqual([keys, 24]);
      const widest = Math.max(...lines.map((line) => displayWidth(line)));
      expect([keys, widest]).toEqual([keys, Math.min(widest, columns)]);
    }
  });

  it('draws the lines that the screen is made of', () => {
    const { state } = press(desk, opened(), 'j');
    expect(drawn('j', 80).map((line) => line.trimEnd())).toEqual(
      screenText(desk, state).map((line) => line.trimEnd()),
    );
  });
});

describe('where ambiguous characters are two columns wide', () => {
  it.each(widths)('nothing sticks out of %i columns', (columns) => {
    const desk = deskWith({ ambiguous: 2 });
    for (const keys of ['', '<enter>', '/“', 'u', '2', '3', '4']) {
      const { state } = press(desk, opened({ columns, rows: 24 }), keys);
      const lines = plain(renderToString(<Dashboard desk={desk} state={state} />, { columns }));
      const widest = Math.max(...lines.map((line) => displayWidth(line, 2)));
      expect([keys, widest]).toEqual([keys, Math.min(widest, columns)]);
    }
  });
});

describe('the units view', () => {
  const desk = deskWith();

  it.each(widths)('has every separator in one column at %i columns', (columns) => {
    const { state } = press(desk, opened({ columns, rows: 24 }), '2j');
    const lines = plain(renderToString(<Dashboard desk={desk} state={state} />, { columns }));
    const table = lines.filter((line) => line.startsWith('╎'));
    const places = table.map((line) =>
      [...line.matchAll(/╎/gu)].map(({ index }) => displayWidth(line.slice(0, index))),
    );
    expect(table).toHaveLength(8);
    expect(new Set(places.map((row) => row.join())).size).toBe(1);
  });

  it('shows what each unit has to do and what is done', () => {
    const { state } = press(desk, opened(), ' 2');
    const lines = plain(renderToString(<Dashboard desk={desk} state={state} />, { columns: 80 }));
    expect(lines.map((line) => line.trimEnd()).slice(2, 5)).toEqual([
      '╎   单位         ╎  牵头 ╎  参加 ╎  责任 ╎ >合计 ╎  已完成 ╎',
      '╎ > 市园林局     ╎     2 ╎     1 ╎     1 ╎     4 ╎       1 ╎',
      '╎   市财政局     ╎     1 ╎     1 ╎     0 ╎     2 ╎       0 ╎',
    ]);
  });
});
