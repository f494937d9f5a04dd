import chalk, { type ChalkInstance } from 'chalk';
import type { TextProps } from 'ink';
import type { Tone } from '../app/screen/span.ts';

/**
 * Switches colours on or off, weight and inversion with them: here and in Ink, which paints by the same chalk.
 * What chalk itself has found out about the terminal counts no more.
 */
export const switchColours = (isOn: boolean): void => {
  chalk.level = isOn ? 1 : 0;
};

/** How a text looks. */
export type Look = Pick<TextProps, 'bold' | 'dimColor' | 'inverse' | 'underline'> & {
  readonly color?: 'cyan' | 'green' | 'yellow' | 'blue' | 'magenta' | 'red';
};

/**
 * How each tone looks. Only the 16 colours that every terminal theme defines for its own background,
 * and never colour alone: a word, a sign, weight or inversion stands with it.
 */
export const theme: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  title: { bold: true, color: 'cyan' },
  accent: { color: 'cyan' },
  rule: { dimColor: true },
  'bar-todo': { inverse: true, dimColor: true },
  'bar-doing': { inverse: true, color: 'blue' },
  'bar-done': { inverse: true, color: 'green' },
  'bar-blocked': { inverse: true, color: 'magenta' },
  'bar-late': { inverse: true, color: 'red' },
  'bar-behind': { inverse: true, color: 'yellow' },
  'bar-near': { inverse: true, color: 'blue' },
  match: { bold: true, underline: true, color: 'yellow' },
  'current-match': { inverse: true, bold: true, color: 'yellow' },
  todo: {},
  doing: { color: 'blue' },
  done: { color: 'green' },
  blocked: { bold: true, color: 'magenta' },
  late: { bold: true, color: 'red' },
  behind: { bold: true, color: 'yellow' },
  near: { color: 'blue' },
  mine: { bold: true, color: 'green' },
  cursor: { inverse: true },
  'cursor-match': { inverse: true, bold: true, underline: true },
  failure: { inverse: true, bold: true, color: 'red' },
};

const styleOf = ({ color, bold, dimColor, inverse, underline }: Look): ChalkInstance => {
  let style: ChalkInstance = chalk;
  if (dimColor === true) style = style.dim;
  if (color !== undefined) style = style[color];
  if (bold === true) style = style.bold;
  if (underline === true) style = style.underline;
  return inverse === true ? style.inverse : style;
};

const styles = new Map(Object.entries(theme).map(([tone, look]) => [tone, styleOf(look)]));

/** A text in a tone, as long as colours are on. */
export const paint = (text: string, tone: Tone): string => styles.get(tone)?.(text) ?? text;
