import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '../../src/app/desk.ts';
import { messagesIn } from '../../src/i18n/language.ts';
import { askedDirectory } from '../helpers/data-directory.ts';
import { opened, press, screenText } from '../helpers/drive.ts';
import { askedSettings, bytesOf, shippedDesk } from '../helpers/shipped-desk.ts';
import { startTerminal, keys as sent } from '../helpers/terminal.ts';

let shipped: Desk;
beforeAll(async () => {
  shipped = await shippedDesk();
});

const flows =
  '| jjjjj | <enter> | <escape>/“谁执法 | <enter> | <escape>2 | jj | <escape>3 | G | 4 | <escape>5 | <escape>1f | <escape>u | <escape>m | <escape>t | <escape>d | <escape>e“甲” | <escape> | <escape>? | <page-down> | <escape>w'
    .split('|')
    .map((flow) => flow.trim());

describe.each([1, 2] as const)('where “ takes %i columns', (ambiguous) => {
  it.each([
    [40, 12, 'zh'],
    [60, 20, 'zh'],
    [80, 24, 'zh'],
    [120, 40, 'zh'],
    [160, 45, 'zh'],
    [200, 60, 'zh'],
    [80, 24, 'en'],
    [40, 12, 'en'],
  ] as const)(
    'every screen of %i×%i in %s stands as it was meant',
    async (columns, rows, language) => {
      const data = await askedDirectory();
      onTestFinished(() => rm(data, { recursive: true, force: true }));
      const desk = { ...shipped, ambiguous, messages: messagesIn(language) };
      let meant = opened({ columns, rows }, askedSettings);
      const terminal = startTerminal(['--data', data, '--lang', language], {
        columns,
        rows,
        ambiguous,
      });
      for (const keys of flows) {
        terminal.type(bytesOf(keys));
        meant = press(desk, meant, keys);
        const drawn = screenText(desk, meant.state).map((line) => line.trimEnd());
        const below = Array.from({ length: rows - drawn.length }, () => '');
        const lines = [...drawn.slice(0, -1), ...below, ...drawn.slice(-1)];
        await terminal.until(
          `this, after ${keys}:\n${lines.join('\n')}\n--- but this:`,
          (screen) => screen === lines.join('\n'),
        );
      }
      terminal.type(sent['ctrl-c']);
      expect((await terminal.ended).exitCode).toBe(0);
    },
  );

  it('has the separators of all rows in the same columns, in the list and in the table of units', async () => {
    const data = await askedDirectory();
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const terminal = startTerminal(['--data', data], { columns: 120, rows: 40, ambiguous });
    const separators = () =>
      terminal
        .columnsOf('╎')
        .map((places) => places.filter((place) => place > 30).join(' '))
        .filter((places) => places !== '');
    await terminal.shows('87/87 项');
    expect(separators().length).toBeGreaterThan(15);
    expect(new Set(separators()).size).toBe(1);
    terminal.type('2');
    await terminal.shows('66 个单位');
    expect(separators().length).toBeGreaterThan(30);
    expect(new Set(separators()).size).toBe(1);
    terminal.type('q');
    expect((await terminal.ended).exitCode).toBe(0);
  });
});
