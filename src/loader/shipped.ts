import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeAliases, type UnitAliases } from '../plan/aliases.ts';

/** seeds/ stands beside dist/ in what is installed, and beside src/ in the sources. */
const seeds = ['../seeds/', '../../seeds/']
  .map((folder) => new URL(folder, import.meta.url))
  .find((folder) => existsSync(folder));

const pathOf = (name: string): string => {
  const path = fileURLToPath(new URL(name, seeds ?? import.meta.url));
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
};

/** Path of the plan that taizhang ships, as short as it can be said from here. */
export const shippedPlan = (): string => pathOf('xiangtan-2022.txt');

/** What became of reading the shipped names of units; `where` says what is wrong in the file. */
export type ShippedAliases =
  | { readonly kind: 'aliases'; readonly aliases: UnitAliases }
  | { readonly kind: 'unreadable'; readonly path: string; readonly where: string };

/** Reads `seeds/unit-aliases.json`, which a user may edit: what is wrong with it is said, not thrown. */
export const readShippedAliases = async (): Promise<ShippedAliases> => {
  const path = pathOf('unit-aliases.json');
  try {
    const reading = decodeAliases(JSON.parse(await readFile(path, 'utf8')));
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
