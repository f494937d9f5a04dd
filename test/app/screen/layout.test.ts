import { describe, expect, it } from 'vitest';
import { layoutOf, type Pane, type Size } from '../../../src/app/screen/layout.ts';

/** A window drawn at a tenth of its width and half its height: h header, s sections, l list, d detail, f footer. */
const drawn = (size: Size, focus: Pane, isDetailShown = true): readonly string[] => {
  const layout = layoutOf(size, focus, isDetailShown);
  if (layout.kind === 'too-small') return ['too small'];
  const cells = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, () => ' '),
  );
  const rects = {
    h: layout.header,
    s: layout.panes.sections,
    l: layout.panes.list,
    d: layout.panes.detail,
    f: layout.footer,
  };
  for (const [letter, rect] of Object.entries(rects)) {
    for (let y = 0; y < (rect?.height ?? 0); y += 1) {
      for (let x = 0; x < (rect?.width ?? 0); x += 1) {
        const row = cells[rect!.top + y]!;
        expect(row[rect!.left + x]).toBe(' ');
        row[rect!.left + x] = letter;
      }
    }
  }
  return cells
    .filter((_, row) => row % 2 === 0 || row === size.rows - 1)
    .map((row) => row.filter((_, column) => column % 5 === 0).join(''));
};

describe('the layout', () => {
  it('stands side by side from 120 columns on', () => {
    expect(drawn({ columns: 120, rows: 12 }, 'list')).toEqual([
      'hhhhhhhhhhhhhhhhhhhhhhhh',
      'sssssllllllllllllddddddd',
      'sssssllllllllllllddddddd',
      'sssssllllllllllllddddddd',
      'sssssllllllllllllddddddd',
      'sssssllllllllllllddddddd',
      'ffffffffffffffffffffffff',
    ]);
  });

  it('puts the detail below the list, beside the sections, at 120×24', () => {
    const rows = drawn({ columns: 120, rows: 24 }, 'list');
    expect(rows[1]).toBe('sssss' + 'l'.repeat(19));
    expect(rows.at(-2)).toBe('sssss' + 'd'.repeat(19));
    expect(drawn({ columns: 160, rows: 24 }, 'list')[1]).toMatch(/^s+l+d+$/u);
  });

  it('puts the detail below the list at 80×24', () => {
    expect(drawn({ columns: 80, rows: 24 }, 'list')).toEqual([
      'hhhhhhhhhhhhhhhh',
      'llllllllllllllll',
      'llllllllllllllll',
      'llllllllllllllll',
      'llllllllllllllll',
      'llllllllllllllll',
      'llllllllllllllll',
      'llllllllllllllll',
      'dddddddddddddddd',
      'dddddddddddddddd',
      'dddddddddddddddd',
      'dddddddddddddddd',
      'ffffffffffffffff',
    ]);
  });

  it('folds the sections into the list’s place, and gives the whole body to the detail that is read', () => {
    expect(drawn({ columns: 80, rows: 24 }, 'sections')[1]).toBe('ssssssssssssssss');
    expect(drawn({ columns: 80, rows: 24 }, 'sections').at(-2)).toBe('dddddddddddddddd');
    expect(drawn({ columns: 80, rows: 24 }, 'detail')[1]).toBe('dddddddddddddddd');
  });

  it.each(['list', 'sections', 'detail'] as const)('shows %s alone at 40×12', (pane) => {
    const letter = pane[0]!;
    expect(drawn({ columns: 40, rows: 12 }, pane)).toEqual([
      'hhhhhhhh',
      ...Array.from({ length: 5 }, () => letter.repeat(8)),
      'ffffffff',
    ]);
  });

  it('leaves the detail out when it is switched off', () => {
    expect(drawn({ columns: 80, rows: 24 }, 'list', false).join('')).not.toContain('d');
    expect(drawn({ columns: 200, rows: 24 }, 'list', false).join('')).not.toContain('d');
  });

  it.each([
    [39, 24],
    [80, 11],
    [20, 5],
    [1, 1],
  ])('gives up at %i×%i', (columns, rows) => {
    expect(drawn({ columns, rows }, 'list')).toEqual(['too small']);
  });
});
