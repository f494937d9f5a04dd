import type { Status } from '../../progress/status.ts';
import type { Pressure } from '../tasks/dates.ts';

/** The marks and rules of the screen. */
export type Signs = {
  readonly status: Readonly<Record<Status, string>>;
  readonly cursor: string;
  /** The cursor of a pane that does not have the keys. */
  readonly restingCursor: string;
  /** Between two columns. */
  readonly column: string;
  /** Repeated, between two panes. */
  readonly rule: string;
};

// East Asian Width "neutral" (Unicode EastAsianWidth.txt): one column in every terminal, while the
// plain box-drawing characters, arrows and bullets take two where a terminal is set up for CJK.
const drawn: Signs = {
  status: { todo: '☐', doing: '»', done: '☑', blocked: '✗' },
  cursor: '>',
  restingCursor: '-',
  column: '╎',
  rule: '╌',
};

const ascii: Signs = {
  status: { todo: '.', doing: '/', done: 'x', blocked: '#' },
  cursor: '>',
  restingCursor: '-',
  column: '|',
  rule: '-',
};

/** The signs to draw with. */
export const signsFor = ({ isAscii }: { readonly isAscii: boolean }): Signs =>
  isAscii ? ascii : drawn;

/** The sign beside the colour of a day that presses. */
export const pressureSigns: Readonly<Record<Pressure, string>> = {
  late: '!',
  behind: '~',
  near: '-',
};
