import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desk } from '../../src/app/desk.ts';
import { screenOf } from '../../src/app/screen/screen.ts';
import type { Line } from '../../src/app/screen/span.ts';
import type { State } from '../../src/app/state.ts';
import { theme } from '../../src/ui/theme.ts';
import { askedDirectory } from '../helpers/data-directory.ts';
import { opened, press } from '../helpers/drive.ts';
import { run } from '../helpers/program.ts';
import { joined, type Run } from '../helpers/runs.ts';
import { askedSettings, bytesOf, shippedDesk } from '../helpers/shipped-desk.ts';
import { keys, startTerminal, type TerminalSession } from '../helpers/terminal.ts';

/** 100 columns have room for everything that a row of the list can tell. */
const size = { columns: 100, rows: 30 };

type Environment = Readonly<Record<string, string>>;

const colourful: readonly (readonly [string, Environment])[] = [
  ['256 colours', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }],
  ['16 colours', { TERM: 'xterm' }],
];
const plain: readonly (readonly [string, Environment])[] = [
  ['colours that nobody wants', { TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' }],
  ['no colours', { TERM: 'vt100' }],
];

let shipped: Desk;
let empty: string;
let kept: string;
beforeAll(async () => {
  shipped = await shippedDesk();
  empty = await askedDirectory();
  kept = await askedDirectory();
  await run(['mark', '2.2.1', 'done'], { data: kept });
  await run(['mark', '2.2.2', 'doing', '--due', '2020-01-01'], { data: kept });
  await run(['mark', '2.2.3', 'blocked'], { data: kept });
});
afterAll(async () => {
  for (const data of [empty, kept]) await rm(data, { recursive: true, force: true });
});

const open = (environment: Environment, data = empty): TerminalSession => {
  const terminal = startTerminal(['--data', data], { ...size, environment });
  onTestFinished(async () => {
    terminal.type(keys['ctrl-c']);
    await terminal.ended;
  });
  return terminal;
};

/** The row in which a text stands. */
const rowOf = (terminal: TerminalSession, text: string): number =>
  terminal.screen().findIndex((line) => line.includes(text));

/** The runs of the row in which a text stands. */
const runsWith = (terminal: TerminalSession, text: string): readonly Run[] =>
  terminal.runs()[rowOf(terminal, text)] ?? [];

/** Waits, since a change of looks alone changes no text that could be waited for. */
const eventually = (assert: () => void): Promise<void> => vi.waitFor(assert, { timeout: 10_000 });

/** The lines of a state as runs, with the looks that the theme gives their tones. */
const meantRuns = (desk: Desk, state: State): readonly (readonly Run[])[] => {
  const { header, body, footer } = screenOf(desk, state);
  const runsOfLine = (line: Line): readonly Run[] =>
    joined(line.map(({ text, tone }) => ({ text, look: desk.isPlain ? {} : theme[tone] })));
  const above = [...header, ...(body.kind === 'lines' ? body.lines : [])].map(runsOfLine);
  const blank = Array.from({ length: size.rows - footer.length - above.length }, () => []);
  return [...above, ...blank, ...footer.map(runsOfLine)];
};

const flows = ['', 'jj', '<enter>', '<escape>/行政执法', '<enter>', '<enter>', '<escape>3', '4'];
const layers = ['jjj', '1u', '<escape>f', '<escape>m', '<escape>?'];

// eslint-disable-next-line no-control-regex -- sequences of a terminal start with ESC
const looks = /\u001B\[[\d;]*m/gu;

/** Compares every screen on the way with what is meant; resolves to the sequences that made it so. */
const expectTones = async (
  environment: Environment,
  isPlain: boolean,
): Promise<readonly string[]> => {
  const desk = { ...shipped, isPlain };
  const terminal = open(environment);
  let driven = opened(size, askedSettings);
  for (const typed of [...flows, ...layers]) {
    terminal.type(bytesOf(typed));
    driven = press(desk, driven, typed);
    const { state } = driven;
    await eventually(() => {
      expect([typed, terminal.runs()]).toEqual([typed, meantRuns(desk, state)]);
    });
  }
  return terminal.written().match(looks) ?? [];
};

describe.each(colourful)('in a terminal with %s', (_, environment) => {
  it('every stretch of every line looks as the theme says', async () => {
    const sent = await expectTones(environment, false);
    // The sixteen colours are those that people choose for their terminals; 38 and 48 name others.
    expect(sent.filter((sequence) => /[34]8/u.test(sequence))).toEqual([]);
  });

  it('the cursor is a bar across the list, and follows the keys', async () => {
    const terminal = open(environment);
    await terminal.shows('>☐  2.1.1');
    expect(runsWith(terminal, '2.1.1').map(({ look }) => look)).toEqual([theme.cursor]);
    terminal.type('j');
    await terminal.shows('>☐  2.2.1');
    await eventually(() => {
      expect(runsWith(terminal, '2.2.1').map(({ look }) => look)).toEqual([theme.cursor]);
      expect(runsWith(terminal, ' 2.1.1').map(({ look }) => look)).not.toContainEqual(theme.cursor);
    });
  });

  it('what is done, under way, overdue or blocked has its colour beside its sign', async () => {
    const terminal = open(environment, kept);
    await terminal.shows('已完成 1/87');
    expect(runsWith(terminal, '2.2.1')).toEqual(
      expect.arrayContaining([
        { text: '☑', look: theme.done },
        { text: '已完成', look: theme.done },
      ]),
    );
    expect(runsWith(terminal, '2.2.2')).toEqual(
      expect.arrayContaining([
        { text: '»', look: theme.doing },
        { text: '!', look: theme.late },
        { text: '推进中', look: theme.doing },
        { text: '逾期', look: theme.late },
      ]),
    );
    expect(runsWith(terminal, '2.2.3')).toEqual(
      expect.arrayContaining([
        { text: '✗', look: theme.blocked },
        { text: '2.2.3   ╎ ', look: theme.dim },
        { text: '需协调', look: theme.blocked },
      ]),
    );
    terminal.type('3');
    await eventually(() => {
      expect(runsWith(terminal, '☑ 已完成')).toContainEqual({ text: ' ', look: theme['bar-done'] });
    });
  });

  it('the name of the view that is shown stands out among the others', async () => {
    const terminal = open(environment);
    await terminal.shows('87/87 项');
    expect(terminal.runs()[1]?.slice(0, 2)).toEqual([
      { text: ' 1 任务 ', look: theme.cursor },
      { text: ' 2 单位  3 概览  4 时限  5 记录   全部任务', look: theme.dim },
    ]);
    terminal.type('3');
    await eventually(() => {
      expect(terminal.runs()[1]?.slice(0, 3)).toEqual([
        { text: ' 1 任务  2 单位 ', look: theme.dim },
        { text: ' 3 概览 ', look: theme.cursor },
        { text: ' 4 时限  5 记录 ', look: theme.dim },
      ]);
    });
  });

  it('what a search has found is marked, under the cursor as well', async () => {
    const terminal = open(environment);
    await terminal.shows('87/87 项');
    terminal.type('/行政执法\r');
    await eventually(() => {
      const found = terminal
        .runs()
        .flat()
        .filter(({ text }) => text === '行政执法');
      const looks = found.map(({ look }) => look);
      expect(looks).toContainEqual(theme['cursor-match']);
      expect(looks).toContainEqual(theme.match);
    });
  });

  it('the table of units has its cursor and its rules', async () => {
    const terminal = open(environment);
    await terminal.shows('87/87 项');
    terminal.type('2');
    await terminal.shows('66 个单位');
    await eventually(() => {
      const [rule, name] = runsWith(terminal, '> 市');
      expect(rule).toEqual({ text: '╎', look: theme.rule });
      expect(name?.look).toEqual(theme.cursor);
    });
  });
});

describe.each(plain)('in a terminal with %s', (_, environment) => {
  it('every line is plain', async () => {
    expect(await expectTones(environment, true)).toEqual([]);
  });

  it('signs and words say what colours would', async () => {
    const terminal = open(environment, kept);
    await terminal.shows('已完成 1/87');
    const [, tabs, , cursor, done, late, blocked] = terminal.screen();
    expect(tabs).toContain('[1 任务] 2 单位  3 概览');
    expect(cursor).toMatch(/^>☐ {2}2\.1\.1 .* 未启动$/u);
    expect(done).toMatch(/^ ☑ {2}2\.2\.1 .* 已完成$/u);
    expect(late).toMatch(/^ »! 2\.2\.2 .* 推进中 逾期$/u);
    expect(blocked).toMatch(/^ ✗ {2}2\.2\.3 .* 需协调$/u);
    terminal.type('3');
    await terminal.shows('[3 概览]');
    expect(terminal.screen()[rowOf(terminal, '☑ 已完成')]).toMatch(/ 1 #░+ +1%$/u);
  });
});
