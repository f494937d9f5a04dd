import { Command, Option } from 'commander';
import { languages } from '../i18n/language.ts';
import type { Messages } from '../i18n/zh.ts';
import { check, type CheckOptions } from './check.ts';
import { withPlanArgument, type Outcome, type Surroundings } from './command.ts';
import type { ScreenOptions } from './dashboard.ts';
import {
  addCompletion,
  addExamples,
  addExitCodes,
  addFilters,
  collect,
  format,
  notEmpty,
} from './declare.ts';
import { diff, type DiffOptions } from './diff.ts';
import { helpLayout } from './help-layout.ts';
import { exportRecord, type ExportOptions } from './export.ts';
import { importFile, type ImportOptions } from './import.ts';
import { list, type ListOptions } from './list.ts';
import { log, type LogOptions } from './log.ts';
import { mark, type MarkOptions } from './mark.ts';
import { open } from './open.ts';
import { parsePlan, type ParseCommandOptions } from './parse.ts';
import { showPath } from './path.ts';
import { redo } from './redo.ts';
import { report, type ReportOptions } from './report.ts';
import { sections, type FiguresOptions } from './sections.ts';
import { show, type ShowOptions } from './show.ts';
import { stats } from './stats.ts';
import { undo } from './undo.ts';
import { units, type UnitsOptions } from './units.ts';

/** What a user may write before or after any command. */
export type GlobalOptions = {
  readonly plan?: string;
  readonly data?: string;
  readonly lang?: string;
  readonly color: boolean;
};

/** Runs a command once it is known; cli.ts gathers the surroundings and writes the outcome. */
export type Perform = (
  globals: GlobalOptions,
  command: (surroundings: Surroundings) => Promise<Outcome>,
) => Promise<void>;

/**
 * Declares every command with its arguments, options and help. What takes long to load (React, pinyin, a
 * Word reader) a command loads when it needs it.
 *
 * @throws CommanderError from `parseAsync` on wrong usage: `usageError` turns it into words
 */
