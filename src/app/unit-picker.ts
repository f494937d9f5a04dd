import { roles } from '../plan/plan.ts';
import type { UnitHit } from '../search/unit-finder.ts';
import { displayWidth } from '../text/width.ts';
import { offeredUnits, type Desk } from './desk.ts';
import { fieldLine } from './field-line.ts';
import { signsFor } from './signs.ts';
import { matches, painted, span, spread, underCursor, type Line } from './span.ts';
import type { Layer } from './state.ts';
import { windowAround } from './window.ts';

type Picker = Extract<Layer, { kind: 'unit-picker' }>;

/** The units that the picker offers: those that the words name, with tasks in the role asked for. */
export const pickable = (desk: Desk, { field, role }: Picker): readonly UnitHit[] => {
  const offered = offeredUnits(desk, field.text);
  return role === undefined ? offered : offered.filter(({ unit }) => unit[role] > 0);
};

/** The unit picker: its field, then the units that it offers with their parts in the plan. */
export const unitPickerLines = (
  desk: Desk,
  picker: Picker,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { field, cursor, role, purpose } = picker;
  const { ambiguous, messages } = desk;
  const what =
    purpose === 'my-unit'
      ? messages.dashboard.mineOnly
      : role === undefined
        ? messages.vocabulary.unit
        : messages.dashboard.unitInRole(messages.vocabulary.role[role]);
  const label = ` ${what}: `;
  const labelWidth = displayWidth(label, ambiguous);
  const { line, caret } = fieldLine(field, width - labelWidth, ambiguous);
  const offered = pickable(desk, picker);
  const rows = windowAround(offered, cursor, height - 1).map(({ item, index }) => {
    const { unit } = item;
    const parts = roles
      .filter((role) => unit[role] > 0)
      .map((role) => `${messages.vocabulary.role[role]} ${unit[role]}`);
    const isUnderCursor = index === cursor;
    const row = spread(
      [
        span(isUnderCursor ? signsFor(desk).cursor : ' '),
        span(' '),
        ...(item.alias === undefined ? [] : [span(`${item.alias} → `, 'match')]),
        ...painted(unit.name, matches(item.ranges)),
      ],
      [span(` ${parts.join('  ')} `, 'dim')],
      width,
      ambiguous,
    );
    return isUnderCursor ? underCursor(row) : row;
  });
  const none = [[], [span(`  ${messages.dashboard.noUnit}`, 'strong')]];
  return {
    lines: [[span(label, 'accent'), ...line], ...(offered.length === 0 ? none : rows)],
    caret: labelWidth + caret,
  };
};
