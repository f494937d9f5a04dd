import type { Scheme } from './labels.ts';
import type { OutlineNode } from './outline.ts';
import type { NoteFinder } from './note-finder.ts';

/** Schemes that number entries of a plan; only if a whole plan says so are they steps. */
const major = new Set<Scheme>(['part', 'chapter', 'division', 'article', 'comma', 'bracket']);
/** Schemes that number steps unless each has its own note. */
const minor = new Set<Scheme>(['digit-bracket', 'circled']);

/**
 * Finds the parts whose children are steps of one task, not entries: parts 1. 2. 3. of which only the
 * last has a note, because that note closes them all, and (1) ① without any note.
 */
export const stepParents = (
  nodes: readonly OutlineNode[],
  { hasTask }: NoteFinder,
): ReadonlySet<OutlineNode> => {
  const isNoted = (node: OutlineNode): boolean =>
    hasTask(node.heading) || node.paragraphs.some(hasTask) || node.children.some(isNoted);
  const votes = new Map<Scheme, number>();
  const families: { parent: OutlineNode; scheme: Scheme; closedByLast: boolean; noted: number }[] =
    [];
  const visit = (parent: OutlineNode) => {
    const scheme = parent.children[0]?.heading.label.scheme;
    if (scheme !== undefined) {
      const noted = parent.children.filter(isNoted);
      const closedByLast =
        noted.length === 1 && parent.children.length > 1 && noted[0] === parent.children.at(-1);
      families.push({ parent, scheme, closedByLast, noted: noted.length });
      if (noted.length > 0 && parent.children.length > 1) {
        votes.set(scheme, (votes.get(scheme) ?? 0) + (closedByLast ? 1 : -1));
      }
    }
    parent.children.forEach(visit);
  };
  nodes.forEach(visit);
  return new Set(
    families.flatMap(({ parent, scheme, closedByLast, noted }) => {
      const vote = votes.get(scheme) ?? 0;
      const isOwnMind = !major.has(scheme) && parent.children.length > 2;
      const isSteps = closedByLast && (vote > 0 || isOwnMind);
      const isBare = noted === 0 && (minor.has(scheme) || (vote > 0 && !major.has(scheme)));
      return isSteps || isBare ? [parent] : [];
    }),
  );
};
