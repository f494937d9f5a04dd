import { CommanderError } from 'commander';
import { hasColours } from './commands/colours.ts';
import { failed, type Outcome, type Surroundings } from './commands/command.ts';
import { crashed } from './commands/crash.ts';
import { openKeyboard } from './commands/keyboard.ts';
import { createProgram, type GlobalOptions } from './commands/program.ts';
import { usageError } from './commands/usage-error.ts';
import { isLanguage, languageOf, messagesIn, type Language } from './i18n/language.ts';
import { readStream } from './loader/read-bytes.ts';
import { cleanJson, visibleText } from './text/clean.ts';
import { version } from './version.ts';

const argv = process.argv.slice(2);

/** The language must be known before the help is built, thus before the arguments are parsed. */
const languageAsked = (): Language | undefined => {
  const value =
    argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length) ??
    argv[argv.indexOf('--lang') + 1];
  return isLanguage(value) ? value : undefined;
};

const language = languageAsked() ?? languageOf(process.env);
const messages = messagesIn(language);

// A reader that has enough (`| head`) is no error; a full disk is one, said in a line.
process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
  write(failed(2, messages.commands.usage.cannotWrite('stdout', code)));
  process.exit();
});
// Whoever closed stderr wants to hear nothing.
process.stderr.on('error', () => {});

const surroundings = ({
  plan,
  data = process.env['TAIZHANG_DATA'] || undefined,
}: GlobalOptions): Surroundings => ({
  language,
  messages,
  ...(plan !== undefined && { plan }),
  ...(data !== undefined && { data }),
  readInput: (limit) => readStream(process.stdin, limit),
  now: new Date(),
  ...(process.stdout.isTTY && { columns: process.stdout.columns }),
  openKeyboard,
  isColourful: !argv.includes('--no-color') && hasColours(process.env, process.platform),
});

/** A program that asked for JSON reads JSON from stderr too: an object a line. */
const isJsonAsked = argv.some(
  (argument, index) =>
    /^(?:-f|--format=)json$/u.test(argument) ||
    (argument === 'json' && /^(?:-f|--format)$/u.test(argv[index - 1] ?? '')),
);

/** A message names files and repeats what was typed: neither may steer the terminal, or set its title. */
const spelled = (message: string, severity: 'notice' | 'error'): string =>
  isJsonAsked ? cleanJson(JSON.stringify({ severity, message })) : visibleText(message);

const write = ({ exit, stdout, stderr }: Outcome): void => {
  const severity = exit === 0 ? 'notice' : 'error';
  for (const message of stderr) process.stderr.write(`${spelled(message, severity)}\n`);
  if (stdout !== '') process.stdout.write(stdout);
  process.exitCode = exit;
};

// Nobody foresaw it, wherever it comes from.
process.on('uncaughtException', (error) => {
  write(crashed(error, messages));
  process.exit();
});

const program = createProgram(messages, version, async (globals, command) => {
  write(await command(surroundings(globals)));
});

try {
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError)) write(crashed(error, messages));
  else if (error.exitCode !== 0) write(usageError(error, argv, program, messages));
}
