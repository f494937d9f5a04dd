import type { AmbiguousWidth } from '../../text/width.ts';
import type { ConditionWords } from './filter-words.ts';
import { fitLine, lineWidth, span, type Line } from '../screen/span.ts';

const chip = (words: string): Line[number] => span(` ${words} `, 'mine');

/** The ways to tell conditions, the one that takes most room first. */
const forms = (
  orders: readonly string[],
  conditions: readonly ConditionWords[],
): readonly Line[] => [
  [...orders.map(chip), ...conditions.map(({ full }) => chip(full))],
  conditions.map(({ full }) => chip(full)),
  conditions.map(({ short }) => chip(short)),
  // The last is the one that Esc takes away: the earlier ones are only counted.
  ...conditions
    .slice(1)
    .map((_, index): Line => [
      span(` +${index + 1}`, 'mine'),
      ...conditions.slice(index + 1).map(({ short }) => chip(short)),
    ]),
];

/**
 * Conditions in at most `room` columns: with what they are about, by their values alone, or the last ones
 * with how many there are besides. The order of the list goes before them where there is room for it.
 */
export const chipsIn = (
  orders: readonly string[],
  conditions: readonly ConditionWords[],
  room: number,
  ambiguous: AmbiguousWidth,
): Line => {
  const all = forms(orders, conditions);
  return (
    all.find((line) => lineWidth(line, ambiguous) <= room) ??
    fitLine(all.at(-1) ?? [], Math.max(0, room), ambiguous)
  );
};
