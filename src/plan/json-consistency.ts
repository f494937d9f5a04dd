import type { Plan, Task } from './plan.ts';

/** The first value that was there before, with where it stands. */
const repeated = (entries: readonly (readonly [number | string, string])[]): string | undefined => {
  const known = new Set<number | string>();
  return entries.find(([value]) => known.size === known.add(value).size)?.[1];
};

const outlineFault = ({ sections }: Plan): string | undefined =>
  repeated(sections.map(({ number }, at) => [number, `sections[${at}].number`])) ??
  repeated(
    sections.flatMap(({ number, items }, at) =>
      items.map((item, index) => [
        `${number}.${item.number}`,
        `sections[${at}].items[${index}].number`,
      ]),
    ),
  );

/** Each task stands in one item, the one that it names; `places` are the sections and items of ids. */
const taskFault = (
  task: Task,
  places: ReadonlyMap<string, string>,
  units: ReadonlySet<string>,
): string | undefined => {
  if (places.get(task.id) !== `${task.section}.${task.item}`) return 'section';
  if (task.steps.join('') !== task.text) return 'steps';
  const unknown = task.assignments.findIndex(({ unit }) => !units.has(unit));
  return unknown < 0 ? undefined : `assignments[${unknown}].unit`;
};

/**
 * Where a plan of the right shape contradicts itself: numbers or ids given twice, tasks in no item or in
 * two, steps that are not the text, units that are not listed, sections that there are not. Undefined
 * when all holds together.
 */
export const inconsistencyOf = (plan: Plan): string | undefined => {
  const { sections, tasks, units, paragraphs } = plan;
  const listed = sections.flatMap(({ number, items }, at) =>
    items.flatMap((item, index) =>
      item.tasks.map((id, position) => ({
        id,
        place: `${number}.${item.number}`,
        where: `sections[${at}].items[${index}].tasks[${position}]`,
      })),
    ),
  );
  const fault =
    outlineFault(plan) ??
    repeated(tasks.map(({ id }, at) => [id, `tasks[${at}].id`])) ??
    repeated(units.map(({ name }, at) => [name, `units[${at}].name`])) ??
    repeated(listed.map(({ id, where }) => [id, where]));
  if (fault !== undefined) return fault;

  const ids = new Set(tasks.map(({ id }) => id));
  const lost = listed.find(({ id }) => !ids.has(id));
  if (lost !== undefined) return lost.where;

  const places = new Map(listed.map(({ id, place }) => [id, place]));
  const names = new Set(units.map(({ name }) => name));
  for (const [at, task] of tasks.entries()) {
    const wrong = taskFault(task, places, names);
    if (wrong !== undefined) return `tasks[${at}].${wrong}`;
  }
  const numbers = new Set(sections.map(({ number }) => number));
  const astray = paragraphs.findIndex(
    ({ section }) => section !== undefined && !numbers.has(section),
  );
  return astray < 0 ? undefined : `paragraphs[${astray}].section`;
};
