import type { Desk } from './desk.ts';
import { signsFor } from './signs.ts';
import { span, type Line } from './span.ts';
import type { State } from './state.ts';

/** The name under which settings remember that the first lines of guidance were read. */
export const guidanceName = 'start';

/** Rows that the guidance takes at the bottom of the tasks view: a rule and three lines. */
export const guidanceRows = 4;

/** Whether the guidance is still to be shown: on the first starts, until it is put away or my unit is chosen. */
export const isGuiding = ({ settings }: State): boolean =>
  settings.unit === undefined && !settings.guidanceSeen.includes(guidanceName);

/** Three lines that say what to begin with. */
export const guidanceLines = (desk: Desk, width: number): readonly Line[] => [
  [span(signsFor(desk).rule.repeat(width), 'rule')],
  ...desk.messages.dashboard.guidance.map((words) => [span(` ${words}`, 'near')]),
];
