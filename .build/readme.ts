/**
 * Renews what README.md takes from the program, between its comments: `npm run readme`. The tables of
 * commands and keys come from their definitions, the screen from the dashboard's own drawing, the tour from running the built program.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { keyName } from '../src/app/keys/key-name.ts';
import { keySets, keySetWords } from '../src/app/keys/key-sets.ts';
import { createProgram } from '../src/commands/program.ts';
import { messagesIn } from '../src/i18n/language.ts';
import { screenAfter } from './readme-screen.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = join(root, 'README.md');
const [en, zh] = [messagesIn('en'), messagesIn('zh')];

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

const keys = (): string =>
  table([
    ['key', 'what it does', '作用'],
    ...[...keySets.values()]
      .flat()
      // What every text field has: Backspace, Home and the like.
      .filter(({ command }) => !command.startsWith('field-'))
      .map((set) => [
        set.keys.map((key) => `\`${keyName(en, key)}\``).join(' '),
        keySetWords(en, set),
        keySetWords(zh, set),
      ]),
  ]);

const commands = (): string => {
  const [program, chinese] = [en, zh].map((messages) =>
    createProgram(messages, '', async () => {}),
  );
  const [visible = [], described] = [program, chinese].map((one) =>
    one === undefined ? [] : one.createHelp().visibleCommands(one),
  );
  return table([
    ['command', 'what it does', '作用'],
    ...visible.map((command) => [
      `\`taizhang ${command.name()}\``,
      command.description(),
      described?.find((one) => one.name() === command.name())?.description() ?? '',
    ]),
  ]);
};

const examples = (): string =>
  [
    '```sh',
    // Some stand under several commands.
    ...new Set(
      Object.values(en.examples).flatMap((lines) =>
        lines.map(([typed, meaning]) => `${typed}  # ${meaning}`),
      ),
    ),
    '```',
  ].join('\n');

const steps: readonly (readonly string[])[] = [
  ['units', '--query', 'sfj'],
  ['list', '--unit', '司法局', '--role', 'lead', '--section', '9', '-f', 'ids'],
  ['show', '9.28.1'],
  ['mark', '9.28.1', 'doing', '--step', '1', '--due', '2026-12-31', '--note', '已发通知'],
  ['sections'],
  ['undo'],
  ['redo'],
];

const tour = async (): Promise<string> => {
  const data = await mkdtemp(join(tmpdir(), 'taizhang-readme-'));
  const lines: string[] = [];
  for (const step of steps) {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [join(root, 'dist/taizhang.js'), ...step],
      { cwd: root, env: { LANG: 'zh_CN.UTF-8', TAIZHANG_DATA: data } },
    );
    lines.push(`$ taizhang ${step.join(' ')}`, `${stdout}${stderr}`.trimEnd(), '');
  }
  await rm(data, { recursive: true });
  return ['```console', ...lines.slice(0, -1).map((line) => line.trimEnd()), '```'].join('\n');
};

const screen = async (): Promise<string> => {
  const typed = '/司法局 执法\r mj\rj';
  return ['```', ...(await screenAfter(typed)), '```'].join('\n');
};

const makers: Readonly<Record<string, () => string | Promise<string>>> = {
  screen,
  keys,
  commands,
  examples,
  tour,
};

/** README.md as it should be: `<!-- keys -->` to `<!-- /keys -->` and the like are made anew. */
export const renewed = async (text: string): Promise<string> => {
  let made = text;
  for (const [name, make] of Object.entries(makers)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    if (!made.includes(start)) continue;
    const content = await make();
    made = `${made.split(start)[0] ?? ''}${start}\n\n${content}\n\n${end}${made.split(end)[1] ?? ''}`;
  }
  return format(made, { ...(await resolveConfig(readme)), filepath: readme });
};

if (import.meta.main) await writeFile(readme, await renewed(await readFile(readme, 'utf8')));
