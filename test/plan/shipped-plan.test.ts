import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodePlan, readPlanJson } from '../../src/plan/json.ts';
import { parse } from '../../src/plan/parse.ts';
import { shippedText as text } from '../helpers/shipped-plan.ts';

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

describe('the full parse of the shipped plan', () => {
  // Reviewed: every unit's tasks against a list made by hand, every note against a plain split.
  it('is the one that was reviewed', () => {
    const file = new URL('../fixtures/xiangtan-2022.json', import.meta.url);
    const reviewed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(JSON.parse(JSON.stringify(encodePlan(plan, ({ code }) => code)))).toEqual(reviewed);
  });

  it('has the notes, names and roles that a plain split of the text finds', () => {
    // Independent of the parser: every bracket that opens with a label, cut at ; : 、 alone.
    const notes = [...text.matchAll(/[[(]((?:牵头|责任)单位:(?:[^()[\]]|\([^()]*\))*)[)\]]/gu)];
    expect(notes.map(([whole]) => whole)).toEqual(plan.tasks.map(({ note }) => note));
    const split = notes.map(([, content = '']) =>
      content.split(';').flatMap((part) => {
        const [label = '', names = ''] = part.split(':');
        const cleaned = names.replace(/(?:等单位)?按?职责分工负责$/u, '');
        return cleaned.split('、').map((name) => `${label.slice(0, 2)} ${name}`);
      }),
    );
    expect(split.flat()).toHaveLength(465);
    const words = { lead: '牵头', participant: '参加', responsible: '责任', guiding: '指导' };
    for (const [index, names] of split.entries()) {
      const parsed = plan.tasks[index]?.assignments.map(({ as, role }) => `${words[role]} ${as}`);
      // Two lists join names by 和 or a comma that the plain split leaves together.
      const isPlain = names.every((name) => !/人大常委会和政府|,各县市区|人大和政府/u.test(name));
      expect([index, isPlain ? parsed : names]).toEqual([index, names]);
    }
  });
});

const queries = new URL('../../../shared/search-queries.json', import.meta.url);

describe.skipIf(!existsSync(queries))('the tasks of each unit', () => {
  it('are those of the hand-made lists', () => {
    const lists = JSON.parse(readFileSync(queries, 'utf8')) as readonly {
      readonly kind: string;
      readonly units: readonly string[];
      readonly tasks: readonly string[];
    }[];
    const exact = lists.filter(({ kind }) => kind === 'exact' || kind === 'abbr-sub');
    expect(exact.length).toBeGreaterThan(5);
    for (const { units, tasks } of exact) {
      const own = plan.tasks.filter(({ assignments }) =>
        assignments.some(({ unit }) => unit === units[0]),
      );
      expect([units[0], own.map(({ id }) => id)]).toEqual([units[0], tasks]);
    }
  });
});
