import type { Desk } from '../../src/app/desk.ts';
import { isoDay } from '../../src/dates/iso-day.ts';
import { readPlan } from '../../src/loader/read-plan.ts';
import { readShippedAliases, shippedPlan } from '../../src/loader/shipped.ts';
import { noSettings, type Settings } from '../../src/progress/settings.ts';
import { createFinder } from '../../src/search/finder.ts';
import { deskWith } from './desk.ts';
import { keys as sent } from './terminal.ts';

/** A desk with the shipped plan, today, without pinyin: what the built program has on it. */
export const shippedDesk = async (others: Parameters<typeof deskWith>[0] = {}): Promise<Desk> => {
  const today = isoDay(new Date());
  const read = readShippedAliases();
  const aliases = read.kind === 'aliases' ? read.aliases : [];
  const reading = await readPlan(shippedPlan(), { aliases, today });
  if (reading.kind === 'failed') throw new Error('the shipped plan is unreadable');
  const { plan } = reading.loaded;
  return deskWith({ plan, finder: createFinder(plan, []), today, ...others });
};

/** The settings in `askedDirectory`. */
export const askedSettings: Settings = { ...noSettings, guidanceSeen: ['my-unit'] };

/**
 * What a terminal is sent for keys as `press` takes them.
 *
 * @example bytesOf('j<enter>') // 'j\r'
 */
export const bytesOf = (keys: string): string =>
  keys.replaceAll(/<([a-z-]+)>/gu, (_, name: keyof typeof sent) => sent[name]);
