import type { Plan } from '../../plan/plan.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth } from '../../text/width.ts';
import type { Desk } from '../desk.ts';
import { remembering } from '../remember.ts';
import type { ViewFacts, ViewRow } from './row-view.ts';
import { sectionName } from '../filter/section-name.ts';
import { signsFor } from '../screen/signs.ts';
import { span, type Line } from '../screen/span.ts';

const sum = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/** How many tasks of each section name a unit: the units with most tasks first. */
const derive = remembering((plan: Plan) => {
  const counts = new Map<string, Map<number, number>>();
  for (const { section, assignments } of plan.tasks) {
    for (const unit of new Set(assignments.map((assignment) => assignment.unit))) {
      const own = counts.get(unit) ?? new Map<number, number>();
      counts.set(unit, own.set(section, (own.get(section) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([unit, own]) => ({ unit, own, total: sum(own) }))
    .toSorted((a, b) => b.total - a.total);
});

const sectionsOf = (plan: Plan) => plan.sections.filter(({ items }) => items.length > 0);

/** The columns that the cursor can stand in: the sum, then each section. */
export const crossColumns = ({ plan }: Desk): number => sectionsOf(plan).length + 1;

/**
 * 单位 × 章节: a row a unit, a column a section, the sum first. The cell in the column of the cursor is
 * what Enter leads to; a row as wide as the window shows as many sections as fit.
 */
export const crossTable = (
  desk: Desk,
  { column }: ViewFacts,
  width: number,
): readonly ViewRow[] => {
  const { plan, messages, ambiguous } = desk;
  const sections = sectionsOf(plan);
  const nameWidth = Math.min(28, Math.floor(width / 3));
  const { total: sumName } = messages.dashboard;
  const sumWidth = displayWidth(sumName, ambiguous) + 2;
  const cellWidth = Math.max(4, ...sections.map(({ label }) => displayWidth(label, ambiguous) + 2));
  const room = Math.max(1, Math.floor((width - nameWidth - sumWidth) / cellWidth));
  const first = Math.max(0, column - room);
  const shown = sections.slice(first, first + room);
  const left = nameWidth + sumWidth;
  const cells = [
    { column: 0, from: nameWidth, to: left },
    ...shown.map((_, place) => {
      const from = left + place * cellWidth;
      return { column: first + place + 1, from, to: from + cellWidth };
    }),
  ];
  const cell = (text: string, place: number) =>
    fit(text, place === 0 ? sumWidth : cellWidth, { align: 'end', ambiguous });
  const mark = signsFor(desk).cursor;
  const head: Line = [
    span(fit('', nameWidth)),
    ...[sumName, ...shown.map(({ label, number }) => label || String(number))].map((name, place) =>
      cells[place]?.column === column
        ? span(cell(mark + name, place), 'cursor')
        : span(cell(name, place), 'title'),
    ),
  ];
  const rows = derive(plan).map(({ unit, own, total }): ViewRow => {
    const section = sections[column - 1];
    const count = section === undefined ? total : (own.get(section.number) ?? 0);
    const name = section === undefined ? sumName : sectionName(section);
    const figures = [total, ...shown.map(({ number }) => own.get(number) ?? '')];
    return {
      line: [
        span(fit(`  ${unit}`, nameWidth, { ambiguous })),
        ...figures.map((figure, place) =>
          span(cell(String(figure), place), cells[place]?.column === column ? 'strong' : 'plain'),
        ),
      ],
      words: [unit, name, messages.reader.tasks(count)].join(messages.reader.comma),
      cells,
      key: `unit ${unit}`,
      target: {
        kind: 'filter',
        filter: { units: [unit], ...(section !== undefined && { sections: [section.number] }) },
      },
    };
  });
  return [{ line: head, isHead: true }, ...rows];
};
