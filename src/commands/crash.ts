import { debuglog, inspect } from 'node:util';
import type { Messages } from '../i18n/zh.ts';
import { failed, type Outcome } from './command.ts';

const debug = debuglog('taizhang');

/** Where an error was thrown, as the first line of its stack names it: `dist/cli.js:3:14`. */
const placeOf = (error: Error): string | undefined =>
  /^ +at .*?([^\s(/]+:\d+:\d+)\)?$/mu.exec(error.stack ?? '')?.[1];

/**
 * What is said of an error that nobody foresaw: one line for the person and for whoever is told of it. With
 * NODE_DEBUG=taizhang the whole stack follows.
 */
export const crashed = (error: unknown, messages: Messages): Outcome => {
  debug('%s', inspect(error));
  const [what = ''] = (error instanceof Error ? error.message : inspect(error)).split('\n');
  const place = error instanceof Error ? placeOf(error) : undefined;
  const where = place === undefined ? '' : ` (${place})`;
  return failed(70, messages.commands.usage.crashed(`${what}${where}`));
};
