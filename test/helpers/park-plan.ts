import type { Assignment, Plan, Task } from '../../src/plan/plan.ts';

const place = { line: 3, column: 1, offset: 0 };

const task = (
  id: string,
  text: string,
  assignments: readonly (readonly [unit: string, role: Assignment['role']])[],
  more: Partial<Task> = {},
): Task => ({
  id,
  section: Number(id.split('.')[0]),
  item: Number(id.split('.')[1]),
  text,
  steps: text.split(/(?<=。)/u),
  assignments: assignments.map(([unit, role]) => ({ unit, as: unit, role })),
  byDivision: false,
  deadlines: [],
  targets: [],
  documents: [],
  note: '',
  span: { start: place, end: place },
  ...more,
});

/** A made-up plan of two sections, three items and five tasks, with everything that a screen can show. */
export const parkPlan: Plan = {
  title: '某市贯彻落实《公园城市建设规划(2026-2030年)》实施方案',
  sections: [
    { number: 1, label: '一', title: '总体要求', items: [] },
    {
      number: 2,
      label: '二',
      title: '建设“口袋公园”,让市民推窗见绿',
      items: [
        { number: 1, label: '(一)', title: '摸清绿地底数', tasks: ['2.1.1'] },
        { number: 2, label: '(二)', title: '新建改建公园', tasks: ['2.2.1', '2.2.2', '2.2.3'] },
      ],
    },
    {
      number: 3,
      label: '三',
      title: '管好用好',
      items: [{ number: 3, label: '(三)', title: '健全管护机制', tasks: ['3.3.1'] }],
    },
  ],
  tasks: [
    task('2.1.1', '开展全市绿地普查,建立“一园一档”。普查结果向社会公布。', [
      ['市园林局', 'lead'],
      ['市自然资源局', 'participant'],
      ['市统计局', 'participant'],
    ]),
    task(
      '2.2.1',
      '2026年底前新建口袋公园不少于30个,人均公园绿地面积达到15平方米。落实《公园设计规范》。',
      [
        ['市园林局', 'lead'],
        ['市财政局', 'participant'],
        ['各县市区政府', 'participant'],
      ],
      {
        deadlines: [{ text: '2026年底前', due: '2026-12-31' }],
        targets: ['不少于30个', '15平方米'],
        documents: ['《公园设计规范》'],
      },
    ),
    task('2.2.2', '老旧公园改造要听取周边居民意见。', [['市住建局', 'responsible']]),
    task(
      '2.2.3',
      '2025年6月底前完成滨江绿道贯通。',
      [
        ['市园林局', 'responsible'],
        ['市水利局', 'responsible'],
      ],
      { byDivision: true, deadlines: [{ text: '2025年6月底前', due: '2025-06-30' }] },
    ),
    task('3.3.1', '建立管护责任制,落实养护经费。', [
      ['市财政局', 'lead'],
      ['市园林局', 'participant'],
    ]),
  ],
  units: [
    {
      name: '市园林局',
      kind: 'body',
      names: ['市园林局'],
      lead: 2,
      participant: 1,
      responsible: 1,
      guiding: 0,
    },
    {
      name: '市自然资源局',
      kind: 'body',
      names: ['市自然资源局'],
      lead: 0,
      participant: 1,
      responsible: 0,
      guiding: 0,
    },
    {
      name: '市统计局',
      kind: 'body',
      names: ['市统计局'],
      lead: 0,
      participant: 1,
      responsible: 0,
      guiding: 0,
    },
    {
      name: '市财政局',
      kind: 'body',
      names: ['市财政局'],
      lead: 1,
      participant: 1,
      responsible: 0,
      guiding: 0,
    },
    {
      name: '各县市区政府',
      kind: 'collective',
      names: ['各县市区政府'],
      lead: 0,
      participant: 1,
      responsible: 0,
      guiding: 0,
    },
    {
      name: '市住建局',
      kind: 'body',
      names: ['市住建局'],
      lead: 0,
      participant: 0,
      responsible: 1,
      guiding: 0,
    },
    {
      name: '市水利局',
      kind: 'body',
      names: ['市水利局'],
      lead: 0,
      participant: 0,
      responsible: 1,
      guiding: 0,
    },
  ],
  paragraphs: [],
  diagnostics: [],
};
