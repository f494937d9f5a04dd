import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '../../src/dates/iso-day.ts';
import { daysIn } from '../../src/dates/typed-days.ts';

// A Sunday: the last day of its week.
const today = '2026-11-22';

describe('days as typed', () => {
  it.each([
    ['2026-11-22', '2026-11-22', '2026-11-22'],
    ['2026-1-2', '2026-01-02', '2026-01-02'],
    ['2026/11/22', '2026-11-22', '2026-11-22'],
    ['2026.11.22', '2026-11-22', '2026-11-22'],
    ['20261122', '2026-11-22', '2026-11-22'],
    ['２０２６年１１月２２日', '2026-11-22', '2026-11-22'],
    ['2026年11月', '2026-11-01', '2026-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026年', '2026-01-01', '2026-12-31'],
  ])('%s needs no today', (typed, from, until) => {
    expect(daysIn(typed, {})).toEqual({ from, until });
  });

  it.each([
    ['11月22日', '2026-11-22', '2026-11-22'],
    ['十二月三十一日', '2026-12-31', '2026-12-31'],
    ['3月5号', '2026-03-05', '2026-03-05'],
    ['12-31', '2026-12-31', '2026-12-31'],
    ['6月', '2026-06-01', '2026-06-30'],
    ['今天', '2026-11-22', '2026-11-22'],
    ['昨日', '2026-11-21', '2026-11-21'],
    ['大后天', '2026-11-25', '2026-11-25'],
    ['tomorrow', '2026-11-23', '2026-11-23'],
    ['上周一', '2026-11-09', '2026-11-09'],
    ['本周五', '2026-11-20', '2026-11-20'],
    ['下周三', '2026-11-25', '2026-11-25'],
    ['下下星期天', '2026-12-06', '2026-12-06'],
    ['last monday', '2026-11-09', '2026-11-09'],
    ['next fri', '2026-11-27', '2026-11-27'],
    ['上周', '2026-11-09', '2026-11-15'],
    ['this week', '2026-11-16', '2026-11-22'],
    ['上个月', '2026-10-01', '2026-10-31'],
    ['本月', '2026-11-01', '2026-11-30'],
    ['去年', '2025-01-01', '2025-12-31'],
    ['月底', '2026-11-30', '2026-11-30'],
    ['年底', '2026-12-31', '2026-12-31'],
    ['7天前', '2026-11-15', '2026-11-15'],
    ['两周后', '2026-12-06', '2026-12-06'],
    ['3 months ago', '2026-08-22', '2026-08-22'],
    ['一个月内', '2026-12-22', '2026-12-22'],
  ])('%s is seen from today', (typed, from, until) => {
    expect(daysIn(typed, { today })).toEqual({ from, until });
  });

  it.each([
    ['周一', 'past', '2026-11-16'],
    ['周一', 'future', '2026-11-23'],
    ['周日', 'past', '2026-11-22'],
    ['12月25日', 'past', '2025-12-25'],
    ['12月25日', 'near', '2026-12-25'],
    ['3月1日', 'future', '2027-03-01'],
    ['7d', 'past', '2026-11-15'],
    ['7d', 'future', '2026-11-29'],
    ['2周', 'past', '2026-11-08'],
    ['1个月', 'future', '2026-12-22'],
    ['7天前', 'future', '2026-11-15'],
  ] as const)('%s leans to the %s', (typed, lean, day) => {
    expect(daysIn(typed, { today, lean })).toEqual({ from: day, until: day });
  });

  it.each(['', 'soon', '2026-02-30', '13月1日', '11月31日', '周八', '2026-11-22 10:00', 'd', '7'])(
    '%j is no date',
    (typed) => {
      expect(daysIn(typed, { today })).toBeUndefined();
    },
  );

  it('understands nothing relative without a today', () => {
    expect(daysIn('昨天', {})).toBeUndefined();
  });

  it('gives back every real day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const day = addDays('1990-01-01', offset);
        expect(isDay(day)).toBe(true);
        expect(daysIn(day, {})).toEqual({ from: day, until: day });
      }),
    );
  });

  it('answers any text with real days or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
        const days = daysIn(typed, { today });
        expect(days === undefined || (isDay(days.from) && days.from <= days.until)).toBe(true);
      }),
    );
  });
});
