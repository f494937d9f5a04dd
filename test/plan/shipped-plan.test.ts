import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodePlan, readPlanJson } from '../../src/plan/json.ts';
import { parse } from '../../src/plan/parse.ts';

const text = readFileSync(new URL('../../seeds/xiangtan-2022.txt', import.meta.url), 'utf8');
const { plan, nodes } = parse(text);

const withRole = (role: string) =>
  plan.tasks.filter(({ assignments }) => assignments.some((one) => one.role === role)).length;

describe('the shipped plan', () => {
  it('has 10 sections, 35 items that run through, 87 tasks', () => {
    expect(plan.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const items = plan.sections.flatMap((section) => section.items.map(({ number }) => number));
    expect(items).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
    expect(plan.tasks).toHaveLength(87);
    expect(plan.sections[0]?.items).toEqual([]);
  });

  it('names 54 bodies and 12 collectives in 469 mentions', () => {
    expect(plan.units.filter(({ kind }) => kind === 'body')).toHaveLength(54);
    expect(plan.units.filter(({ kind }) => kind === 'collective')).toHaveLength(12);
    expect(plan.tasks.flatMap(({ assignments }) => assignments)).toHaveLength(469);
  });

  it('has 58 tasks with a lead and 29 with responsible units', () => {
    expect([withRole('lead'), withRole('participant'), withRole('responsible')]).toEqual([
      58, 58, 29,
    ]);
  });

  it('is tiled by its nodes', () => {
    expect(nodes.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('gives every task by its span, its steps joined', () => {
    for (const task of plan.tasks) {
      expect(text.slice(task.span.start.offset, task.span.end.offset)).toBe(task.text);
      expect(task.steps.join('')).toBe(task.text);
    }
  });

  it('comes back from its JSON unchanged', () => {
    const json: unknown = JSON.parse(JSON.stringify(encodePlan(plan, () => 'said')));
    expect(readPlanJson(json)).toEqual({ kind: 'plan', plan });
  });
});
