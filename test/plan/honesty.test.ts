import { describe, expect, it } from 'vitest';
import { parse } from '../../src/plan/parse.ts';

const found = (text: string) => {
  const { plan } = parse(text);
  return {
    tasks: plan.tasks.map((task) => task.text),
    codes: plan.diagnostics.map(({ code }) => code),
  };
};

describe('no task is made of', () => {
  it.each([
    [
      'a report of a meeting that says who was there',
      '某市召开推进会\n6月2日,市司法局局长主持召开会议(市公安局、市财政局负责同志参加)。会议指出,要加强领导。',
      ['no-outline', 'note-unled'],
    ],
    [
      'news that name who heard a report',
      '本报讯 6月2日,会议听取了市司法局的情况通报(市公安局、市财政局参加)。',
      ['no-outline', 'note-unled'],
    ],
    ['whom to ask', '二、联系方式(责任部门:办公室,电话 123)', ['no-outline', 'note-idle']],
    [
      'what the words of the notes mean',
      '方案\n一、总则\n(一)说明。牵头单位:指承担主要责任的单位。责任单位:指负责落实的单位。',
      ['no-notes'],
    ],
  ])('%s', (_, text, codes) => {
    expect(found(text)).toEqual({ tasks: [], codes });
  });
});

it('a telephone beside the responsible unit is no unit', () => {
  const { plan } = parse(
    '方案\n一、任务\n(一)修路。抓紧开工。(责任单位:市交通局,联系电话 123-456)',
  );
  expect(plan.units.map(({ name }) => name)).toEqual(['市交通局']);
  expect(plan.diagnostics).toEqual([]);
});

it('who takes part may stand in a bracket behind the one who leads', () => {
  const { plan } = parse('方案\n一、任务\n(一)修路。抓紧开工。(市交通局牵头)(市财政局配合)');
  expect(plan.tasks[0]?.assignments.map(({ role, as }) => `${role} ${as}`)).toEqual([
    'lead 市交通局',
    'participant 市财政局',
  ]);
});

describe('a date that the calendar does not have is reported, and no deadline', () => {
  it.each([
    ['2022年13月底前', ['deadline-impossible']],
    ['2023年2月30日前', ['deadline-impossible']],
    ['99999年底前', []],
    ['99999年3月底前', []],
    ['13月底前', ['deadline-year']],
  ])('%s', (date, codes) => {
    const { plan } = parse(`方案\n一、任务\n(一)修路。抓紧开工，${date}完工。(责任单位:市交通局)`);
    expect(plan.tasks.map(({ deadlines }) => deadlines)).toEqual([[]]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('text that no note closes is reported, not lost', () => {
  it.each([
    [
      'the last of some items under one heading',
      '方案\n一、任务\n(一)推进改革。\n1.做甲。责任单位:市司法局。2.做乙。责任单位:市教育局。3.做丙。',
      'item-without-note',
    ],
    [
      'a paragraph behind the last note of an item',
      '方案\n一、任务\n(一)修路。抓紧开工。(责任单位:市交通局)\n还要架桥。\n(二)种树。栽一千棵。(责任单位:市林业局)',
      'text-without-note',
    ],
  ])('%s', (_, text, code) => {
    expect(found(text).codes).toEqual([code]);
  });

  it('what follows the last note of all may close the plan', () => {
    const text =
      '方案\n一、任务\n(一)修路。抓紧开工。(责任单位:市交通局)\n本方案自印发之日起施行。';
    expect(found(text).codes).toEqual([]);
  });
});

describe('a row of a drawn table', () => {
  const table = (row: string) =>
    `方案\n一、任务\n|序号|工作任务|责任单位|\n|---|---|---|\n${row}\n|2|架桥|市交通局|`;

  it('may have an escaped bar in a cell', () => {
    const text = table('|1|修路\\|养护|市交通局|');
    expect(found(text)).toEqual({ tasks: ['修路\\|养护', '架桥'], codes: [] });
  });

  it('is reported when its task is empty', () => {
    expect(found(table('|1||市交通局|'))).toEqual({ tasks: ['架桥'], codes: ['table-row-idle'] });
  });
});

it('a bracket that is repeated without end is no reason to throw', () => {
  const { plan } = parse(`方案\n一、任务\n(一)修路。${'('.repeat(300_000)}`);
  expect(plan.tasks).toEqual([]);
});
