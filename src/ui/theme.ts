import type { TextProps } from 'ink';
import type { Tone } from '../app/span.ts';

type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;

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
  bar: { inverse: true, color: 'green' },
  match: { bold: true, underline: true, color: 'yellow' },
  todo: {},
  doing: { color: 'blue' },
  done: { color: 'green' },
  blocked: { bold: true, color: 'magenta' },
  late: { bold: true, color: 'red' },
  near: { color: 'blue' },
  mine: { bold: true, color: 'green' },
  cursor: { inverse: true },
  'cursor-match': { inverse: true, bold: true, underline: true },
  failure: { inverse: true, bold: true, color: 'red' },
};
