import { roles } from '../plan/plan.ts';
import { displayWidth } from '../text/width.ts';
import { offeredUnits, type Desk } from './desk.ts';
import { fieldLine } from './field-line.ts';
import { signsFor } from './signs.ts';
import { matches, painted, span, spread, underCursor, type Line } from './span.ts';
import type { Layer } from './state.ts';
import { windowAround } from './window.ts';

/** The unit picker: its field, then the units that it offers with their parts in the plan. */
export const unitPickerLines = (
  desk: Desk,
  { field, cursor }: Extract<Layer, { kind: 'unit-picker' }>,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly lines: readonly Line[]; readonly caret: number } => {
  const { ambiguous, messages } = desk;
  const label = ` ${messages.vocabulary.unit}: `;
  const labelWidth = displayWidth(label, ambiguous);
  const { line, caret } = fieldLine(field, width - labelWidth, ambiguous);
  const offered = offeredUnits(desk, field.text);
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
