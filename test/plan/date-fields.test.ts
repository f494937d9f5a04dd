import { describe, expect, it } from 'vitest';
import { isDates, readDateField } from '../../src/plan/date-fields.ts';
import { fold } from '../../src/plan/fold.ts';
import { parse } from '../../src/plan/parse.ts';

/** The dues of a field in a plan of 2026; `?` for a date whose year or day is not known, `!` before what was not understood. */
const read = (field: string): readonly string[] => {
  const { dates, unread } = readDateField(fold(field), { planYear: 2026 });
  return [
    ...dates.map(({ start, end, due }) => `${field.slice(start, end)} ${due ?? '?'}`),
    ...unread.map(({ start, end }) => `! ${field.slice(start, end)}`),
  ];
};

describe('a field for dates', () => {
  it.each([
    ['2027年4月18日', '2027年4月18日 2027-04-18'],
    ['2027年4月18日前', '2027年4月18日前 2027-04-18'],
    ['4月18日前完成', '4月18日前 2026-04-18'],
    ['2027.4.18', '2027.4.18 2027-04-18'],
    ['2027-04-18', '2027-04-18 2027-04-18'],
    ['2027/4/18', '2027/4/18 2027-04-18'],
    ['2027年４月１８日', '2027年４月１８日 2027-04-18'],
    ['二〇二七年四月十八日', '二〇二七年四月十八日 2027-04-18'],
    ['2027年4月18日17:30前', '2027年4月18日17:30前 2027-04-18'],
    ['2027年4月', '2027年4月 2027-04-30'],
    ['2027.04', '2027.04 2027-04-30'],
    ['2027年4月底', '2027年4月底 2027-04-30'],
    ['2027年4月中旬', '2027年4月中旬 2027-04-20'],
    ['2027年4月前', '2027年4月前 2027-03-31'],
    ['2027年第一季度', '2027年第一季度 2027-03-31'],
    ['三季度末', '三季度末 2026-09-30'],
    ['2027年上半年', '2027年上半年 2027-06-30'],
    ['2027年年底前', '2027年年底前 2027-12-31'],
    ['年底', '年底 2026-12-31'],
    ['2027年', '2027年 2027-12-31'],
    ['到2035年', '2035年 2035-12-31'],
    ['明年5月', '明年5月 2027-05-31'],
  ])('is read to the last day that it allows: %s', (field, ...expected) => {
    expect(read(field)).toEqual(expected);
  });

  it.each([
    ['2027年3月至8月', '2027年3月至8月 2027-08-31'],
    ['2027年3—8月', '2027年3—8月 2027-08-31'],
    ['2027.3-2028.2', '2027.3-2028.2 2028-02-29'],
    ['2027-2029年', '2027-2029年 2029-12-31'],
    ['2027年4月18日至5月6日', '2027年4月18日至5月6日 2027-05-06'],
    ['2027年11月至次年2月', '2027年11月至次年2月 2028-02-29'],
  ])('ends where its span ends: %s', (field, ...expected) => {
    expect(read(field)).toEqual(expected);
  });

  it.each([
    ['2027年6月、12月', '2027年6月 2027-06-30', '12月 2027-12-31'],
    ['2027年6月底前试点，10月底前推开', '2027年6月底前 2027-06-30', '10月底前 2027-10-31'],
    ['2027年6月、开学前', '2027年6月 2027-06-30', '! 开学前'],
    ['2027年11月、3月', '2027年11月 2027-11-30', '3月 ?'],
    ['2027年6月底前，以后每年更新', '2027年6月底前 2027-06-30'],
    ['2027年6月底前开展三年行动', '2027年6月底前 2027-06-30'],
  ])('may hold several dates, of which the certain ones are taken: %s', (field, ...expected) => {
    expect(read(field)).toEqual(expected);
  });

  it.each([
    '长期',
    '长期坚持',
    '持续推进',
    '立行立改，长期坚持',
    '每年6月底、12月底前',
    '每月10日前',
    '2027年5月起实施',
    '/',
    '',
  ])('may mean no day: %s', (field) => {
    expect(read(field)).toEqual([]);
  });

  it.each(['按上级部署', '3个月内', '月底', '2027年5月初', '2027年秋季', '开学前'])(
    'is reported when it is not understood: %s',
    (field) => {
      expect(read(field)).toEqual([`! ${field}`]);
    },
  );

  it.each(['2027年2月30日', '2027年13月', '2027.4.31'])('may name no day: %s', (field) => {
    expect(read(field)).toEqual([`${field} ?`]);
  });
});

