import { describe, expect, it } from 'vitest';
import { table, type Column } from '../../src/text/table.ts';

const columns: readonly Column[] = [
  { heading: '单位', isElastic: true },
  { heading: '合计', align: 'end' },
  { heading: '说明', isElastic: true },
];
const rows = [
  ['市妇联', '2', '无'],
  ['市人力资源社会保障局', '12', '“人社局”即此局'],
];

describe('a table', () => {
  it('lines up Chinese columns and puts numbers at the end', () => {
    expect(table(columns, rows)).toBe(
      [
        '单位                  合计  说明',
        '市妇联                   2  无',
        '市人力资源社会保障局    12  “人社局”即此局',
        '',
      ].join('\n'),
    );
  });

  it('cuts only elastic columns, the widest first, when the terminal is narrow', () => {
    expect(table(columns, rows, 32)).toBe(
      [
        '单位          合计  说明',
        '市妇联           2  无',
        '市人力资源..    12  “人社局”即..',
        '',
      ].join('\n'),
    );
  });

  it('shows the headings alone when there is no row', () => {
    expect(table(columns, [])).toBe('单位  合计  说明\n');
  });
});
