import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/plan/parse.ts';
import { type ExpectedPlan, scorePlan } from '../helpers/plan-score.ts';

const folder = new URL('../../../shared/plans/', import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -4) : []))
  : [];

describe.skipIf(names.length === 0)('real plans', () => {
  it.each(names)('%s reads as a person reads it', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    const expected = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, folder), 'utf8'),
    ) as ExpectedPlan;
    const { tasks, units } = scorePlan(parse(text).plan, expected);
    expect(tasks).toMatchObject({ missing: [], surplus: [] });
    expect(units).toMatchObject({ missing: [], surplus: [] });
    expect(Math.min(tasks.f1, units.f1)).toBeGreaterThanOrEqual(0.97);
  });
});
