import type { LabelledSegment, Segment } from './segments.ts';
import type { Scheme } from './labels.ts';

/** A numbered part of the plan with everything that stands under it. */
export type OutlineNode = {
  readonly heading: LabelledSegment;
  /** The unnumbered lines between the heading and the first part below it. */
  readonly paragraphs: readonly Segment[];
  readonly children: readonly OutlineNode[];
};

/** The lines before the first number, and the numbered parts. */
export type Outline = {
  readonly front: readonly Segment[];
  readonly nodes: readonly OutlineNode[];
};

type Growing = { heading: LabelledSegment; paragraphs: Segment[]; children: Growing[] };

const hasLabel = (segment: Segment): segment is LabelledSegment => segment.label !== undefined;

/**
 * Builds the tree of numbered parts. Which scheme stands under which follows from the order in which
 * they come: a scheme that is open is a sibling, one that is not open is a part of what stands before it.
 */
export const outlineOf = (segments: readonly Segment[]): Outline => {
  const front: Segment[] = [];
  const nodes: Growing[] = [];
  const open: Growing[] = [];
  const openSchemes = (): Scheme[] => open.map(({ heading }) => heading.label.scheme);
  for (const segment of segments) {
    if (!hasLabel(segment)) {
      const parent = open.at(-1);
      if (parent === undefined) front.push(segment);
      else parent.paragraphs.push(segment);
      continue;
    }
    const node: Growing = { heading: segment, paragraphs: [], children: [] };
    const level = openSchemes().lastIndexOf(segment.label.scheme);
    if (level >= 0) open.length = level;
    const parent = open.at(-1);
    (parent?.children ?? nodes).push(node);
    open.push(node);
  }
  return { front, nodes };
};

/** All lines of a part in the order of the text. */
export const segmentsUnder = (node: OutlineNode): readonly Segment[] => [
  node.heading,
  ...node.paragraphs,
  ...node.children.flatMap(segmentsUnder),
];
