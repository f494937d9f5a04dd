import { inlineStarts } from './inline-labels.ts';
import { type Label, labelAt } from './labels.ts';
import type { LineStarts } from './lines.ts';
import type { Source } from './source.ts';
import type { TableRow } from './table.ts';
import { beforeSpace, behindSpace } from './white-space.ts';

/** A line of the plan as the grammar sees it: trimmed, with its number read; `start` stands before the number. */
export type Segment = {
  readonly start: number;
  /** Exclusive; behind the last character that is not white space. */
  readonly end: number;
  readonly label?: Label;
  /** The row of a table that the line is. */
  readonly row?: TableRow;
};

/** A segment with a number. */
export type LabelledSegment = Segment & { readonly label: Label };

const trimmed = (folded: string, from: number, to: number): Segment | undefined => {
  const start = behindSpace(folded, from, to);
  const end = beforeSpace(folded, start, to);
  if (start === end) return undefined;
  const label = labelAt(folded, start);
  // A line that is nothing but a number is a page number or the cell of a table.
  const isReal = label !== undefined && start + label.length < end;
  return isReal ? { start, end, label } : { start, end };
};

/** Where the text of a segment begins: behind its number. */
export const bodyStart = ({ start, label }: Segment): number => start + (label?.length ?? 0);

/** Cuts folded text into its physical lines; empty ones are left out. */
export const linesOf = (folded: string, starts: LineStarts): readonly Segment[] =>
  starts.flatMap(
    (start, index) => trimmed(folded, start, starts[index + 1] ?? folded.length) ?? [],
  );

/** A line this long with several numbers inside is a page that lost its line ends. */
const scraped = 150;

const titleRun =
  /^[^。]{4,60}?(?:通知|意见|方案|计划|措施|办法|要点|规划)(?=各[^。:]{1,60}:|为[^。]{2,40}[,，])/u;

/** Cuts what stands before the first number of a page in one line: title and letter were lines of their own. */
const frontCuts = (folded: string, from: number, to: number): readonly number[] => {
  const front = folded.slice(from, to);
  const title = titleRun.exec(front)?.[0].length;
  return [
    ...[...front.matchAll(/ +/gu)].map(({ index }) => from + index),
    ...(title === undefined ? [] : [from + title]),
  ].toSorted((one, other) => one - other);
};

/** Cuts lines where numbered parts begin inside them: scraped text often comes as one line. */
export const splitInline = (source: Source, lines: readonly Segment[]): readonly Segment[] => {
  const { folded } = source;
  const inside = inlineStarts(source, lines);
  if (inside.size === 0) return lines;
  return lines.flatMap((line) => {
    const cuts = inside.get(line.start);
    if (cuts === undefined) return [line];
    const [first = line.end] = cuts;
    const isPage = line.label === undefined && cuts.length > 1 && line.end - line.start > scraped;
    const front = isPage ? frontCuts(folded, line.start, first) : [];
    const edges = [line.start, ...front, ...cuts, line.end];
    return edges
      .slice(0, -1)
      .flatMap((from, index) => trimmed(folded, from, edges[index + 1] ?? line.end) ?? []);
  });
};
