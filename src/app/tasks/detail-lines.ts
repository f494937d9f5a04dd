import type { Messages } from '../../i18n/zh.ts';
import { fit } from '../../text/fit.ts';
import { displayWidth, type AmbiguousWidth } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Desk } from '../desk.ts';
import { remembering } from '../remember.ts';
import {
  painted,
  shifted,
  span,
  type Line,
  type Span,
  type Tone,
  type Zone,
} from '../screen/span.ts';

/** A text in lines of at most `columns`, its zones kept. */
export const paragraph = (
  { ambiguous }: Desk,
  text: string,
  columns: number,
  zones: readonly Zone[] = [],
  tone: Tone = 'plain',
): readonly Line[] =>
  wrap(text, columns, ambiguous).map((line) =>
    painted(line.text, shifted(zones, line.start), tone),
  );

const widestLabel = remembering(({ vocabulary, dashboard }: Messages, ambiguous: AmbiguousWidth) =>
  Math.max(
    ...[
      vocabulary.section,
      ...Object.values(vocabulary.role),
      ...Object.values(dashboard.labels),
    ].map((label) => displayWidth(label, ambiguous)),
  ),
);

/** Columns of the labels at the left, with the space behind them. */
export const labelColumns = ({ messages, ambiguous }: Desk): number =>
  widestLabel(messages, ambiguous) + 2;

/** A label, as wide as all of them. */
export const labelSpan = (desk: Desk, label: string): Span =>
  span(fit(label, labelColumns(desk), { ambiguous: desk.ambiguous }), 'dim');

/** A label with lines beside it, hanging. */
export const hanging = (desk: Desk, label: string, lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => [labelSpan(desk, index === 0 ? label : ''), ...line]);

/** A label with what belongs to it beside it. */
export const labelled = (
  desk: Desk,
  label: string,
  text: string,
  columns: number,
  zones: readonly Zone[] = [],
): readonly Line[] =>
  hanging(desk, label, paragraph(desk, text, columns - labelColumns(desk), zones));
