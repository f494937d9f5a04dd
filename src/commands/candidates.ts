import type { Command, Option } from 'commander';
import { statuses } from '../progress/status.ts';
import { shells } from './completion-scripts.ts';

/** What may stand at the cursor, and what it is. */
export type Candidate = { readonly value: string; readonly meaning: string };

/** What depends on the plan: loaded only when a word of it is asked for. */
export type PlanWords = {
  readonly tasks: () => Promise<readonly Candidate[]>;
  readonly sections: (typed: string) => Promise<readonly Candidate[]>;
  readonly units: (typed: string) => Promise<readonly Candidate[]>;
  /** Names of the saved filters. */
  readonly views: () => Promise<readonly Candidate[]>;
  /** The steps of the tasks whose ids stand on the line. */
  readonly steps: (ids: readonly string[]) => Promise<readonly Candidate[]>;
};

const plain = (values: readonly string[]): readonly Candidate[] =>
  values.map((value) => ({ value, meaning: '' }));

const dates = ['今天', '明天', '本周五', '下周五', '月底', '年底', '7d', '30d'];
const ranges = ['overdue', '本周', '下周', '本月', '下月', '今年', '30d'];
const starts = ['本周一', '上周一', '上周', '本月', '上月', '7d', '30d'];

const valuesOf = async (
  option: Option,
  command: string,
  typed: string,
  before: readonly string[],
  plan: PlanWords,
): Promise<readonly Candidate[]> => {
  if (option.argChoices !== undefined) return plain(option.argChoices);
  switch (option.long ?? '') {
    case '--section':
      return plan.sections(typed);
    case '--unit':
      return plan.units(typed);
    case '--query':
      return command === 'units' ? plan.units(typed) : [];
    case '--view':
      return plan.views();
    case '--step':
      return plan.steps(before);
    case '--due':
      return plain(command === 'mark' ? [...dates, 'none'] : ranges);
    case '--since':
    case '--until':
      return plain(starts);
    default:
      // A file, or words of the user's own.
      return [];
  }
};

/** Words before the cursor: the command among them, and what is no option nor an option's value. */
const understood = (program: Command, before: readonly string[]) => {
  let command = program;
  const operands: string[] = [];
  let awaiting: Option | undefined;
  for (const word of before) {
    if (awaiting !== undefined) {
      awaiting = undefined;
      continue;
    }
    const option = [...command.options, ...program.options].find(
      ({ long, short }) => long === word || short === word,
    );
    if (option !== undefined) {
      if (option.required) awaiting = option;
      continue;
    }
    const named =
      command === program ? program.commands.find((one) => one.name() === word) : undefined;
    if (named !== undefined) command = named;
    else operands.push(word);
  }
  return { command, operands, awaiting };
};

/**
 * What may stand at the cursor of a command line, from the definitions of the commands and from the
 * plan; nothing where the shell should offer files.
 *
 * @param words after the program's name; the last is the one at the cursor, perhaps empty
 * @example await candidates(program, ['show', '5.'], plan) // [{value: '5.11.1', meaning: '进一步完善行政执法程序…'}, …]
 */
export const candidates = async (
  program: Command,
  words: readonly string[],
  plan: PlanWords,
): Promise<readonly Candidate[]> => {
  // bash gives `--unit=市` as three words.
  const split = words.flatMap((word) => {
    const match = /^(--[a-z-]+)=(.*)$/su.exec(word);
    return match === null ? [word] : [match[1] ?? '', match[2] ?? ''];
  });
  const isAfterSign = split.at(-1) === '=';
  const line = [...split.filter((word) => word !== '='), ...(isAfterSign ? [''] : [])];
  const typed = line.at(-1) ?? '';
  const { command, operands, awaiting } = understood(program, line.slice(0, -1));
  const found = async (): Promise<readonly Candidate[]> => {
    if (awaiting !== undefined) return valuesOf(awaiting, command.name(), typed, operands, plan);
    if (typed.startsWith('-')) {
      const help = command.createHelp();
      const options = [
        ...help.visibleOptions(command),
        ...(command === program ? [] : help.visibleOptions(program)),
      ];
      return options.flatMap(({ long, description }) =>
        long === undefined || long === null ? [] : [{ value: long, meaning: description }],
      );
    }
    switch (command.name()) {
      case program.name():
        return operands.length > 0
          ? []
          : program
              .createHelp()
              .visibleCommands(program)
              .map((one) => ({ value: one.name(), meaning: one.description() }));
      case 'show':
        return operands.length > 0 ? [] : plan.tasks();
      case 'mark':
        return [...(operands.length > 0 ? plain(statuses) : []), ...(await plan.tasks())];
      case 'completion':
        return operands.length > 0 ? [] : plain(shells);
      default:
        return [];
    }
  };
  const fitting = (await found()).filter(({ value }) => value.startsWith(typed));
  return [...new Map(fitting.map((candidate) => [candidate.value, candidate])).values()];
};
