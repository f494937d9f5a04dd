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

type Judged = { readonly kind: string; readonly query: string };

/** What was missed, when less than a share was found; empty when enough was. */
const missedBelow = <Q extends Judged>(
  floor: number,
  queries: readonly Q[],
  isFound: (query: Q) => boolean,
): readonly string[] => {
  const missed = queries.filter((query) => !isFound(query));
  return missed.length <= queries.length * (1 - floor)
    ? []
    : missed.map(({ kind, query }) => `${kind}: ${query}`);
};

/** The same for the whole and for each kind by itself. */
const missedByKind = <Q extends Judged>(
  queries: readonly Q[],
  isFound: (query: Q) => boolean,
): readonly string[] => [
  ...missedBelow(floors.first, queries, isFound),
  ...[...new Set(queries.map(({ kind }) => kind))].flatMap((kind) =>
    missedBelow(
      floorsByKind[kind] ?? 0.95,
      queries.filter((query) => query.kind === kind),
      isFound,
    ),
  ),
];

/** What was answered, when more than a share was. */
const answeredAbove = (
  ceiling: number,
  queries: readonly string[],
  answersTo: (query: string) => readonly string[],
): readonly string[] => {
  const answered = queries.filter((query) => answersTo(query).length > 0);
  return answered.length <= queries.length * ceiling ? [] : answered;
};

const isAmong =
  (finder: Finder, count: number) =>
  ({ query, units }: UnitQuery): boolean =>
    namesFor(finder, query)
      .slice(0, count)
      .some((name) => units.includes(name));

const withoutLevel = (finder: Finder) => (name: string) =>
  name.startsWith(finder.prefixes.level) ? name.slice(finder.prefixes.level.length) : name;

describe('finding a unit in the shipped plan', () => {
  it('puts the unit first for 97 % of what people type, and among three for 98 %', () => {
    expect(missedByKind(writtenQueries, isAmong(shipped, 1))).toEqual([]);
    expect(missedBelow(floors.amongThree, writtenQueries, isAmong(shipped, 3))).toEqual([]);
  });

  it('does so for every kind of machine-made query', () => {
    const queries = madeQueries(shipped.plan.units, withoutLevel(shipped));
    expect(queries.length).toBeGreaterThan(1500);
    expect(missedByKind(queries, isAmong(shipped, 1))).toEqual([]);
    expect(missedBelow(floors.amongThree, queries, isAmong(shipped, 3))).toEqual([]);
  });

  it('finds nothing for departments and words that the plan does not name', () => {
    const names = absentUnits.flatMap((unit) => [
      unit,
      `市${unit}`,
      `湘潭市${unit}`,
      syllablesOf(unit).join(''),
    ]);
    const ceiling = floors.answeredNegatives;
    expect(answeredAbove(ceiling, names, (query) => namesFor(shipped, query))).toEqual([]);
    expect(answeredAbove(ceiling, names, (query) => idsFor(shipped, query))).toEqual([]);
    expect(answeredAbove(ceiling, absentWords, (query) => idsFor(shipped, query))).toEqual([]);
  });
});

describe('finding a unit in a plan of another level', () => {
  it('learns 省 from the plan and finds as well', () => {
    expect(province.prefixes.level).toBe('省');
    const queries = madeQueries(province.plan.units, withoutLevel(province));
    expect(missedByKind(queries, isAmong(province, 1))).toEqual([]);
  });

  it('finds nothing for departments that it does not name', () => {
    const names = provinceAbsent.flatMap((unit) => [unit, `省${unit}`, syllablesOf(unit).join('')]);
    expect(
      answeredAbove(floors.answeredNegatives, names, (query) => namesFor(province, query)),
    ).toEqual([]);
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
    expect(
      missedBelow(floors.text, queries, ({ query, tasks }) =>
        tasks.includes(idsFor(finder(), query)[0] ?? ''),
      ),
    ).toEqual([]);
  });
});

describe.runIf(sampleQueries().length > 0)('the sample', () => {
  const sample = sampleQueries();
  const positive = sample.filter(({ kind }) => kind !== 'negative');

  it('finds the units', () => {
    const queries = positive.flatMap(({ kind, query, units }) =>
      units === undefined ? [] : [{ kind, query, units }],
    );
    expect(missedBelow(floors.first, queries, isAmong(shipped, 1))).toEqual([]);
  });

  it('finds their tasks and no others', () => {
    expect(
      missedBelow(floors.first, positive, ({ query, tasks }) =>
        tasks.includes(idsFor(shipped, query)[0] ?? ''),
      ),
    ).toEqual([]);
    const precision = positive.map(({ query, tasks }) => {
      const found = idsFor(shipped, query);
      return found.filter((id) => tasks.includes(id)).length / Math.max(1, found.length);
    });
    const mean = precision.reduce((sum, one) => sum + one, 0) / precision.length;
    expect(mean).toBeGreaterThanOrEqual(0.95);
  });

  it('finds nothing for the absent', () => {
    const absent = sample.flatMap(({ kind, query }) => (kind === 'negative' ? [query] : []));
    expect(answeredAbove(0, absent, (query) => namesFor(shipped, query))).toEqual([]);
    expect(answeredAbove(0, absent, (query) => idsFor(shipped, query))).toEqual([]);
  });
});
