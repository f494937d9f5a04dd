import { Help, type Argument, type Command, type HelpConfiguration, type Option } from 'commander';
import type { Messages } from '../i18n/zh.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { choiceWords } from './choice-words.ts';

/** What an option or argument is for, with its choices and what holds without it, in the user's language. */
const described = (
  { description, argChoices = [], defaultValue }: Option | Argument,
  messages: Messages,
): string => {
  const { help } = messages.commands;
  const facts = [
    ...(argChoices.length > 0 ? [help.choices(choiceWords(argChoices, messages))] : []),
    ...(typeof defaultValue === 'string' ? [help.standard(defaultValue)] : []),
  ];
  return facts.length === 0 ? description : help.described(description, facts);
};

/**
 * How help is laid out: in the user's language throughout, and in columns of a terminal, where a Han
 * character takes two; commander counts it as one and breaks lines at spaces alone.
 */
export const helpLayout = (messages: Messages): HelpConfiguration => {
  const { help } = messages.commands;
  const standard = new Help();
  return {
    showGlobalOptions: true,
    styleTitle: (title) => help.headings[title] ?? title,
    optionDescription: (option) => described(option, messages),
    argumentDescription: (argument) => described(argument, messages),
    commandUsage: (command) => standard.commandUsage(command).replace('[options]', help.options),
    // That a command takes options goes without saying in the list of them.
    subcommandTerm: (command: Command) =>
      standard.subcommandTerm(command).replace(' [options]', ''),
    displayWidth: (text) => displayWidth(text),
    boxWrap: (text, columns) =>
      wrap(text, columns)
        .map((line) => line.text.trimEnd())
        .join('\n'),
  };
};
