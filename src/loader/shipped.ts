import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { getAsset, getRawAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { decodeAliases, type UnitAliases } from '../plan/aliases.ts';
import type { PlanSource } from './read-plan.ts';

/** seeds/ stands beside dist/ in what is installed, and beside src/ in the sources. */
const seeds = ['../seeds/', '../../seeds/']
  .map((folder) => new URL(folder, import.meta.url))
  .find((folder) => existsSync(folder));

const pathOf = (name: string): string => {
  const path = fileURLToPath(new URL(name, seeds ?? import.meta.url));
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

const planName = 'xiangtan-2022.txt';
const aliasesName = 'unit-aliases.json';

/** The plan that taizhang ships: a file that a user may read and replace, or part of the single executable. */
export const shippedPlan = (): PlanSource =>
  isSea()
    ? { kind: 'bytes', name: planName, bytes: new Uint8Array(getRawAsset(planName)) }
    : { kind: 'file', path: pathOf(planName), isShipped: true };

/** What became of reading the shipped names of units; `where` says what is wrong in the file. */
export type ShippedAliases =
  | { readonly kind: 'aliases'; readonly aliases: UnitAliases }
  | { readonly kind: 'unreadable'; readonly path: string; readonly where: string };

/** Reads `seeds/unit-aliases.json`, which a user may edit: what is wrong with it is said, not thrown. */
export const readShippedAliases = (): ShippedAliases => {
  const path = isSea() ? aliasesName : pathOf(aliasesName);
  try {
    const text = isSea() ? getAsset(aliasesName, 'utf8') : readFileSync(path, 'utf8');
    const reading = decodeAliases(JSON.parse(text));
    return reading.kind === 'aliases'
      ? reading
      : { kind: 'unreadable', path, where: reading.where };
  } catch (error) {
    return {
      kind: 'unreadable',
      path,
      where: error instanceof Error ? error.message : String(error),
    };
  }
};
