import { stepParents } from './absorption.ts';
import type { Stretch } from './note.ts';
import type { NoteFinder } from './note-finder.ts';
import { type Outline, type OutlineNode, segmentsUnder } from './outline.ts';
import { bodyStart, type LabelledSegment, type Segment } from './segments.ts';
import { titleFinder } from './titles.ts';
import type { TableRow } from './table.ts';
import { behindSpace } from './white-space.ts';

/** An entry of the plan before its tasks are told apart. */
export type ItemDraft = {
  readonly heading: LabelledSegment | undefined;
  /** The heading between the section and the item. */
  readonly group: Stretch | undefined;
  readonly title: Stretch | undefined;
  /** All its lines; the first begins behind number and title. */
  readonly lines: readonly Segment[];
  /** The row of a table that the item is. */
  readonly row: TableRow | undefined;
};

/** A chapter before its tasks are told apart. */
export type SectionDraft = {
  readonly heading: LabelledSegment | undefined;
  readonly title: Stretch | undefined;
  readonly lines: readonly Segment[];
  readonly items: readonly ItemDraft[];
};

/** Text before or without any chapter. */
const nameless = { heading: undefined, title: undefined };

const rowItem = (row: TableRow, group: Stretch | undefined): ItemDraft => ({
  heading: undefined,
  group,
  title: row.title,
  lines: [],
  row,
});

const isRow = (line: Segment): line is Segment & { readonly row: TableRow } =>
  line.row !== undefined;

/** Paragraphs with notes before any number; a note on its own line takes the paragraph above it. */
const looseLines = (front: readonly Segment[], finder: NoteFinder): readonly Segment[] =>
  front.filter((line, index) => {
    const next = front[index + 1];
    const isClosedByNext =
      next !== undefined && finder.notesOf(next).some(({ form }) => form === 'line');
    return !isRow(line) && (finder.hasTask(line) || isClosedByNext);
  });

/**
 * Decides which numbered parts are sections and which are items: the lowest numbered level that has
 * notes of its own holds the items, the level above all of them the sections, what lies between groups.
 * Parts at the top that close tasks themselves are items of one nameless section.
 */
export const structureOf = (
  folded: string,
  { front, nodes }: Outline,
  finder: NoteFinder,
): readonly SectionDraft[] => {
  const steps = stepParents(nodes, finder);
  const childrenOf = (node: OutlineNode) => (steps.has(node) ? [] : node.children);
  const ownLines = (node: OutlineNode): readonly Segment[] =>
    steps.has(node) ? segmentsUnder(node) : [node.heading, ...node.paragraphs];
  const titleOf = titleFinder(folded, nodes, ownLines, finder);

  const linesOf = (node: OutlineNode, title: Stretch | undefined): readonly Segment[] => {
    const [, ...rest] = ownLines(node);
    const { end } = node.heading;
    const from = title?.end ?? bodyStart(node.heading);
    const stop = /[。:]/u.test(folded.charAt(from)) ? 1 : 0;
    const start = behindSpace(folded, from + stop, end);
    return start < end ? [{ start, end }, ...rest] : rest;
  };

  const itemsUnder = (node: OutlineNode, group: Stretch | undefined): readonly ItemDraft[] => {
    const title = titleOf(node, false);
    const heading = { start: bodyStart(node.heading), end: title?.end ?? node.heading.end };
    const below = [
      ...node.paragraphs.filter(isRow).map(({ row }) => rowItem(row, heading)),
      ...childrenOf(node).flatMap((child) => itemsUnder(child, heading)),
    ];
    const lines = linesOf(node, title).filter((line) => !isRow(line));
    const own: ItemDraft = { heading: node.heading, group, title, lines, row: undefined };
    return below.length === 0 || lines.some(finder.hasTask) ? [own, ...below] : below;
  };

  const isItem = (node: OutlineNode) =>
    childrenOf(node).length === 0 &&
    ownLines(node).some((line) => !isRow(line) && finder.hasTask(line));
  const parents = nodes.filter((node) => childrenOf(node).length > 0);
  if (parents.length * 4 < nodes.filter(isItem).length) {
    return [
      { ...nameless, lines: [], items: nodes.flatMap((node) => itemsUnder(node, undefined)) },
    ];
  }
  const unnumbered = front.filter(isRow).map(({ row }) => rowItem(row, undefined));
  const loose: readonly SectionDraft[] = [
    { ...nameless, lines: looseLines(front, finder), items: unnumbered },
  ];
  return [
    ...loose.filter(({ lines, items }) => lines.length + items.length > 0),
    ...nodes.map((node): SectionDraft => {
      const title = titleOf(node, true);
      const lines = linesOf(node, title);
      return {
        heading: node.heading,
        title,
        lines: lines.filter((line) => !isRow(line)),
        items: [
          ...lines.filter(isRow).map(({ row }) => rowItem(row, undefined)),
          ...childrenOf(node).flatMap((child) => itemsUnder(child, undefined)),
        ],
      };
    }),
  ];
};
