import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { Messages } from '../i18n/zh.ts';
import { roles } from '../plan/plan.ts';
import { statuses } from '../progress/status.ts';
import { roleOf, statusOf } from '../search/query-words.ts';
import { candidates } from './candidates.ts';
import { complete } from './complete.ts';
import { succeeded, type Outcome, type Surroundings } from './command.ts';
import { completionScript, shells, type Shell } from './completion-scripts.ts';

type Help = Messages['commands']['help'];

/** Reads a value that names a place: an empty one is a slip (an unset variable), never the default place. */
export const notEmpty = (typed: string): string => {
  if (typed === '') throw new InvalidArgumentError('It is empty.');
  return typed;
};

/** An option of fixed values that also takes their names in either language: `--status 已完成`. */
const wordOption = (
  flags: string,
  description: string,
  values: readonly string[],
  read: (typed: string) => string | undefined,
): Option =>
  new Option(flags, description).choices(values).argParser((typed) => {
    const value = read(typed);
    if (value !== undefined) return value;
    throw new InvalidArgumentError(`Allowed choices are ${values.join(', ')}.`);
  });

/** Adds the options that narrow a list, the same for every command that lists. */
export const addFilters = (command: Command, help: Help): Command =>
  command
    .option('--section <N|TEXT>', help.section)
    .option('--unit <NAME>', help.unit)
    .addOption(wordOption('--role <ROLE>', help.role, roles, roleOf))
    .addOption(wordOption('--status <STATUS>', help.status, statuses, statusOf))
    .option('--due <WHEN>', help.due)
    .option('--starred', help.starred)
    .option('--mine', help.mine)
    .option('--query <TEXT>', help.query);

/** `-f`: the first of the choices is the default. */
export const format = (help: Help, choices: readonly string[]): Option =>
  new Option('-f, --format <FORMAT>', help.format).choices(choices).default(choices[0]);

/** Lets an option be repeated. */
export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  value,
];

/** Puts examples under the help of every command that has some. */
export const addExamples = (
  commands: readonly Command[],
  { commands: { help }, examples }: Messages,
): void => {
  for (const command of commands) {
    const lines = (examples[command.name()] ?? []).map(
      ([typed, meaning]) => `  $ ${typed}\n      ${meaning}`,
    );
    if (lines.length > 0)
      command.addHelpText('after', () => ['', help.examples, ...lines].join('\n'));
  }
};

/** Says under the help of the program what its exit codes mean. */
export const addExitCodes = (program: Command, { exitCodesTitle, exitCodes }: Help): void => {
  const lines = exitCodes.map(([code, meaning]) => `  ${code}  ${meaning}`);
  program.addHelpText('after', () => ['', exitCodesTitle, ...lines].join('\n'));
};

/** Declares `completion`, which prints a script, and the hidden `complete`, which the script calls. */
export const addCompletion = (
  program: Command,
  help: Help,
  run: (command: (surroundings: Surroundings) => Promise<Outcome>) => Promise<void>,
): void => {
  program
    .command('completion')
    .description(help.completion)
    .addArgument(new Argument('<SHELL>', help.shell).choices(shells))
    .action((shell: Shell) => run(() => Promise.resolve(succeeded(completionScript(shell)))));

  program
    .command('complete', { hidden: true })
    .addArgument(new Argument('<SHELL>').choices(shells))
    .argument('[WORDS...]')
    .action((shell: Shell, words: readonly string[]) =>
      run((surroundings) =>
        complete(surroundings, shell, words, (typed, plan) => candidates(program, typed, plan)),
      ),
    );
};
