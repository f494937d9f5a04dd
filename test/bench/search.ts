import { readFileSync } from 'node:fs';
import { parse } from '../../src/plan/parse.ts';
import type { UnitAliases } from '../../src/plan/aliases.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { findUnits } from '../../src/search/find-units.ts';
import { createFinder, withReadings } from '../../src/search/finder.ts';
import { loadReadings } from '../../src/search/readings.ts';
import { findTasks } from '../../src/search/task-finder.ts';
import { findTasksAsync } from '../../src/search/task-finder-async.ts';
import type { Bench } from './bench.ts';

const seed = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** The shipped plan over and over, every task's text different. */
const grown = (plan: Plan, count: number): Plan => {
  const tasks = Array.from({ length: count }, (_, index) => {
    const task = plan.tasks[index % plan.tasks.length]!;
    return { ...task, id: `${task.section}.${task.item}.${index}`, text: `${task.text}${index}号` };
  });
  const idsOf = new Map<number, string[]>();
  for (const { item, id } of tasks) idsOf.set(item, [...(idsOf.get(item) ?? []).slice(-999), id]);
  return {
    ...plan,
    tasks,
    sections: plan.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, tasks: idsOf.get(item.number) ?? [] })),
    })),
  };
};

const queries: Readonly<Record<string, string>> = {
  'a unit': '司法局',
  'one letter': 's',
  'one character': '法',
  initials: 'sfj',
  'pinyin of a unit': 'shichangjianguan',
  'pinyin of units and texts': 'xingzheng',
  'initials of a unit and a word': 'xz',
  'a mixed query': 'sf局',
  'a word of a text': '知识产权',
  'pinyin of a text': 'changjiang',
  'initials of a text': 'xzfy',
  'a homophone': '应及局',
  'a homophone in a text': '射区矫正',
  'a mistyped text': '社区娇争',
  'a transposition': '市场管监局',
  'two terms': '司法局 60学时',
  'a long quotation': '加强行政执法队伍专业化职业化建设,确保每年每人接受不少于60学时的业务知识',
  'an absent department': '市税务局',
  nothing: 'kubernetes',
};

/** What issue 4 sets: 2 ms a keystroke, 30 ms an index, 100 ms among 100,000 tasks. */
export const searchBenches = async (): Promise<readonly Bench[]> => {
  const aliases = JSON.parse(seed('unit-aliases.json')) as UnitAliases;
  const { plan } = parse(seed('xiangtan-2022.txt'), { aliases });
  const readings = await loadReadings();
  const finder = createFinder(plan, aliases, readings);
  const bare = createFinder(plan, aliases);
  const large = grown(plan, 100_000);
  const largeFinder = createFinder(large, aliases, readings);
  const entries = Object.entries(queries);
  return [
    {
      name: 'search: index of the shipped plan',
      limit: 30,
      times: 20,
      run: () => createFinder(plan, aliases),
    },
    {
      name: 'search: its pinyin',
      limit: 30,
      times: 20,
      run: () => withReadings(bare, readings).soundClasses(),
    },
    ...entries.map(([name, query]) => ({
      name: `search: tasks by ${name} (${query.slice(0, 16)})`,
      limit: 2,
      times: 200,
      run: () => findTasks(finder, query),
    })),
    ...entries.map(([name, query]) => ({
      name: `search: units by ${name} (${query.slice(0, 16)})`,
      limit: 2,
      times: 200,
      run: () => findUnits(finder, query),
    })),
    ...entries.map(([name, query]) => ({
      name: `search: 100,000 tasks by ${name} (${query.slice(0, 16)})`,
      limit: 100,
      times: 10,
      run: () => findTasksAsync(largeFinder, query),
    })),
  ];
};
