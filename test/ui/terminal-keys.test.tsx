import { cleanup, render } from 'ink-testing-library';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Press } from '../../src/app/input/press.ts';
import { nothingRead, read, readStopped } from '../../src/app/input/reader.ts';
import { bindingsIn, commandFor } from '../../src/app/keys/keys.ts';
import { mark, type Marked } from '../../src/ui/terminal-input.ts';
import { useTerminalInput } from '../../src/ui/use-terminal-input.ts';
import { modes } from '../helpers/modes.ts';

const esc = '\u001B';

/**
 * What terminals send for the keys that type nothing: xterm first, in both of its modes, then VT220 and rxvt,
 * the Linux console, PuTTY.
 */
const sent: Readonly<Record<string, readonly string[]>> = {
  space: [' '],
  enter: ['\r'],
  tab: ['\t'],
  'shift-tab': [`${esc}[Z`],
  escape: [esc],
  backspace: ['\u007F', '\b'],
  delete: [`${esc}[3~`],
  up: [`${esc}[A`, `${esc}OA`],
  down: [`${esc}[B`, `${esc}OB`],
  right: [`${esc}[C`, `${esc}OC`],
  left: [`${esc}[D`, `${esc}OD`],
  home: [`${esc}[H`, `${esc}OH`, `${esc}[1~`, `${esc}[7~`],
  end: [`${esc}[F`, `${esc}OF`, `${esc}[4~`, `${esc}[8~`],
  'page-up': [`${esc}[5~`, `${esc}[[5~`],
  'page-down': [`${esc}[6~`, `${esc}[[6~`],
  f1: [`${esc}OP`, `${esc}[11~`, `${esc}[[A`],
  f5: [`${esc}[15~`, `${esc}[[E`],
};

/** The bytes of a key of the key table, as each kind of terminal sends them. */
const bytesOf = (key: string): readonly string[] => {
  if (key.length === 1) return [key];
  const letter = /^ctrl-([a-z])$/u.exec(key)?.[1];
  return letter === undefined
    ? (sent[key] ?? [])
    : [String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60)];
};

describe('the bytes that a terminal sends', () => {
  const marked: Marked[] = [];
  const heard: Press[] = [];
  let write: (text: string) => void = () => {};

  const Listener = () => {
    useTerminalInput(
      (action) => {
        if (action.kind === 'presses') heard.push(...action.presses);
      },
      () => marked.shift(),
      false,
    );
    return null;
  };

  /** Reads them as the terminal's input does, has Ink read what it is handed, and tells the presses that arrive. */
  const pressesOn = (bytes: string): readonly Press[] => {
    heard.length = 0;
    const { reading, tokens } = read(nothingRead, bytes);
    for (const token of [...tokens, ...readStopped(reading).tokens]) {
      if (token.kind === 'keys') write(token.text);
      else if (token.kind !== 'cursor') {
        marked.push(token);
        write(mark);
      }
    }
    return [...heard];
  };

  beforeAll(async () => {
    const { stdin } = render(<Listener />);
    write = (text) => stdin.write(text);
    await vi.waitUntil(() => pressesOn('j').length > 0);
  });
  afterAll(cleanup);

  it.each(modes)('for the keys of mode %s give their commands', (mode) => {
    for (const { keys, command } of bindingsIn(mode)) {
      for (const key of keys) {
        const all = bytesOf(key);
        expect([key, all.length > 0]).toEqual([key, true]);
        for (const bytes of all) {
          const commands = pressesOn(bytes).map((one) => commandFor(mode, one.key));
          expect([key, bytes, commands]).toEqual([key, bytes, [command]]);
        }
      }
    }
  });
});
