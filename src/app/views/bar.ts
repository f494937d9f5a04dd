import type { Status } from '../../progress/status.ts';
import type { Pressure } from '../tasks/dates.ts';
import { span, type Line } from '../screen/span.ts';

/**
 * A bar of `columns`, filled by the share `part / whole`, in the colour of what it counts: what is filled is
 * drawn by inversion, since every block character has a width that depends on the terminal.
 */
export const bar = (
  part: number,
  whole: number,
  columns: number,
  counted: Status | Pressure,
  { isAscii, isPlain }: { readonly isAscii: boolean; readonly isPlain: boolean },
): Line => {
  const share = whole === 0 ? 0 : part / whole;
  // Something done is always to be seen, and what is not finished never looks so.
  const filled =
    part === 0
      ? 0
      : Math.max(1, part < whole ? Math.min(columns - 1, Math.round(share * columns)) : columns);
  const rest = columns - filled;
  return [
    isAscii || isPlain
      ? span('#'.repeat(filled), counted)
      : span(' '.repeat(filled), `bar-${counted}`),
    span((isAscii ? '.' : '░').repeat(rest), 'rule'),
  ];
};
