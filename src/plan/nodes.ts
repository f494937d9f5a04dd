/** What a stretch of the text is. `gap`: line ends, white space and stray marks between the others. */
export type NodeKind =
  'title' | 'metadata' | 'heading' | 'text' | 'note' | 'paragraph' | 'furniture' | 'gap';

/** A stretch of the text, `end` exclusive; the nodes of a plan tile its text. */
export type PlanNode = {
  readonly kind: NodeKind;
  readonly start: number;
  readonly end: number;
  /** The task it belongs to, for `text` and `note`. */
  readonly task?: string;
};

/** Orders nodes, drops what overlaps an earlier one, and fills what lies between with gaps. */
export const tile = (nodes: readonly PlanNode[], length: number): readonly PlanNode[] => {
  const tiled: PlanNode[] = [];
  let at = 0;
  nodes
    .toSorted((one, other) => one.start - other.start)
    .forEach((node) => {
      if (node.start < at || node.end <= node.start) return;
      if (node.start > at) tiled.push({ kind: 'gap', start: at, end: node.start });
      tiled.push(node);
      at = node.end;
    });
  if (at < length) tiled.push({ kind: 'gap', start: at, end: length });
  return tiled;
};
