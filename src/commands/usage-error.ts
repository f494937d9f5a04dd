import type { Command, CommanderError } from 'commander';
import type { Messages } from '../i18n/zh.ts';
import type { Outcome } from './command.ts';

/** What commander puts in quotes, in order: `option '--role <R>' argument 'x' is invalid.` → ['--role <R>', 'x']. */
const quoted = (message: string): readonly string[] =>
  Array.from(message.matchAll(/'([^']*)'/gu), ([, text]) => text ?? '');

const describe = (
  { code, message }: CommanderError,
  usage: Messages['commands']['usage'],
): string => {
  const [first = '', second = ''] = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(first);
    case 'commander.missingArgument':
      return usage.missingArgument(first);
    case 'commander.optionMissingArgument':
      return usage.missingValue(first);
    case 'commander.invalidArgument':
      return usage.invalidValue(
        ...(message.includes('for argument')
          ? ([first, second] as const)
          : ([second, first] as const)),
        /Allowed choices are (.*)\.$/u.exec(message)?.[1] ?? '',
      );
    case 'commander.excessArguments':
      return usage.tooManyArguments();
    default:
      return message.replace(/^error: /u, '');
  }
};

/**
 * Puts wrong usage into the user's language: what is wrong, what was probably meant, where the help is.
 *
 * @param argv what the user typed after the program's name
 * @returns an outcome with exit code 2
 */
export const usageError = (
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  { commands: { usage } }: Messages,
): Outcome => {
  const command = program.commands.find((candidate) => argv.includes(candidate.name()));
  const name = command === undefined ? program.name() : `${program.name()} ${command.name()}`;
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(error.message)?.[1];
  return {
    exit: 2,
    stdout: '',
    stderr: [
      [
        `${program.name()}: ${describe(error, usage)}`,
        ...(meant === undefined ? [] : [usage.didYouMean(meant)]),
        usage.seeHelp(name),
      ].join('; '),
    ],
  };
};
