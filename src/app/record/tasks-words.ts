import type { Messages } from '../../i18n/zh.ts';

/**
 * Several tasks by the number of the first of them.
 *
 * @example tasksWords(zh, ['5.10.1', '5.10.2']) // '5.10.1 等 2 项任务'
 */
export const tasksWords = ({ progress }: Messages, tasks: readonly string[]): string =>
  progress.ledger.tasks(tasks.slice(0, 1), tasks.length);
