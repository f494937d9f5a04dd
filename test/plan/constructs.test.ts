import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/plan/parse.ts';
import { outlineOfPlan } from '../helpers/plan-outline.ts';

const folder = new URL('../fixtures/plans/', import.meta.url);
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith('.txt') ? file.slice(0, -4) : [],
);

// Each .json was read against its text before it was kept; nothing writes it anew.
describe('a construct of real plans', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    const { plan, nodes } = parse(text);
    expect(outlineOfPlan(plan)).toEqual(expected);
    expect(nodes.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
