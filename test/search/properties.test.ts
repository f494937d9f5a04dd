import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findUnits } from '../../src/search/find-units.ts';
import type { Finder } from '../../src/search/finder.ts';
import { fold, type Range } from '../../src/search/fold.ts';
import { findTasks, highlightsIn } from '../../src/search/task-finder.ts';
import { shippedFinder, shippedPlan } from './plans.ts';

let finder: Finder;
beforeAll(async () => {
  finder = await shippedFinder();
});

const isWithin = (text: string, ranges: readonly Range[]): boolean =>
  ranges.every(
    ({ start, end }, index) =>
      start < end && end <= text.length && start >= (ranges[index - 1]?.end ?? 0),
  );

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('市司法局委办 -:："“sfjzhang12.·')),
    maxLength: 20,
  }),
);

describe('whatever is typed', () => {
  it('finds units and tasks or nothing, and paints inside the names and texts', () => {
    fc.assert(
      fc.property(anything, (query) => {
        for (const { unit, ranges } of findUnits(finder, query)) {
          expect(isWithin(unit.name, ranges)).toBe(true);
        }
        for (const hit of findTasks(finder, query).slice(0, 5)) {
          const { text } = highlightsIn(hit);
          expect(isWithin(hit.task.text, text)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('folds the same a second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: once, starts, ends } = fold(text);
        expect(fold(once).text).toBe(once);
        expect(starts).toHaveLength(once.length);
        expect(ends).toHaveLength(once.length);
      }),
    );
  });
});

describe('any two or more neighbouring characters of a name', () => {
  it('find that unit', () => {
    const piece = fc
      .constantFrom(...shippedPlan.units)
      .chain(({ name }) =>
        fc
          .tuple(fc.nat(name.length - 2), fc.integer({ min: 2, max: name.length }))
          .map(([start, length]) => ({ name, query: name.slice(start, start + length) })),
      );
    fc.assert(
      fc.property(piece, ({ name, query }) => {
        expect(findUnits(finder, query).map(({ unit }) => unit.name)).toContain(name);
      }),
      { numRuns: 300 },
    );
  });
});
