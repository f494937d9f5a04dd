import { bodyStart, type Segment } from './segments.ts';
import { type Note, notesIn } from './notes.ts';
import { type Outline, type OutlineNode, segmentsUnder } from './outline.ts';
import type { Scheme } from './labels.ts';

/** A stretch of the text. */
export type Stretch = { readonly start: number; readonly end: number };

/** An entry of the plan before its tasks are told apart. */
export type ItemDraft = {
  readonly heading: OutlineNode['heading'] | undefined;
  readonly group: OutlineNode['heading'] | undefined;
  readonly title: Stretch | undefined;
  /** All its lines; the first begins behind number and title. */
  readonly lines: readonly Stretch[];
};

/** A chapter before its tasks are told apart. */
export type SectionDraft = {
  readonly heading: OutlineNode['heading'] | undefined;
  readonly title: Stretch | undefined;
  readonly lines: readonly Stretch[];
  readonly items: readonly ItemDraft[];
};

/** What the notes say about each line; asked often, so found once. */
export type NoteFinder = (segment: Segment) => readonly Note[];

/** Finds the notes of each segment once. */
export const noteFinder = (folded: string): NoteFinder => {
  const known = new Map<number, readonly Note[]>();
  return (segment) => {
    const notes = known.get(segment.start) ?? notesIn(folded, segment);
    known.set(segment.start, notes);
    return notes;
  };
};

const longestTitle = 45;

/** The first sentence of a heading line when it is short enough to be a title and something follows it. */
const titleIn = (folded: string, segment: Segment, hasMore: boolean): Stretch | undefined => {
  const start = bodyStart(segment);
  const stop = folded.slice(start, Math.min(segment.end, start + longestTitle + 1)).search(/[。]/u);
  if (stop < 0)
    return hasMore && segment.end - start <= longestTitle ? { start, end: segment.end } : undefined;
  const end = start + stop;
  return end + 1 < segment.end || hasMore ? { start, end } : undefined;
};

/** Parts of these schemes are steps of the task above them, not tasks of their own. */
const absorbedSchemes = (
  nodes: readonly OutlineNode[],
  notesOf: NoteFinder,
): ReadonlySet<Scheme> => {
  const votes = new Map<Scheme, number>();
  const hasNote = (node: OutlineNode) =>
    segmentsUnder(node).some((segment) => notesOf(segment).length > 0);
  const visit = (family: readonly OutlineNode[]) => {
    const scheme = family[0]?.heading.label.scheme;
    const noted = family.filter(hasNote);
    if (scheme !== undefined && family.length > 1 && noted.length > 0) {
      const isClosedByLast = noted.length === 1 && noted[0] === family.at(-1);
      votes.set(scheme, (votes.get(scheme) ?? 0) + (isClosedByLast ? 1 : -1));
    }
    for (const node of family) visit(node.children);
  };
  visit(nodes);
  return new Set([...votes].flatMap(([scheme, vote]) => (vote > 0 ? [scheme] : [])));
};

const minor = new Set<Scheme>(['digit-bracket', 'circled']);

/**
 * Decides which numbered parts are sections and which are items: the lowest numbered level that has
 * notes of its own holds the items, the level above all of them the sections, what lies between groups.
 */
export const structureOf = (
  folded: string,
  { nodes }: Outline,
  notesOf: NoteFinder,
): readonly SectionDraft[] => {
  const absorbed = absorbedSchemes(nodes, notesOf);
  const childrenOf = (node: OutlineNode) =>
    node.children.filter(({ heading }) => !absorbed.has(heading.label.scheme) && !isStep(node));
  const isStep = (parent: OutlineNode) =>
    parent.children.every(
      (child) =>
        minor.has(child.heading.label.scheme) &&
        !segmentsUnder(child).some((segment) => notesOf(segment).length > 0),
    );
  const ownSegments = (node: OutlineNode): readonly Segment[] =>
    childrenOf(node).length > 0 ? [node.heading, ...node.paragraphs] : segmentsUnder(node);
  const hasOwnNote = (node: OutlineNode) =>
    ownSegments(node).some((segment) => notesOf(segment).length > 0);

  const linesOf = (node: OutlineNode, title: Stretch | undefined): readonly Stretch[] => {
    const [, ...rest] = ownSegments(node);
    const start = title === undefined ? bodyStart(node.heading) : title.end;
    const skipped = start + (/^[。:]?\s*/u.exec(folded.slice(start, start + 8))?.[0].length ?? 0);
    return [{ start: Math.min(skipped, node.heading.end), end: node.heading.end }, ...rest].filter(
      (line) => line.end > line.start,
    );
  };
  const titled = titledSchemes(folded, nodes, ownSegments, notesOf);
  const titleOf = (node: OutlineNode, isSection: boolean) => {
    if (!isSection && !titled.has(node.heading.label.scheme)) return undefined;
    const title = titleIn(
      folded,
      node.heading,
      ownSegments(node).length > 1 || childrenOf(node).length > 0,
    );
    if (title === undefined) return undefined;
    // A first sentence that a note closes is the task itself.
    const note = notesOf(node.heading)[0];
    return note !== undefined && note.start <= title.end + 1 ? undefined : title;
  };

  const itemsUnder = (
    node: OutlineNode,
    group: OutlineNode['heading'] | undefined,
  ): readonly ItemDraft[] => {
    const children = childrenOf(node);
    const title = titleOf(node, false);
    const own = { heading: node.heading, group, title, lines: linesOf(node, title) };
    if (children.length === 0) return [own];
    const below = children.flatMap((child) => itemsUnder(child, node.heading));
    return hasOwnNote(node) ? [own, ...below] : below;
  };

  const topAreItems =
    nodes.some(hasOwnNote) &&
    nodes.filter((node) => childrenOf(node).length > 0).length * 4 <
      nodes.filter(hasOwnNote).length;
  if (topAreItems) {
    return [
      {
        heading: undefined,
        title: undefined,
        lines: [],
        items: nodes.flatMap((node) => itemsUnder(node, undefined)),
      },
    ];
  }
  return nodes.map((node) => {
    const title = titleOf(node, true);
    return {
      heading: node.heading,
      title,
      lines: linesOf(node, title),
      items: childrenOf(node).flatMap((child) => itemsUnder(child, undefined)),
    };
  });
};

/** Schemes whose parts mostly open with a short sentence of their own: a title. */
const titledSchemes = (
  folded: string,
  nodes: readonly OutlineNode[],
  segmentsOf: (node: OutlineNode) => readonly Segment[],
  notesOf: NoteFinder,
): ReadonlySet<Scheme> => {
  const votes = new Map<Scheme, number>();
  const visit = (node: OutlineNode) => {
    const { heading } = node;
    const title = titleIn(folded, heading, segmentsOf(node).length > 1 || node.children.length > 0);
    const note = notesOf(heading)[0];
    const isTitled = title !== undefined && (note === undefined || note.start > title.end + 1);
    votes.set(heading.label.scheme, (votes.get(heading.label.scheme) ?? 0) + (isTitled ? 1 : -1));
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return new Set([...votes].flatMap(([scheme, vote]) => (vote >= 0 ? [scheme] : [])));
};
