import type { Scheme } from './labels.ts';
import type { Stretch } from './note.ts';
import type { NoteFinder } from './note-finder.ts';
import type { OutlineNode } from './outline.ts';
import { bodyStart, type Segment } from './segments.ts';

/** Titles are short, in UTF-16 units; a longer first sentence is the text itself. */
const longest = 45;

/**
 * The title of a heading line: its first sentence, or what stands before a space, when that is short
 * and more follows; the whole line when nothing else does.
 */
export const titleIn = (folded: string, line: Segment, hasMore: boolean): Stretch | undefined => {
  const start = bodyStart(line);
  const opening = folded.slice(start, Math.min(line.end, start + longest + 1));
  const stop = opening.search(
    /。|(?<=^[^([]*):(?!\d)|(?<=[\p{Script=Han}]) (?=[\p{Script=Han}“《])/u,
  );
  if (stop <= 0) {
    return hasMore && line.end - start <= longest ? { start, end: line.end } : undefined;
  }
  const end = start + stop;
  return end + 1 < line.end || hasMore ? { start, end } : undefined;
};

/** Finds the titles of numbered parts; which schemes have titles at all, the whole plan decides. */
export type TitleFinder = (node: OutlineNode, isSection: boolean) => Stretch | undefined;

/** Makes the finder; `linesOf` gives the lines that belong to a part itself. */
export const titleFinder = (
  folded: string,
  nodes: readonly OutlineNode[],
  linesOf: (node: OutlineNode) => readonly Segment[],
  { notesOf }: NoteFinder,
): TitleFinder => {
  const candidate = (node: OutlineNode): Stretch | undefined => {
    const note = notesOf(node.heading)[0];
    const isAlone = linesOf(node).length === 1 && node.children.length === 0;
    // A line that neither goes on nor names units is a heading with nothing under it.
    const isBare = note === undefined && !/[。;!]/u.test(folded.charAt(node.heading.end - 1));
    const title = titleIn(folded, node.heading, !isAlone || isBare);
    if (title === undefined || note === undefined) return title;
    // A first sentence that a note closes is the task itself.
    return note.start > title.end + 1 ? title : undefined;
  };
  const known = new Map<OutlineNode, Stretch | undefined>();
  const votes = new Map<Scheme, number>();
  const visit = (node: OutlineNode) => {
    const { scheme } = node.heading.label;
    const title = candidate(node);
    known.set(node, title);
    votes.set(scheme, (votes.get(scheme) ?? 0) + (title === undefined ? -1 : 1));
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return (node, isSection) =>
    isSection || (votes.get(node.heading.label.scheme) ?? 0) >= 0 ? known.get(node) : undefined;
};