it.each([
  ['2027年6月、12月', true],
  ['2027-04-18前', true],
  ['年底完成', true],
  ['市教育局', false],
  ['2027年冬奥会组委会', false],
  ['长期坚持', false],
])('%s is nothing but dates: %s', (words, expected) => {
  expect(isDates(words)).toBe(expected);
});

/** What a task says by when, and what is reported, in a plan without a year. */
const found = (task: string) => {
  const { plan } = parse(`方案\n一、任务\n(一)修路。${task}`);
  return {
    dues: plan.tasks.flatMap(({ deadlines }) => deadlines.map(({ due }) => due)),
    units: plan.units.map(({ name }) => name),
    codes: plan.diagnostics.map(({ code, span }) => `${span.start.column} ${code}`),
  };
};

describe('a date is read with its day', () => {
  it.each([
    ['in a note', '尽快开工。(责任单位:市交通局;完成时限:2027年4月18日)'],
    ['in a note without label', '尽快开工。(市交通局牵头,2027年4月18日完成)'],
    ['in a list of units', '尽快开工。(责任单位:市交通局、2027年4月18日前)'],
    ['in a bracket of its own', '尽快开工(责任人:张三,完成时限:2027.4.18)。(责任单位:市交通局)'],
    ['in a sentence of the text', '尽快开工。完成时限:2027年4月18日。(责任单位:市交通局)'],
    ['in a clause of the text', '尽快开工,时限:2027年4月18日;抓好质量。(责任单位:市交通局)'],
    ['in a sentence behind the note', '尽快开工。(责任单位:市交通局)完成时限:2027年4月18日。'],
    ['before the unit that is responsible', '尽快开工。(完成时限:2027年4月18日;市交通局负责)'],
    ['before which it is due', '2027年4月18日前开工。(责任单位:市交通局)'],
    ['in figures before which it is due', '2027-04-18前开工。(责任单位:市交通局)'],
  ])('%s', (_, task) => {
    expect(found(task)).toEqual({ dues: ['2027-04-18'], units: ['市交通局'], codes: [] });
  });

  it('in the column of a table', () => {
    const { plan } = parse(
      '方案\n|序号|任务|责任单位|完成时限|\n|1|修路|市交通局|2027/4/18|\n|2|架桥|市交通局|看情况|\n|3|养护|市交通局|长期|',
    );
    expect(plan.tasks.map(({ deadlines }) => deadlines.map(({ due }) => due))).toEqual([
      ['2027-04-18'],
      [],
      [],
    ]);
    expect(plan.diagnostics.map(({ code, span }) => [code, span.start.line])).toEqual([
      ['deadline-unread', 4],
    ]);
  });
});

describe('a date that can not be told is reported where it stands', () => {
  it.each([
    ['尽快开工。(责任单位:市交通局;完成时限:12月31日前)', '28 deadline-year'],
    ['12月31日前开工。(责任单位:市交通局)', '7 deadline-year'],
    ['尽快开工。完成时限:4月18日。(责任单位:市交通局)', '17 deadline-year'],
    ['尽快开工。(责任单位:市交通局;完成时限:按上级部署)', '28 deadline-unread'],
    ['尽快开工。完成时限:按上级部署。(责任单位:市交通局)', '17 deadline-unread'],
  ])('%s', (task, code) => {
    expect(found(task)).toMatchObject({ dues: [], codes: [code] });
  });
});

it('how far the work has got is no deadline that was not understood', () => {
  const { plan } = parse('方案\n|序号|任务|责任单位|工作进度|\n|1|修路|市交通局|已过半|');
  expect(plan.diagnostics).toEqual([]);
});

it('a date in the text that nothing must be done by is no deadline', () => {
  const text =
    '5年内见效,到2035年建成,1月1日至12月31日试行,2027年4月18日起施行,办理时限:5个工作日。(责任单位:市交通局)';
  expect(found(text)).toMatchObject({ dues: [], codes: [] });
});

it('a unit that takes part stays one behind a date', () => {
  expect(found('开工。(牵头单位:市交通局;完成时限:2027年6月;市财政局配合)').units).toEqual([
    '市交通局',
    '市财政局',
  ]);
});