export const createProgram = (messages: Messages, version: string, perform: Perform): Command => {
  const { help } = messages.commands;
  const program = new Command('taizhang');
  const run = (command: (surroundings: Surroundings) => Promise<Outcome>): Promise<void> =>
    perform(program.opts<GlobalOptions>(), command);

  program
    .description(help.program)
    .usage('[options] [PLAN | COMMAND]')
    .argument('[PLAN]', help.plan, notEmpty)
    .option('--plan <FILE>', help.plan, notEmpty)
    .option('--view <NAME>', help.view)
    .option('--ascii', help.ascii, false)
    .addOption(
      new Option('--ambiguous-width <N>', help.ambiguousWidth)
        .choices(['1', '2', 'auto'])
        .default('auto'),
    )
    .option('--no-mouse', help.noMouse)
    .option('--screen-reader', help.screenReader, false)
    .option('--data <DIR>', help.data, notEmpty)
    .addOption(new Option('--lang <LANG>', help.lang).choices(languages))
    .option('--no-color', help.noColor)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [COMMAND]', help.help)
    .version(version, '-V, --version', help.version)
    .configureHelp(helpLayout(messages))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .action((plan: string | undefined) =>
      run((surroundings) =>
        open(withPlanArgument(surroundings, plan), {
          typed: plan,
          commands: program.commands.map((command) => command.name()),
          screen: program.opts<ScreenOptions>(),
        }),
      ),
    );

  addFilters(program.command('list').description(help.list), help)
    .addOption(format(help, ['table', 'json', 'csv', 'md', 'ids']))
    .action((_: unknown, command: Command) =>
      run((surroundings) => list(surroundings, command.optsWithGlobals<ListOptions>())),
    );

  program
    .command('show')
    .description(help.show)
    .argument('<TASK>', help.task)
    .addOption(format(help, ['text', 'json']))
    .action((task: string, options: ShowOptions) =>
      run((surroundings) => show(surroundings, task, options)),
    );

  program
    .command('mark')
    .description(help.mark)
    .usage('[options] TASK… [STATUS]')
    .argument('<TASK...>', help.tasks)
    .option('--note <TEXT>', help.note)
    .option('--due <DATE>', help.dueDate)
    .option('--step <N>', help.step, collect)
    .option('--confirm', help.confirm)
    .action((words: readonly string[], options: MarkOptions) =>
      run((surroundings) => mark(surroundings, words, options)),
    );

  program
    .command('undo')
    .description(help.undo)
    .action(() => run((surroundings) => undo(surroundings)));

  program
    .command('redo')
    .description(help.redo)
    .action(() => run((surroundings) => redo(surroundings)));

  program
    .command('log')
    .description(help.log)
    .option('--since <DATE>', help.since)
    .addOption(format(help, ['table', 'json']))
    .action((options: LogOptions) => run((surroundings) => log(surroundings, options)));

  program
    .command('export')
    .description(help.export)
    .option('-o, --output <FILE>', help.output)
    .action((options: ExportOptions) => run((surroundings) => exportRecord(surroundings, options)));

  program
    .command('import')
    .description(help.import)
    .argument('<FILE>', help.importFile)
    .option('--dry-run', help.dryRun)
    .action((file: string, options: ImportOptions) =>
      run((surroundings) => importFile(surroundings, file, options)),
    );

  program
    .command('units')
    .description(help.units)
    .option('--query <Q>', help.unitQuery)
    .addOption(format(help, ['table', 'json', 'csv']))
    .action((options: UnitsOptions) => run((surroundings) => units(surroundings, options)));

  program
    .command('sections')
    .description(help.sections)
    .addOption(format(help, ['table', 'json']))
    .action((options: FiguresOptions) => run((surroundings) => sections(surroundings, options)));

  program
    .command('stats')
    .description(help.stats)
    .addOption(format(help, ['table', 'json']))
    .action((options: FiguresOptions) => run((surroundings) => stats(surroundings, options)));

  addFilters(program.command('report').description(help.report), help)
    .option('--since <DATE>', help.reportSince)
    .option('--until <DATE>', help.reportUntil)
    .addOption(new Option('--group <BY>', help.reportGroup).choices(['role', 'section']))
    .addOption(
      new Option('-f, --format <FORMAT>', help.reportFormat).choices(['md', 'csv', 'xlsx', 'txt']),
    )
    .option('-o, --output <FILE>', help.output)
    .action((_: unknown, command: Command) =>
      run((surroundings) => report(surroundings, command.optsWithGlobals<ReportOptions>())),
    );

  program
    .command('parse')
    .description(help.parse)
    .argument('[PLAN]', help.plan)
    .option('-o, --output <FILE>', help.output)
    .action((plan: string | undefined, options: ParseCommandOptions) =>
      run((surroundings) => parsePlan(withPlanArgument(surroundings, plan), options)),
    );

  program
    .command('check')
    .description(help.check)
    .argument('[PLAN]', help.plan)
    .addOption(format(help, ['text', 'json']))
    .action((plan: string | undefined, options: CheckOptions) =>
      run((surroundings) => check(withPlanArgument(surroundings, plan), options)),
    );

  program
    .command('diff')
    .description(help.diff)
    .argument('<OLD>', help.oldPlan)
    .argument('<NEW>', help.newPlan)
    .addOption(format(help, ['table', 'json']))
    .action((old: string, fresh: string, options: DiffOptions) =>
      run((surroundings) => diff(surroundings, old, fresh, options)),
    );

  program
    .command('path')
    .description(help.path)
    .action(() => run((surroundings) => showPath(surroundings)));

  addCompletion(program, help, run);
  addExitCodes(program, help);
  addExamples([program, ...program.commands], messages);
  for (const command of program.commands) command.helpOption('-h, --help', help.help);
  return program;
};
