import { existsSync, readFileSync } from 'node:fs';
import type { UnitAliases } from '../../src/plan/aliases.ts';
import { parse } from '../../src/plan/parse.ts';
import { createFinder, type Finder } from '../../src/search/finder.ts';
import { loadReadings } from '../../src/search/readings.ts';
import { provincePlan } from './queries/province-plan.ts';

const seed = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** The shipped aliases. */
export const aliases = JSON.parse(seed('unit-aliases.json')) as UnitAliases;

/** The shipped plan. */
export const { plan: shippedPlan } = parse(seed('xiangtan-2022.txt'), { aliases });

/** A finder for the shipped plan, without pinyin. */
export const silentFinder: Finder = createFinder(shippedPlan, aliases);

/** A finder for the shipped plan. */
export const shippedFinder = async (): Promise<Finder> =>
  createFinder(shippedPlan, aliases, await loadReadings());

/** A finder for a plan of a province. */
export const provinceFinder = async (): Promise<Finder> =>
  createFinder(parse(provincePlan, { aliases }).plan, aliases, await loadReadings());

/** A query of the sample that lies beside the project on some machines. */
export type SampleQuery = {
  readonly query: string;
  readonly kind: string;
  readonly units?: readonly string[];
  readonly tasks: readonly string[];
};

/** The sample, when it is there. */
export const sampleQueries = (): readonly SampleQuery[] => {
  const file = new URL('../../../shared/search-queries.json', import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly SampleQuery[]) : [];
};
