import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from '../../src/plan/parse.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { printPlan } from '../helpers/print-plan.ts';
import { shippedText as shipped } from '../helpers/shipped-plan.ts';

/** Pieces from which plans, broken plans and nonsense are put together. */
const pieces = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2.',
  '第一条 ',
  '①',
  '\n',
  '\r\n',
  ' ',
  '　',
  '\t',
  '|',
  '牵头单位：',
  '参加单位:',
  '责任单位',
  '市司法局',
  '市教育局',
  '、',
  '，',
  '；',
  '。',
  '等',
  '和',
  '及',
  '（',
  '）',
  '(',
  ')',
  '[',
  ']',
  '〔',
  '〕',
  '《',
  '》',
  '“',
  '”',
  '负责',
  '牵头',
  '按职责分工负责',
  '2022年底前',
  '5%',
  '序号',
  '工作任务',
  '加强工作',
  '列第一位者为牵头单位，下同',
  '\u200B',
  '\u001B[31m',
  '😀',
  '\uD800',
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 }));

const expectWhole = (text: string): void => {
  const { plan, nodes } = parse(text, { today: '2026-11-22' });
  expect(nodes.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(plan.tasks.length);
  for (const task of plan.tasks) {
    expect(task.steps.join('')).toBe(task.text);
    expect(task.assignments.length).toBeGreaterThan(0);
  }
};

describe('parsing any text', () => {
  it('never throws, tiles the text and gives each task its own id', () => {
    const result = fc.check(fc.property(anyText, expectWhole), { numRuns: 400 });
    expect(result.counterexample).toBeNull();
  });

  it('survives notes with a character lost, doubled or changed', () => {
    const lines = shipped.split('\n').filter((line) => line.length > 200);
    const result = fc.check(
      fc.property(
        fc.constantFrom(...lines),
        fc.nat(),
        fc.constantFrom('', '（', '）', '：', ';', '、', '。', '\n', '市司法局', '责任单位:'),
        fc.nat(3),
        (line, seed, put, cut) => {
          const at = seed % line.length;
          expectWhole(`一、总则\n${line.slice(0, at)}${put}${line.slice(at + cut)}`);
        },
      ),
      { numRuns: 200 },
    );
    expect(result.counterexample).toBeNull();
  });
});

const content = ({ title, sections, tasks, units }: Plan) => ({
  title,
  sections,
  units,
  tasks: tasks.map(({ span: _span, ...task }) => task),
});

const name = fc
  .tuple(
    fc.constantFrom('市', '省', '县'),
    fc.constantFrom('教育', '财政', '水利', '林业', '统计', '审计'),
  )
  .map(([place, field]) => `${place}${field}局`);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).map((list) => list.join('、'));
const note = fc.oneof(
  fc.tuple(names, names).map(([lead, others]) => `(牵头单位:${lead};参加单位:${others})`),
  names.map((list) => `(责任单位:${list}按职责分工负责)`),
  fc.tuple(name, names).map(([lead, others]) => `（${lead}牵头，${others}配合）`),
);
const sentence = fc.constantFrom(
  '加强监管,健全机制。',
  '2025年底前建成平台;开展培训。',
  '落实《某办法》,覆盖率达到90%以上。',
);
const task = fc.tuple(sentence, note).map((parts) => parts.join(''));
const numerals = ['一', '二', '三', '四', '五'];
const plan = fc
  .array(fc.array(fc.array(task, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) =>
    [
      '某市实施方案',
      ...sections.flatMap((items, index) => [
        `${numerals[index]}、完善工作体系`,
        ...items.map((tasks, at) => `(${numerals[at]})推进建设工作。${tasks.join('')}`),
      ]),
    ].join('\n'),
  );

describe('a plan that is printed and parsed again', () => {
  it('is the same plan, for the shipped one', () => {
    const { plan } = parse(shipped);
    expect(content(parse(printPlan(plan)).plan)).toEqual(content(plan));
  });

  it('is the same plan, for any in its style', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const first = parse(text).plan;
        expect(first.tasks.length).toBeGreaterThan(0);
        expect(content(parse(printPlan(first)).plan)).toEqual(content(first));
      }),
      { numRuns: 100 },
    );
  });
});

/** How often the parser looks at the text: characters, slices, matches, and entries of lists. */
const looksAt = (text: string): number => {
  const spies = [
    vi.spyOn(String.prototype, 'charAt'),
    vi.spyOn(String.prototype, 'slice'),
    vi.spyOn(RegExp.prototype, 'exec'),
    vi.spyOn(Array.prototype, 'push'),
    vi.spyOn(Map.prototype, 'get'),
  ];
  parse(text);
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return count;
};

describe('the work of the parser', () => {
  it.each([
    ['open brackets', (n: number) => `一、甲\n（一）${'('.repeat(n * 100)}`],
    ['unclosed notes', (n: number) => `一、甲\n（一）${'（责任单位：'.repeat(n * 5)}`],
    ['nested brackets', (n: number) => `${'('.repeat(n * 20)}甲局负责${')'.repeat(n * 20)}`],
    ['one long line of tasks', (n: number) => `一、甲\n（一）${'做事。（甲局负责）'.repeat(n)}`],
    ['one long list', (n: number) => `一、甲\n（一）做事。（责任单位：${'甲局、'.repeat(n)}乙局）`],
    [
      'many units',
      (n: number) =>
        Array.from({ length: n }, (_, at) => `${at % 99}.做事。（甲${at}局负责）`).join('\n'),
    ],
    ['page numbers', (n: number) => '（一）做事\n3\n更多。（甲局负责）\n'.repeat(n)],
    ['dates', (n: number) => `一、甲\n（一）${'2022年底前'.repeat(n)}。（甲局负责）`],
    ['rows of a table', (n: number) => `|序号|任务|牵头单位|\n${'|1|做事|甲局|\n'.repeat(n)}`],
  ])('grows no faster than the text: %s', (_name, make) => {
    const [small, large] = [looksAt(make(100)), looksAt(make(400))];
    expect(large / small).toBeLessThan(4.8);
  });
});
