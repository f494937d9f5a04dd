import { roles, type Unit } from '../../plan/plan.ts';
import type { UnitHit } from '../../search/unit-finder.ts';
import { displayWidth } from '../../text/width.ts';
import { offeredUnits, type Desk } from '../desk.ts';
import { fieldLine, fieldTitle } from '../screen/field-line.ts';
import { menuLines, menuPlace, menuSight, type Area } from '../screen/menu-lines.ts';
import { lineWidth, matches, painted, span, spread, type Line } from '../screen/span.ts';
import type { UnitPicker } from '../layer.ts';
import type { State } from '../state.ts';

/** The units that the picker offers: those that the words name, with tasks in the role asked for. */
export const pickable = (desk: Desk, { field, role }: UnitPicker): readonly UnitHit[] => {
  const offered = offeredUnits(desk, field.text);
  if (role === undefined) return offered;
  const inRole = offered.filter(({ unit }) => unit[role] > 0);
  // What was typed is answered best first; all units stand by what is counted.
  return field.text.trim() === '' ? inRole.toSorted((a, b) => b.unit[role] - a.unit[role]) : inRole;
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

/** Below this width the single roles give their room to the name: their sum alone is shown. */
const narrow = 60;

/** Whether what is picked becomes my unit. */
export const isForMe = (
  purpose: UnitPicker['purpose'],
): purpose is Exclude<UnitPicker['purpose'], 'filter' | 'table'> =>
  purpose !== 'filter' && purpose !== 'table';

/** What the unit is picked for, in a word or two, and in which role. */
export const pickerLabel = ({ messages }: Desk, { purpose, role }: UnitPicker): string => {
  const { dashboard, vocabulary } = messages;
  const inRole = role === undefined ? '' : vocabulary.role[role];
  if (isForMe(purpose)) return inRole === '' ? dashboard.mineOnly : dashboard.mineInRole(inRole);
  return inRole === '' ? vocabulary.unit : dashboard.unitInRole(inRole);
};

/** What the picker says when it offers no unit. */
export const noUnitWords = ({ messages }: Desk, { role }: UnitPicker): string =>
  role === undefined
    ? messages.dashboard.noUnit
    : messages.dashboard.noUnitInRole(messages.vocabulary.role[role]);

/** The unit picker: its field, then the units that it offers with their parts in the plan. */
export const unitPickerLines = (
  desk: Desk,
  state: State,
  picker: UnitPicker,
  area: Area,
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { field, purpose } = picker;
  const { ambiguous, messages } = desk;
  const offered = pickable(desk, picker);
  const sight = menuSight(state, picker, offered.length, area);
  const label = fieldTitle(pickerLabel(desk, picker), area.width, ambiguous);
  const labelWidth = displayWidth(label, ambiguous);
  const taken = labelWidth + lineWidth(menuPlace(desk, { items: offered, sight }), ambiguous);
  const { line, caret } = fieldLine(field, area.width - taken, ambiguous);
  const hint =
    isForMe(purpose) && field.text === ''
      ? [span(`  ${messages.dashboard.chooseMyUnit}`, 'dim')]
      : [];
  const figures = figuresFor(desk, area.width);
  const draw = ({ unit, alias, ranges }: UnitHit, _: number, width: number): Line => {
    // A collective can be chosen as well as a body, but nobody should take it for one.
    const mark = unit.kind === 'collective' ? messages.dashboard.collectiveMark : '';
    return spread(
      [
        ...(alias === undefined ? [] : [span(`${alias} = `, 'match')]),
        ...painted(unit.name, matches(ranges)),
        span(mark, 'dim'),
      ],
      [span(figures(unit), 'dim')],
      width,
      ambiguous,
    );
  };
  const head = [span(label, 'accent'), ...line, ...hint];
  const none = [[], [span(`  ${noUnitWords(desk, picker)}`, 'strong')]];
  return {
    lines: [
      ...menuLines(desk, { head, items: offered, draw, sight }, area.width),
      ...(offered.length === 0 ? none : []),
    ],
    caret: labelWidth + caret,
  };
};
