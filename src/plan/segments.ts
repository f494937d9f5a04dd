import { type Label, labelAt } from './labels.ts';
import type { LineStarts } from './lines.ts';

/** A line of the plan as the grammar sees it: trimmed, with its number read; `start` stands before the number. */
export type Segment = {
  readonly start: number;
  /** Exclusive; behind the last character that is not white space. */
  readonly end: number;
  readonly label?: Label;
};

/** A segment with a number. */
export type LabelledSegment = Segment & { readonly label: Label };

const trimmed = (folded: string, from: number, to: number): Segment | undefined => {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(folded.charAt(start))) start += 1;
  while (end > start && /\s/u.test(folded.charAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  const label = labelAt(folded, start);
  // 2022年… and 5% at the start of a paragraph are no numbers of parts; nor is a line that is nothing else.
  const isReal = label !== undefined && start + label.length < end;
  return { start, end, ...(isReal ? { label } : {}) };
};

/** Where the text of a segment begins: behind its number. */
export const bodyStart = ({ start, label }: Segment): number => start + (label?.length ?? 0);

/** Cuts folded text into its lines; empty ones are left out. */
export const segmentsOf = (folded: string, starts: LineStarts): readonly Segment[] =>
  starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? folded.length;
    return trimmed(folded, start, end) ?? [];
  });
