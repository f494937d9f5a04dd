import { roles, type Unit } from '../plan/plan.ts';
import type { UnitHit } from '../search/unit-finder.ts';
import { displayWidth } from '../text/width.ts';
import { offeredUnits, type Desk } from './desk.ts';
import { fieldLine } from './field-line.ts';
import { signsFor } from './signs.ts';
import { matches, painted, span, spread, underCursor, type Line } from './span.ts';
import type { UnitPicker } from './state.ts';
import { windowAround } from './window.ts';

/** The units that the picker offers: those that the words name, with tasks in the role asked for. */
export const pickable = (desk: Desk, { field, role }: UnitPicker): readonly UnitHit[] => {
  const offered = offeredUnits(desk, field.text);
  return role === undefined ? offered : offered.filter(({ unit }) => unit[role] > 0);
};

const cell = (word: string, count: number, digits: number): string =>
  count === 0
    ? ' '.repeat(displayWidth(word) + 1 + digits)
    : `${word} ${String(count).padStart(digits)}`;

const digitsOf = (counts: readonly number[]): number =>
  String(counts.reduce((most, count) => Math.max(most, count), 0)).length;

/** The parts of a unit in all roles together. */
const sum = (unit: Unit): number => roles.reduce((total, role) => total + unit[role], 0);

/** The parts of a unit in the plan, as columns that stand under each other; in a narrow window their sum. */
const figuresFor = ({ plan, messages }: Desk, width: number): ((unit: Unit) => string) => {
  if (width < narrow) {
    const digits = digitsOf(plan.units.map(sum));
    return (unit) => ` ${cell(messages.dashboard.total, sum(unit), digits)} `;
  }
  const columns = roles
    .map((role) => ({ role, digits: digitsOf(plan.units.map((unit) => unit[role])) }))
    .filter(({ role }) => plan.units.some((unit) => unit[role] > 0));
  return (unit) =>
    ` ${columns
      .map(({ role, digits }) => cell(messages.vocabulary.role[role], unit[role], digits))
      .join('  ')} `;
};

/** Columns below which a unit's name needs the room of its single roles. */
const narrow = 60;

/** Whether what is picked becomes my unit. */
export const isForMe = (
  purpose: UnitPicker['purpose'],
): purpose is Exclude<UnitPicker['purpose'], 'filter' | 'table'> =>
  purpose !== 'filter' && purpose !== 'table';

/** What the unit is picked for, in a word or two. */
export const pickerLabel = ({ messages }: Desk, { purpose, role }: UnitPicker): string => {
  if (isForMe(purpose)) return messages.dashboard.mineOnly;
  return role === undefined
    ? messages.vocabulary.unit
    : messages.dashboard.unitInRole(messages.vocabulary.role[role]);
};

/** The unit picker: its field, then the units that it offers with their parts in the plan. */
export const unitPickerLines = (
  desk: Desk,
  picker: UnitPicker,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { field, cursor, purpose } = picker;
  const { ambiguous, messages } = desk;
  const label = ` ${pickerLabel(desk, picker)}: `;
  const labelWidth = displayWidth(label, ambiguous);
  const { line, caret } = fieldLine(field, width - labelWidth, ambiguous);
  const hint =
    isForMe(purpose) && field.text === ''
      ? [span(`  ${messages.dashboard.chooseMyUnit}`, 'dim')]
      : [];
  const offered = pickable(desk, picker);
  const figures = figuresFor(desk, width);
  const rows = windowAround(offered, cursor, height - 1).map(({ item, index }) => {
    const { unit } = item;
    const isUnderCursor = index === cursor;
    const row = spread(
      [
        span(isUnderCursor ? signsFor(desk).cursor : ' '),
        span(' '),
        ...(item.alias === undefined ? [] : [span(`${item.alias} → `, 'match')]),
        ...painted(unit.name, matches(item.ranges)),
      ],
      [span(figures(unit), 'dim')],
      width,
      ambiguous,
    );
    return isUnderCursor ? underCursor(row) : row;
  });
  const none = [[], [span(`  ${messages.dashboard.noUnit}`, 'strong')]];
  return {
    lines: [[span(label, 'accent'), ...line, ...hint], ...(offered.length === 0 ? none : rows)],
    caret: labelWidth + caret,
  };
};
