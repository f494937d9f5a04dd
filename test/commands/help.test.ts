import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { languages, messagesIn } from '../../src/i18n/language.ts';
import { displayWidth } from '../../src/text/width.ts';
import { freshDirectory, run } from '../helpers/program.ts';

const declared = (language: (typeof languages)[number]) =>
  createProgram(messagesIn(language), '0', async () => {});

const zh = declared('zh');

// commander's own `help COMMAND` shows the help of the others.
const names = zh
  .createHelp()
  .visibleCommands(zh)
  .map((command) => command.name())
  .filter((name) => name !== 'help');

/** What a shell makes of an example: words, without redirections and what is piped on. */
const words = (typed: string): readonly string[] =>
  Array.from((typed.split(/ (?:\||>>?|<) /u)[0] ?? '').matchAll(/"([^"]*)"|(\S+)/gu), (match) =>
    String(match[1] ?? match[2]),
  );

describe('the help', () => {
  it.each(names)('of %s has examples in both languages', async (name) => {
    const help = await run([name, '--help']);
    expect(help.exit).toBe(0);
    expect(help.stdout).toMatch(
      new RegExp(`用法: taizhang ${name}[\\s\\S]*示例:\n  \\$ taizhang ${name}`, 'u'),
    );
    expect((await run([name, '--help', '--lang', 'en'])).stdout).toContain('Examples:');
  });

  it.each(
    languages.flatMap((language) =>
      names.flatMap((name) =>
        (messagesIn(language).examples[name] ?? []).map(([typed]) => ({ language, typed })),
      ),
    ),
  )('$typed is understood as written', async ({ language, typed }) => {
    const [program, ...rest] = words(typed);
    expect(program).toBe('taizhang');
    await declared(language).parseAsync(rest, { from: 'user' });
  });

  it('names the choices in the user’s language', async () => {
    const { stdout } = await run(['list', '--help']);
    expect(stdout).toContain('可用:table、json、csv、md、ids');
    expect((await run(['completion', '--help'])).stdout).toContain('(可用:bash、zsh、fish)');
  });

  const helps = (language: (typeof languages)[number]): readonly string[] => {
    const program = declared(language);
    return [program, ...program.commands].map((command) => command.helpInformation());
  };

  it.each(languages)('in %s fits into 80 columns', (language) => {
    const wide = helps(language)
      .flatMap((help) => help.split('\n'))
      .filter((line) => displayWidth(line) > 80);
    expect(wide).toEqual([]);
  });

  it('in Chinese leaves no word of the argument parser in English', () => {
    for (const help of helps('zh'))
      expect(help).not.toMatch(/\[options\]|choices|default|display/u);
  });
});

describe('a pipe', () => {
  const program = fileURLToPath(new URL('../../dist/taizhang.js', import.meta.url));

  const shell = async (line: string) => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', line], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE: process.execPath,
        TAIZHANG: program,
        TAIZHANG_DATA: freshDirectory(),
      },
    });
    const [stdout, stderr, [exit]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { stdout, stderr, exit: exit as number };
  };

  it('that is closed early ends the program quietly', async () => {
    const { stdout, stderr } = await shell('"$NODE" "$TAIZHANG" list -f json | head -1');
    expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: '' });
  });

  it('that reads slowly gets everything', async () => {
    const { stdout, exit } = await shell(
      '"$NODE" "$TAIZHANG" list -f json | (read -r first; while read -r line; do :; done; echo "$line$first")',
    );
    expect({ stdout, exit }).toEqual({ stdout: '[\n', exit: 0 });
  });

  it('gets no colours', async () => {
    const { stdout } = await shell('"$NODE" "$TAIZHANG" list');
    expect(stdout).not.toContain('\u001B');
  });
});
