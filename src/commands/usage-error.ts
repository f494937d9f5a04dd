import type { Command, CommanderError } from 'commander';
import type { Messages } from '../i18n/zh.ts';
import { dueOf } from '../search/query-words.ts';
import { choiceWords } from './choice-words.ts';
import type { Outcome } from './command.ts';

/** What commander puts in quotes, in order: `option '--role <R>' argument 'x' is invalid.` → ['--role <R>', 'x']. */
const quoted = (message: string): readonly string[] =>
  Array.from(message.matchAll(/'([^']*)'/gu), ([, text]) => text ?? '');

/** A value that an option or argument doesn't take, and those that it does. */
const invalidValue = (
  value: string,
  flags: string,
  choices: readonly string[],
  messages: Messages,
): readonly string[] => {
  const { usage, help } = messages.commands;
  const name = flags.replace(/ <.*$/u, '');
  if (value === '') return [usage.emptyValue(name)];
  // Whoever asks for 逾期 among the statuses means the due date. Any today will do: only whether it is a
  // date counts.
  const due = name === '--status' ? dueOf(value, { today: '1970-01-01' }) : undefined;
  return [
    usage.invalidValue(value, name),
    ...(choices.length === 0 ? [] : [help.choices(choiceWords(choices, messages))]),
    ...(due === undefined ? [] : [usage.dueInstead(due.kind === 'overdue' ? 'overdue' : value)]),
  ];
};

/** What is wrong, and what may be written instead where that is known. */
const describe = ({ code, message }: CommanderError, messages: Messages): readonly string[] => {
  const { usage } = messages.commands;
  const [first = '', second = ''] = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return [usage.unknownOption(first)];
    case 'commander.missingArgument':
      return [usage.missingArgument(first)];
    case 'commander.optionMissingArgument':
      return [usage.missingValue(first)];
    case 'commander.invalidArgument': {
      const [value, name] = message.includes('for argument') ? [first, second] : [second, first];
      const choices = /Allowed choices are (.*)\.$/u.exec(message)?.[1]?.split(', ') ?? [];
      return invalidValue(value, name, choices, messages);
    }
    case 'commander.excessArguments':
      return [usage.tooManyArguments()];
    default:
      return [message.replace(/^error: /u, '')];
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
  messages: Messages,
): Outcome => {
  const { usage } = messages.commands;
  const command = program.commands.find((candidate) => argv.includes(candidate.name()));
  const name = command === undefined ? program.name() : `${program.name()} ${command.name()}`;
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/u.exec(error.message)?.[1];
  const [what = '', ...remedies] = describe(error, messages);
  return {
    exit: 2,
    stdout: '',
    stderr: [
      usage.parts([
        `${program.name()}: ${what}`,
        ...remedies,
        ...(meant === undefined ? [] : [usage.didYouMean(meant)]),
        usage.seeHelp(name),
      ]),
    ],
  };
};
