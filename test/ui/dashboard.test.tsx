import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { displayWidth } from '../../src/text/width.ts';
import { Dashboard } from '../../src/ui/Dashboard.tsx';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, screenText } from '../helpers/drive.ts';
import { worked } from '../helpers/worked.ts';

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

/** Every view and what lies over them, with a record that has been worked on. */
const everywhere = [
  '',
  '<left>',
  '<enter>',
  '2',
  '2G',
  '3',
  '3G',
  '3<right>',
  '4',
  '4G',
  '5',
  '5G',
  '/“公园”',
  'u',
  'c',
  'f',
  'fG',
  'm',
  'w',
  't',
  'd',
  'd坏<enter>',
  'e“好”',
  'vj',
  '?',
  '?G<end>',
  ':',
];

describe.each(
  languages.flatMap((language) => ([1, 2] as const).map((ambiguous) => ({ language, ambiguous }))),
)('at every width, with %j,', ({ language, ambiguous }) => {
  const desk = deskWith({ language, ambiguous });

  it.each(widths)('nothing sticks out of %i columns', (columns) => {
    for (const keys of everywhere) {
      const { state } = press(desk, worked({ columns, rows: 24 }), keys);
      const lines = plain(renderToString(<Dashboard desk={desk} state={state} />, { columns }));
      expect([keys, lines.length]).toEqual([keys, 24]);
      const widest = Math.max(...lines.map((line) => displayWidth(line, ambiguous)));
      expect([keys, widest]).toEqual([keys, Math.min(widest, columns)]);
      // What the screen is made of is there: nothing was wrapped or pushed out by another line.
      const words = (of: readonly string[]) => of.map((line) => line.trimEnd()).filter(Boolean);
      expect([keys, ...words(lines)]).toEqual([keys, ...words(screenText(desk, state))]);
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
