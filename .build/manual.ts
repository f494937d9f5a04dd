/** Writes the manual page, dist/taizhang.1, from the definitions of the commands: called by the bundler. */
import type { Command, Option } from 'commander';
import { createProgram } from '../src/commands/program.ts';
import { messagesIn } from '../src/i18n/language.ts';
import { version } from '../src/version.ts';

// In English: groff breaks no line between Han characters, and man pages in C locales lose them.
const messages = messagesIn('en');

/** Text for roff: what it would take for a request or an escape is made plain (groff_char(7)). */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replaceAll(/^\./gmu, '\\&.');

const entry = (term: string, meaning: string): string =>
  `.TP\n\\fB${roff(term)}\\fR\n${roff(meaning)}\n`;

const optionsOf = (command: Command): readonly Option[] =>
  command.createHelp().visibleOptions(command);

const describe = (command: Command): string => {
  const help = command.createHelp();
  const { help: words } = messages.commands;
  return [
    ...command.registeredArguments.map((argument) =>
      entry(help.argumentTerm(argument), help.argumentDescription(argument)),
    ),
    ...optionsOf(command).map(({ flags, description, argChoices }) =>
      entry(
        flags,
        argChoices === undefined ? description : `${description} (${words.choices(argChoices)})`,
      ),
    ),
  ].join('');
};

const examples = (name: string): string =>
  (messages.examples[name] ?? [])
    .map(
      ([typed, meaning]) => `.PP\n${roff(meaning)}:\n.PP\n.RS 4\n.nf\n${roff(typed)}\n.fi\n.RE\n`,
    )
    .join('');

/** The manual page as roff. */
export const manual = (): string => {
  const program = createProgram(messages, version, async () => {});
  const commands = program.createHelp().visibleCommands(program);
  const codes = messages.commands.help.exitCodes;
  return [
    `.TH TAIZHANG 1 "" "taizhang ${roff(version)}"\n`,
    `.SH NAME\ntaizhang \\- ${roff(program.description())}\n`,
    `.SH SYNOPSIS\n.B taizhang\n[PLAN] [options] [command]\n`,
    `.SH OPTIONS\n${describe(program)}`,
    '.SH COMMANDS\n',
    ...commands.map((command) =>
      [
        `.SS "taizhang ${roff(command.name())} ${roff(command.usage())}"\n${roff(command.description())}\n`,
        describe(command),
        examples(command.name()),
      ].join(''),
    ),
    `.SH EXAMPLES\n${examples(program.name())}`,
    `.SH EXIT STATUS\n${codes.map(([code, meaning]) => entry(String(code), meaning)).join('')}`,
  ].join('');
};
