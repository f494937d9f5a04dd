import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/search/finder.ts';
import { findUnits } from '../../src/search/find-units.ts';
import { findTasks } from '../../src/search/task-finder.ts';
import { provinceFinder, sampleQueries, shippedFinder } from './plans.ts';
import { absentUnits, absentWords } from './queries/absent.ts';
import { syllablesOf } from './queries/characters.ts';
import { madeTextQueries } from './queries/made-text.ts';
import { madeQueries, type UnitQuery } from './queries/made.ts';
import { provinceAbsent } from './queries/province-plan.ts';
import { writtenQueries } from './queries/written.ts';

let shipped: Finder;
let province: Finder;
beforeAll(async () => {
  shipped = await shippedFinder();
  province = await provinceFinder();
});

/** What the issue asks of the whole, in shares of one. */
const floors = { first: 0.97, amongThree: 0.98, answeredNegatives: 0.03, text: 0.95 };

/** Kinds in which the query may as well mean something else. */
const floorsByKind: Readonly<Record<string, number>> = {
  'wrong character': 0.9,
  'mistyped pinyin': 0.93,
  initials: 0.92,
};

const namesFor = (finder: Finder, query: string): readonly string[] =>
  findUnits(finder, query).map(({ unit }) => unit.name);

const idsFor = (finder: Finder, query: string): readonly string[] =>
  findTasks(finder, query).map(({ task }) => task.id);

const share = (hits: number, all: number): number => (all === 0 ? 1 : hits / all);

/** The share found, by kind and in all, with what was missed so that a failure says it. */
const judge = <Q extends { readonly kind: string; readonly query: string }>(
  queries: readonly Q[],
  isFound: (query: Q) => boolean,
) => {
  const missed = queries.filter((query) => !isFound(query));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const countIn = (list: readonly Q[], kind: string) =>
    list.filter((query) => query.kind === kind).length;
  return {
    all: 1 - share(missed.length, Math.max(1, queries.length)),
    low: kinds.filter(
      (kind) =>
        1 - share(countIn(missed, kind), countIn(queries, kind)) < (floorsByKind[kind] ?? 0.95),
    ),
    missed: missed.map(({ kind, query }) => `${kind}: ${query}`),
  };
};

const isFirst =
  (finder: Finder, among = 1) =>
  ({ query, units }: UnitQuery): boolean =>
    namesFor(finder, query)
      .slice(0, among)
      .some((name) => units.includes(name));

const withoutLevel = (finder: Finder) => (name: string) =>
  name.startsWith(finder.prefixes.level) ? name.slice(finder.prefixes.level.length) : name;

describe('finding a unit in the shipped plan', () => {
  it('puts the unit first for 97 % of what people type, and among three for 98 %', () => {
    const first = judge(writtenQueries, isFirst(shipped));
    expect(first.all, first.missed.join('\n')).toBeGreaterThanOrEqual(floors.first);
    expect(first.low, first.missed.join('\n')).toEqual([]);
    const three = judge(writtenQueries, isFirst(shipped, 3));
    expect(three.all, three.missed.join('\n')).toBeGreaterThanOrEqual(floors.amongThree);
  });

  it('does so for every kind of machine-made query', () => {
    const queries = madeQueries(shipped.plan.units, withoutLevel(shipped));
    expect(queries.length).toBeGreaterThan(1500);
    const first = judge(queries, isFirst(shipped));
    expect(first.all, first.missed.join('\n')).toBeGreaterThanOrEqual(floors.first);
    expect(first.low, first.missed.join('\n')).toEqual([]);
    expect(judge(queries, isFirst(shipped, 3)).all).toBeGreaterThanOrEqual(floors.amongThree);
  });

  it('finds nothing for departments and words that the plan does not name', () => {
    const queries = absentUnits.flatMap((unit) => [
      unit,
      `市${unit}`,
      `湘潭市${unit}`,
      syllablesOf(unit).join(''),
    ]);
    const units = queries.filter((query) => namesFor(shipped, query).length > 0);
    const tasks = queries.filter((query) => idsFor(shipped, query).length > 0);
    const words = absentWords.filter((word) => idsFor(shipped, word).length > 0);
    expect(share(units.length, queries.length), units.join(' ')).toBeLessThanOrEqual(
      floors.answeredNegatives,
    );
    expect(share(tasks.length, queries.length), tasks.join(' ')).toBeLessThanOrEqual(
      floors.answeredNegatives,
    );
    expect(share(words.length, absentWords.length), words.join(' ')).toBeLessThanOrEqual(
      floors.answeredNegatives,
    );
  });
});

