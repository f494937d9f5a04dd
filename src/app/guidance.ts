import { displayWidth, type AmbiguousWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { Desk } from './desk.ts';
import { signsFor } from './signs.ts';
import { span, type Line } from './span.ts';
import type { State } from './state.ts';

/** The name under which settings remember that the first lines of guidance were read. */
export const guidanceName = 'start';

/** Whether the guidance is still to be shown: on the first starts, until it is put away or my unit is chosen. */
export const isGuiding = ({ settings }: State): boolean =>
  settings.unit === undefined && !settings.guidanceSeen.includes(guidanceName);

/** The most lines that a warning is given. */
const longestWarning = 3;

/** Lines of a warning; where the terminal's width of a character is not known, of the wider one. */
const warningLines = (warning: string, columns: number, ambiguous: AmbiguousWidth) =>
  wrap(warning, columns - 2, ambiguous).slice(0, longestWarning);

/**
 * Rows at the bottom of the tasks view for what was told at the opening, or else for the guidance,
 * each below a rule: none while a layer lies over the list, which needs the room.
 */
export const guidanceRows = (state: State): number => {
  const { view, layer, warning, size } = state;
  if (view !== 'tasks' || layer !== undefined) return 0;
  if (warning !== undefined) return 1 + warningLines(warning, size.columns, 2).length;
  return isGuiding(state) ? 4 : 0;
};

/** What was told at the opening; else three lines that say what to begin with, in fewer words where there is less room. */
export const guidanceLines = (desk: Desk, { warning }: State, width: number): readonly Line[] => {
  const { ambiguous, messages } = desk;
  const rule = [span(signsFor(desk).rule.repeat(width), 'rule')];
  if (warning !== undefined) {
    const lines = warningLines(warning, width, ambiguous);
    return [rule, ...lines.map(({ text }) => [span(` ${text}`, 'late')])];
  }
  const { guidance, shortGuidance } = messages.dashboard;
  const isRoomy = guidance.every((words) => displayWidth(words, ambiguous) < width);
  return [
    rule,
    ...(isRoomy ? guidance : shortGuidance).map((words) => [span(` ${words}`, 'near')]),
  ];
};
