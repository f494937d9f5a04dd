import { readFileSync } from 'node:fs';
import { parse } from '../../src/plan/parse.ts';

/** The text of the shipped plan. */
export const shippedText = readFileSync(
  new URL('../../seeds/xiangtan-2022.txt', import.meta.url),
  'utf8',
);

/** The shipped plan, its units by the names that it gives them. */
export const { plan: shippedPlan } = parse(shippedText);