describe('finding a unit in a plan of another level', () => {
  it('learns 省 from the plan and finds as well', () => {
    expect(province.prefixes.level).toBe('省');
    const queries = madeQueries(province.plan.units, withoutLevel(province));
    const first = judge(queries, isFirst(province));
    expect(first.all, first.missed.join('\n')).toBeGreaterThanOrEqual(floors.first);
    expect(first.low, first.missed.join('\n')).toEqual([]);
  });

  it('finds nothing for departments that it does not name', () => {
    const queries = provinceAbsent.flatMap((unit) => [
      unit,
      `省${unit}`,
      syllablesOf(unit).join(''),
    ]);
    const answered = queries.filter((query) => namesFor(province, query).length > 0);
    expect(share(answered.length, queries.length), answered.join(' ')).toBeLessThanOrEqual(
      floors.answeredNegatives,
    );
  });

  it('knows other names that were written down for a city', () => {
    expect(namesFor(province, '环保厅')[0]).toBe('省生态环境厅');
    expect(namesFor(province, '卫计委')[0]).toBe('省卫生健康委');
    expect(namesFor(province, 'rst')[0]).toBe('省人力资源社会保障厅');
  });
});

describe('finding words of the texts', () => {
  it.each([
    ['shipped', () => shipped],
    ['province', () => province],
  ])('puts a task that has them first, in the %s plan', (_, finder) => {
    const queries = madeTextQueries(finder().plan, 60).filter(
      // Three characters cut out of four are as often the beginning of other words.
      ({ kind, query }) => kind !== 'character left out' || query.length > 4,
    );
    const result = judge(
      queries.map((query) => ({ ...query, kind: query.kind })),
      ({ query, tasks }) => tasks.includes(idsFor(finder(), query)[0] ?? ''),
    );
    expect(result.all, result.missed.join('\n')).toBeGreaterThanOrEqual(floors.text);
  });
});

describe.runIf(sampleQueries().length > 0)('the sample', () => {
  const sample = sampleQueries();
  const positive = sample.filter(({ kind }) => kind !== 'negative');

  it('finds the units', () => {
    const queries = positive.flatMap(({ kind, query, units }) =>
      units === undefined ? [] : [{ kind, query, units }],
    );
    const first = judge(queries, isFirst(shipped));
    expect(first.all, first.missed.join('\n')).toBeGreaterThanOrEqual(floors.first);
  });

  it('finds their tasks and no others', () => {
    const first = judge(positive, ({ query, tasks }) =>
      tasks.includes(idsFor(shipped, query)[0] ?? ''),
    );
    expect(first.all, first.missed.join('\n')).toBeGreaterThanOrEqual(floors.first);
    const precise = positive.map(({ query, tasks }) => {
      const found = idsFor(shipped, query);
      return share(found.filter((id) => tasks.includes(id)).length, found.length);
    });
    expect(
      share(
        precise.reduce((sum, one) => sum + one, 0),
        precise.length,
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('finds nothing for the absent', () => {
    const answered = sample.filter(
      ({ kind, query }) =>
        kind === 'negative' &&
        (idsFor(shipped, query).length > 0 || namesFor(shipped, query).length > 0),
    );
    expect(answered).toEqual([]);
  });
});
