import { parse } from '../../src/plan/parse.ts';
import type { Figure } from './bench.ts';
import { largePlan } from './large-plan.ts';

/** How many megabytes of UTF-8 are parsed in a second; three sizes show that it is linear. */
export const parsingFigures = (): readonly Figure[] =>
  [1000, 10_000, 100_000].map((count) => {
    const text = largePlan(count);
    const megabytes = Buffer.byteLength(text) / 1e6;
    const values = Array.from({ length: count > 10_000 ? 3 : 7 }, () => {
      const started = process.threadCpuUsage();
      parse(text);
      const { user, system } = process.threadCpuUsage(started);
      return megabytes / ((user + system) / 1e6);
    });
    return { name: `parse: ${count} tasks`, unit: 'MB/s', limit: 20, values };
  });
