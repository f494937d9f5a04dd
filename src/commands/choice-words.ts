import type { Messages } from '../i18n/zh.ts';

/**
 * Values that may be written, each with what the interface calls it besides.
 *
 * @example choiceWords(['todo', 'doing'], zh) // ['未启动/todo', '推进中/doing']
 * @example choiceWords(['md', 'txt'], zh) // ['md', 'txt']
 */
export const choiceWords = (
  values: readonly string[],
  { vocabulary, commands: { help } }: Messages,
): readonly string[] => {
  const names: Readonly<Record<string, string>> = { ...vocabulary.status, ...vocabulary.role };
  return values.map((value) => help.choice(value, names[value] ?? value));
};
