import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Desk } from '../desk.ts';
import { signsFor } from './signs.ts';
import { span, type Line } from './span.ts';
import type { State } from '../state.ts';

/** The name under which settings remember that the first lines of guidance were read. */
export const guidanceName = 'start';

/** The name under which settings remember that my unit was asked for. */
export const askedName = 'my-unit';

/** Whether the guidance is still to be shown: on the first starts, until it is put away or my unit was chosen before. */
export const isGuiding = ({ settings, isFirst }: State): boolean =>
  (isFirst || settings.unit === undefined) && !settings.guidanceSeen.includes(guidanceName);

/** Whether the picker that asks for my unit at the first start is open. */
const isAsking = ({ layer }: State): boolean =>
  layer?.kind === 'unit-picker' && layer.purpose === 'first';

/**
 * Whether this is the first start, which asks for my unit: nothing was chosen, put away or recorded yet,
 * and nothing weightier has to be told.
 */
export const isFirstStart = ({ plan }: Desk, { settings, progress, warning }: State): boolean =>
  settings.unit === undefined &&
  settings.guidanceSeen.length === 0 &&
  progress.size === 0 &&
  warning === undefined &&
  plan.units.length > 0;

/** The most lines that a warning is given. */
const longestWarning = 3;

/** Lines of a warning; where the terminal's width of a character is not known, of the wider one. */
const warningLines = (warning: string, columns: number, ambiguous: AmbiguousWidth) =>
  wrap(warning, columns - 2, ambiguous).slice(0, longestWarning);

/**
 * Rows at the bottom of the tasks view for what was told at the opening, or else for the guidance,
 * each below a rule: none while a layer lies over the list, which needs the room, but the one that the
 * first start opens.
 */
export const guidanceRows = (state: State): number => {
  const { view, layer, warning, size } = state;
  if (isAsking(state)) return 4;
  if (view !== 'tasks' || layer !== undefined) return 0;
  if (warning !== undefined) return 1 + warningLines(warning, size.columns, 2).length;
  return isGuiding(state) ? 4 : 0;
};

/** The three lines that say what to begin with: what my unit is asked for, then what keys do. */
export const guidanceWords = (
  { messages }: Desk,
  state: State,
): { readonly usual: readonly string[]; readonly short: readonly string[] } => {
  const { asking, working } = messages.dashboard.guidance;
  return isAsking(state) ? asking : working(state.settings.unit !== undefined);
};

/** What was told at the opening; else the guidance, in fewer words where there is less room. */
export const guidanceLines = (desk: Desk, state: State, width: number): readonly Line[] => {
  const { ambiguous } = desk;
  const rule = [span(signsFor(desk).rule.repeat(width), 'rule')];
  if (state.warning !== undefined) {
    const lines = warningLines(state.warning, width, ambiguous);
    return [rule, ...lines.map(({ text }) => [span(` ${text}`, 'late')])];
  }
  const { usual, short } = guidanceWords(desk, state);
  const isRoomy = usual.every((words) => displayWidth(words, ambiguous) < width);
  return [rule, ...(isRoomy ? usual : short).map((words) => [span(` ${words}`, 'near')])];
};
