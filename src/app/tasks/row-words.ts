import type { Assignment, Item, Task } from '../../plan/plan.ts';
import { highlightsIn, type TaskHit } from '../../search/task-finder.ts';
import { graphemes } from '../../text/graphemes.ts';
import { displayWidth } from '../../text/width.ts';
import type { Desk } from '../desk.ts';
import {
  cutMark,
  fitLine,
  lineWidth,
  matches,
  painted,
  shifted,
  span,
  type Line,
} from '../screen/span.ts';
import type { State } from '../state.ts';

/** What tells a task from the others without a search: the title of an item with one task, else its text. */
export const usualWords = (task: Task, item: Item | undefined): string =>
  item?.tasks.length === 1 && item.title !== '' ? item.title : task.text;

/**
 * The words of a row: the usual ones; when what was found stands further on, their beginning and then
 * the place, a sixth of the columns for the one and a twelfth for what leads to the other.
 */
export const rowWords = (
  desk: Desk,
  task: Task,
  item: Item | undefined,
  hit: TaskHit | undefined,
  columns: number,
): Line => {
  const usual = usualWords(task, item);
  const { text, title } = highlightsIn(hit);
  const inText = matches(text);
  const inUsual = usual === task.text ? inText : matches(title);
  const first = inText.toSorted((a, b) => a.start - b.start)[0];
  const isSeen = inUsual.some(
    ({ end }) => displayWidth(usual.slice(0, end), desk.ambiguous) <= columns - cutMark.length,
  );
  if (first === undefined || isSeen) return painted(usual, inUsual);
  const opening = graphemes(usual)
    .slice(0, Math.floor(columns / 6))
    .join('');
  const before = graphemes(task.text.slice(0, first.start));
  const from = before
    .slice(0, Math.max(0, before.length - Math.floor(columns / 12)))
    .join('').length;
  return [
    ...painted(opening, inUsual),
    span(cutMark, 'dim'),
    ...painted(task.text.slice(from), shifted(inText, from)),
  ];
};

/** The assignment that is shown for a task: the first that leads, else the first responsible, else the first. */
export const leadOf = ({ assignments }: Task): Assignment | undefined =>
  assignments.find(({ role }) => role === 'lead') ??
  assignments.find(({ role }) => role === 'responsible') ??
  assignments[0];

/** The unit whose part in a task the list tells: the one that it is narrowed to, or that was searched for. */
export const subject = (
  { filter, settings }: State,
  hit: TaskHit | undefined,
): string | undefined => {
  if (filter.isMine) return settings.unit;
  if (filter.units?.length === 1) return filter.units[0];
  return hit?.match?.field === 'unit' ? hit.match.unit : undefined;
};

/** How many units lead a task, or are responsible for it, besides the one that stands for it: `+2`. */
const besides = ({ assignments }: Task, lead: Assignment | undefined): Line => {
  const others = assignments.filter(({ role, unit }) => role === lead?.role && unit !== lead.unit);
  return others.length === 0 ? [] : [span(`+${others.length}`, 'dim')];
};

/** Who leads a task in exactly `columns`; where the list is about one unit, first the part of that one. */
export const leadWords = (
  { messages, ambiguous }: Desk,
  task: Task,
  unit: string | undefined,
  hit: TaskHit | undefined,
  columns: number,
): Line => {
  const lead = leadOf(task);
  const name = lead?.unit ?? '';
  const part = task.assignments.find((assignment) => assignment.unit === unit);
  const shown: Line = [
    ...(part === undefined ? [] : [span(`${messages.vocabulary.role[part.role]} `, 'mine')]),
    ...painted(name, matches(highlightsIn(hit).units[name] ?? [])),
  ];
  const more = besides(task, lead);
  // The name is cut where both have no room: the number is short.
  const room = columns - lineWidth(more, ambiguous);
  const fitted =
    lineWidth(shown, ambiguous) <= room
      ? shown
      : fitLine(shown, room, ambiguous).filter(({ text }) => text.trim() !== '');
  return fitLine([...fitted, ...more], columns, ambiguous);
};
