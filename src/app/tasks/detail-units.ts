import { roles, type Plan, type Task } from '../../plan/plan.ts';
import { highlightsIn, type TaskHit } from '../../search/task-finder.ts';
import { wrapList } from '../../text/wrap.ts';
import type { Desk } from '../desk.ts';
import { hanging, labelColumns } from './detail-lines.ts';
import { mayInclude } from '../filter/may-include.ts';
import { remembering } from '../remember.ts';
import { painted, shifted, span, type Line, type Span, type Zone } from '../screen/span.ts';

const collectivesOf = remembering(
  ({ units }: Plan) =>
    new Set(units.filter(({ kind }) => kind === 'collective').map(({ name }) => name)),
);

/** What stands behind the name of a unit: that it is mine, a collective, or one that may include mine. */
export const unitMark = (
  { plan, messages }: Desk,
  unit: string,
  myUnit: string | undefined,
): Span | undefined => {
  const { mineMark, mayIncludeMark, collectiveMark } = messages.dashboard;
  if (unit === myUnit) return span(mineMark, 'mine');
  if (!collectivesOf(plan).has(unit)) return undefined;
  const isOpen = myUnit !== undefined && mayInclude(unit, myUnit);
  return isOpen ? span(mayIncludeMark, 'near') : span(collectiveMark, 'dim');
};

/** The units of a task by role, each role beside its name: mine and collectives are marked. */
export const unitLines = (
  desk: Desk,
  task: Task,
  hit: TaskHit | undefined,
  myUnit: string | undefined,
  columns: number,
): readonly Line[] => {
  const { messages } = desk;
  return roles.flatMap((role) => {
    const units = task.assignments.filter((assignment) => assignment.role === role);
    if (units.length === 0) return [];
    let start = 0;
    const zones: Zone[] = [];
    const names = units.map(({ unit }, index) => {
      const mark = unitMark(desk, unit, myUnit);
      const end = start + unit.length + (mark?.text.length ?? 0);
      if (mark !== undefined) zones.push({ start, end, tone: mark.tone });
      for (const range of highlightsIn(hit).units[unit] ?? []) {
        zones.push({ start: start + range.start, end: start + range.end, tone: 'match' });
      }
      const name = `${unit}${mark?.text ?? ''}${index < units.length - 1 ? '、' : ''}`;
      start += name.length;
      return name;
    });
    // Names stay whole, as far as they fit into a line.
    const lines = wrapList(names, columns - labelColumns(desk), desk.ambiguous);
    return hanging(
      desk,
      messages.vocabulary.role[role],
      lines.map((line) => painted(line.text, shifted(zones, line.start))),
    );
  });
};
