import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lastDay } from '../../src/loader/kept-parse.ts';
import type { UnitAliases } from '../../src/plan/aliases.ts';
import { parse } from '../../src/plan/parse.ts';
import { run } from '../helpers/program.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const plan = 'seeds/xiangtan-2022.txt';

describe('the shipped plan as building parsed it', () => {
  it('is what parsing its text gives', () => {
    const kept: unknown = JSON.parse(read('dist/shipped-plan.json'));
    const text = read(plan);
    const aliases = JSON.parse(read('seeds/unit-aliases.json')) as UnitAliases;
    const parsed: unknown = JSON.parse(JSON.stringify(parse(text, { aliases, today: lastDay })));
    expect(kept).toEqual({ text, aliases, parsed });
  });

  it('says nothing else than the same file named with --plan, which is parsed', async () => {
    const shipped = await run(['check']);
    const named = await run(['check', '--plan', plan]);
    expect(shipped.stdout).not.toBe('');
    expect(shipped).toEqual(named);
  });
});
