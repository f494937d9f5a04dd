import { describe, expect, it } from 'vitest';
import { noSettings } from '../../src/progress/settings.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened, press, screenText } from '../helpers/drive.ts';

const desk = deskWith();
const first = opened({ columns: 80, rows: 24 }, noSettings);
const text = (keys: string, from = first) => screenText(desk, press(desk, from, keys).state);

describe('the first start', () => {
  it('shows three lines of guidance below the list, without standing in the way', () => {
    expect(text('').slice(-4).join('')).toContain('按 c 选定本单位');
    expect(text('')).toHaveLength(24);
    expect(text('/水利<enter>').join('\n')).toContain('1/5 项');
    expect(text(' ')[3]).toContain('☑');
  });

  it('keeps the cursor above it in the smallest window', () => {
    const small = opened({ columns: 40, rows: 12 }, noSettings);
    expect(text('G', small).some((line) => line.startsWith('>☐ 3.3.1'))).toBe(true);
  });

  it('puts it away by Esc, for good, or when my unit is chosen', () => {
    const away = press(desk, first, '<escape>');
    expect(away.effects).toEqual([
      { kind: 'settle', settlement: { kind: 'guided', hint: 'start' } },
    ]);
    expect(text('<escape>').join('')).not.toContain('按 c 选定本单位');
    expect(text('c财政<enter>').join('')).not.toContain('按 c 选定本单位');
  });
});

describe('without colour', () => {
  it('signs say which view is shown and how far things are', () => {
    const plain = deskWith({ isPlain: true });
    const lines = screenText(plain, press(plain, opened(), ' 3').state);
    expect(lines[1]).toContain('[3 概览]');
    expect(lines[5]).toMatch(/已完成 +1 #+░+/u);
  });
});
